//! An ordinary crate that knows nothing of Java: one type of each kind that handles distinguish.

use std::cell::Cell;
use std::error::Error;
use std::fmt;
use std::rc::Rc;
use std::sync::atomic::{AtomicI64, Ordering::SeqCst};
use std::sync::{Arc, Condvar, Mutex};

static DROPS: AtomicI64 = AtomicI64::new(0);

/// How many values of this crate's types were dropped.
pub fn drops() -> i64 {
    DROPS.load(SeqCst)
}

struct Tracked;

impl Drop for Tracked {
    fn drop(&mut self) {
        DROPS.fetch_add(1, SeqCst);
    }
}

/// Send and Sync, used by `&self` only.
pub struct Pattern {
    text: String,
    _tracked: Tracked,
}

/// A use after the drop shows.
impl Drop for Pattern {
    fn drop(&mut self) {
        let mut text = std::mem::take(&mut self.text).into_bytes();
        text.fill(b'!');
        std::hint::black_box(&text);
    }
}

impl Pattern {
    pub fn zeros(length: usize) -> Pattern {
        Pattern {
            text: "\0".repeat(length),
            _tracked: Tracked,
        }
    }
    pub fn length(&self) -> usize {
        self.text.len()
    }
    pub fn new(text: &str) -> Pattern {
        Pattern {
            text: text.to_owned(),
            _tracked: Tracked,
        }
    }
    pub fn text(&self) -> &str {
        &self.text
    }
    pub fn find(&self, haystack: &str) -> Option<usize> {
        haystack.find(&self.text)
    }
    pub fn hold(&self, gate: &Gate) -> usize {
        gate.pass();
        self.text.len()
    }
    pub fn boom(&self) {
        panic!("pattern {}", self.text)
    }
}

/// Where a test lets calls wait.
#[derive(Clone, Default)]
pub struct Gate(Arc<(Mutex<GateState>, Condvar)>);

#[derive(Default)]
struct GateState {
    arrived: i64,
    open: bool,
}

impl Gate {
    pub fn new() -> Gate {
        Gate::default()
    }
    pub fn pass(&self) {
        let (state, changed) = &*self.0;
        let mut state = state.lock().unwrap();
        state.arrived += 1;
        changed.notify_all();
        drop(changed.wait_while(state, |state| !state.open).unwrap());
    }
    pub fn arrivals(&self) -> i64 {
        self.0.0.lock().unwrap().arrived
    }
    pub fn await_arrivals(&self, arrivals: i64) {
        let (state, changed) = &*self.0;
        let state = state.lock().unwrap();
        drop(
            changed
                .wait_while(state, |state| state.arrived < arrivals)
                .unwrap(),
        );
    }
    pub fn open(&self) {
        let (state, changed) = &*self.0;
        state.lock().unwrap().open = true;
        changed.notify_all();
    }
}

/// What its Drop does depends on how it was made.
pub struct Noisy(Noise);

enum Noise {
    Panic(String),
    Block(Gate),
}

impl Noisy {
    pub fn panicking(message: &str) -> Noisy {
        Noisy(Noise::Panic(message.to_owned()))
    }
    pub fn blocking(gate: &Gate) -> Noisy {
        Noisy(Noise::Block(gate.clone()))
    }
}

impl Drop for Noisy {
    fn drop(&mut self) {
        match &self.0 {
            Noise::Panic(message) => panic!("{message}"),
            Noise::Block(gate) => gate.pass(),
        }
    }
}

/// Send and Sync, used by `&self`, `&mut self` and `self`.
pub struct Counter {
    total: i64,
    tracked: Tracked,
}

impl Counter {
    pub fn new(total: i64) -> Counter {
        Counter {
            total,
            tracked: Tracked,
        }
    }
    pub fn total(&self) -> i64 {
        self.total
    }
    pub fn add(&mut self, more: i64) -> &mut Self {
        self.total += more;
        self
    }
    pub fn absorb(&mut self, other: &Counter) {
        self.total += other.total;
    }
    pub fn sum(&self, other: &Counter) -> i64 {
        self.total + other.total
    }
    pub fn break_half(&mut self) {
        self.total = -1;
        panic!("half done")
    }
    pub fn hold(&self, gate: &Gate) -> i64 {
        gate.pass();
        self.total
    }
    pub fn hold_mut(&mut self, gate: &Gate) {
        gate.pass();
        self.total += 1;
    }
    pub fn into_total(self) -> i64 {
        drop(self.tracked);
        self.total
    }
    pub fn try_into_total(self, fail: bool) -> Result<i64, ParseFailure> {
        if fail {
            Err(ParseFailure::new("kept nothing"))
        } else {
            Ok(self.into_total())
        }
    }
}

impl Clone for Counter {
    fn clone(&self) -> Self {
        Counter::new(self.total)
    }
}

impl fmt::Display for Counter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.total == i64::MIN {
            panic!("no text")
        }
        write!(f, "counter at {}", self.total)
    }
}

/// Send, not Sync.
pub struct Slot {
    value: Cell<i64>,
    _tracked: Tracked,
}

impl Slot {
    pub fn new(value: i64) -> Slot {
        Slot {
            value: Cell::new(value),
            _tracked: Tracked,
        }
    }
    pub fn get(&self) -> i64 {
        self.value.get()
    }
    pub fn set(&self, value: i64) {
        self.value.set(value)
    }
    pub fn sum(&self, other: &Slot) -> i64 {
        self.get() + other.get()
    }
    pub fn hold(&self, gate: &Gate) -> i64 {
        gate.pass();
        self.get()
    }
}

/// Neither Send nor Sync.
pub struct Local {
    value: Rc<Cell<i64>>,
    _tracked: Tracked,
}

impl Local {
    pub fn new(value: i64) -> Local {
        Local {
            value: Rc::new(Cell::new(value)),
            _tracked: Tracked,
        }
    }
    pub fn twin(&self) -> Local {
        Local {
            value: Rc::clone(&self.value),
            _tracked: Tracked,
        }
    }
    pub fn get(&self) -> i64 {
        self.value.get()
    }
    pub fn set(&mut self, value: i64) {
        self.value.set(value)
    }
    pub fn sum(&self, other: &Local) -> i64 {
        self.get() + other.get()
    }
}

/// An error with a chain of sources.
#[derive(Debug)]
pub struct ParseFailure {
    what: String,
    source: Option<Box<ParseFailure>>,
}

impl ParseFailure {
    pub fn new(what: &str) -> ParseFailure {
        let mut parts = what.rsplit('>');
        let innermost = ParseFailure {
            what: parts.next().unwrap_or("").to_owned(),
            source: None,
        };
        parts.fold(innermost, |source, what| ParseFailure {
            what: what.to_owned(),
            source: Some(Box::new(source)),
        })
    }
    pub fn depth(&self) -> usize {
        1 + self.source.as_ref().map_or(0, |source| source.depth())
    }
}

impl fmt::Display for ParseFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot parse {}", self.what)
    }
}

impl Error for ParseFailure {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_ref().map(|source| &**source as _)
    }
}

/// Fails on everything but "ok".
pub fn check(what: &str) -> Result<(), ParseFailure> {
    if what == "ok" {
        Ok(())
    } else {
        Err(ParseFailure::new(what))
    }
}

/// An error with Debug alone.
#[derive(Debug)]
pub struct OnlyDebug(pub i64);

/// An error without any text.
pub struct Mute;

/// Panics with a payload whose own drop panics.
pub fn panic_with_noisy_payload() {
    std::panic::panic_any(Noisy::panicking("payload"))
}

/// A panic, on the way of which a drop raises and catches another one.
pub fn panic_around_panic() {
    struct Catches;
    impl Drop for Catches {
        fn drop(&mut self) {
            let _ = std::panic::catch_unwind(|| panic!("inner"));
        }
    }
    let _catches = Catches;
    panic!("outer")
}

/// A panic on a thread of the crate's own.
pub fn panic_elsewhere() -> bool {
    std::thread::spawn(|| panic!("on another thread"))
        .join()
        .is_err()
}

/// Ends the process: a panic leaves a destructor that runs because of a panic.
pub fn panic_while_unwinding() {
    let _noisy = Noisy::panicking("second");
    panic!("first")
}

/// Ends the process: nothing has this much memory.
pub fn exhaust() -> usize {
    let bytes: Vec<u8> = Vec::with_capacity(isize::MAX as usize);
    std::hint::black_box(&bytes).capacity()
}

pub fn swapped(pair: (i64, i64)) -> (i64, i64) {
    (pair.1, pair.0)
}

pub fn longs(mut longs: Vec<i64>) -> Vec<i64> {
    longs.reverse();
    longs
}

pub fn texts(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

/// Keeps nothing; panics at the letter `p`.
pub fn spelled(letters: Vec<(String, char)>) -> usize {
    assert!(letters.iter().all(|(_, letter)| *letter != 'p'), "a p");
    letters.len()
}

/// More seconds than Java's Duration holds cannot cross.
pub fn counters(totals: &[i64], seconds: u64) -> (Vec<Counter>, std::time::Duration) {
    let counters = totals.iter().map(|total| Counter::new(*total)).collect();
    (counters, std::time::Duration::from_secs(seconds))
}
