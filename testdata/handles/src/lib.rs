//! One type for each handle mode, as an ordinary crate would have them. Registry crates hardly do.

use std::cell::Cell;
use std::cmp;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::num::{ParseIntError, TryFromIntError};
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub};
use std::rc::Rc;
use std::str::FromStr;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Condvar, Mutex};

static ALIVE: AtomicI64 = AtomicI64::new(0);
static TURN: Mutex<u32> = Mutex::new(0);
static NEXT_TURN: Condvar = Condvar::new();

/// Ends the waiting of all calls up to this turn.
pub fn call_turn(turn: u32) {
    let mut now = TURN.lock().unwrap();
    *now = turn.max(*now);
    NEXT_TURN.notify_all();
}

fn wait_for(turn: u32) {
    let now = TURN.lock().unwrap();
    drop(NEXT_TURN.wait_while(now, |now| *now < turn).unwrap());
}

/// How many values of this crate's types exist now.
pub fn alive() -> i64 {
    ALIVE.load(Ordering::SeqCst)
}

/// Counts a value of this crate while it lives.
#[derive(Debug)]
struct Life;

impl Life {
    fn begin() -> Life {
        ALIVE.fetch_add(1, Ordering::SeqCst);
        Life
    }
}

impl Drop for Life {
    fn drop(&mut self) {
        ALIVE.fetch_sub(1, Ordering::SeqCst);
    }
}

/// Send and Sync, and nothing takes it mutably: Shared.
#[derive(Debug)]
pub struct Label {
    text: String,
    _life: Life,
}

impl Label {
    pub fn new(text: &str) -> Label {
        Label { text: text.to_owned(), _life: Life::begin() }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// The longer of the two; may be the same label twice.
    pub fn longer_than(&self, other: &Label) -> bool {
        self.text.len() > other.text.len()
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl PartialEq for Label {
    fn eq(&self, other: &Label) -> bool {
        self.text == other.text
    }
}

impl Eq for Label {}

impl PartialEq<str> for Label {
    fn eq(&self, other: &str) -> bool {
        self.text == other
    }
}

impl Hash for Label {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl PartialOrd for Label {
    fn partial_cmp(&self, other: &Label) -> Option<cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Label {
    fn cmp(&self, other: &Label) -> cmp::Ordering {
        self.text.cmp(&other.text)
    }
}

impl AsRef<str> for Label {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

impl Clone for Label {
    fn clone(&self) -> Label {
        Label::new(&self.text)
    }
}

/// Send and Sync, with `&mut self` and `self`: Counted.
#[derive(Debug)]
pub struct Tally {
    sum: i64,
    _life: Life,
}

impl Default for Tally {
    fn default() -> Tally {
        Tally::new()
    }
}

/// Equal, but nothing to hash by.
impl PartialEq for Tally {
    fn eq(&self, other: &Tally) -> bool {
        self.sum == other.sum
    }
}

impl Eq for Tally {}

impl Tally {
    pub fn new() -> Tally {
        Tally { sum: 0, _life: Life::begin() }
    }

    pub fn add(&mut self, value: i64) -> &mut Tally {
        self.sum += value;
        self
    }

    pub fn sum(&self) -> i64 {
        self.sum
    }

    /// # Panics
    /// Always, half way through a change.
    pub fn break_down(&mut self) {
        self.sum = -1;
        panic!("broke down at {}", self.sum);
    }

    /// # Panics
    /// Always, without having changed anything.
    pub fn complain(&self) {
        panic!("a complaint");
    }

    pub fn absorb(&mut self, other: &Tally) {
        self.sum += other.sum;
    }

    /// Ends the tally.
    pub fn finish(self) -> i64 {
        self.sum
    }

    /// Waits for its turn, to let calls overlap.
    pub fn hold(&mut self, turn: u32) {
        wait_for(turn);
    }
}

/// Named as what a library exports beside them.
impl Tally {
    pub fn mode(&self) -> i64 {
        71
    }

    pub fn drop(&self) -> i64 {
        72
    }
}

pub fn digest() -> i64 {
    73
}

pub fn packages() -> i64 {
    74
}

impl Tally {
    /// The other one, or itself.
    pub fn larger<'a>(&'a mut self, other: &'a mut Tally) -> &'a mut Tally {
        if other.sum > self.sum { other } else { self }
    }
}

/// Copy: taking it by value leaves it usable. It is changed in place, so Java holds a handle.
#[derive(Clone, Copy, Debug)]
pub struct Point {
    x: i32,
    y: i32,
}

impl Point {
    pub fn new(x: i32, y: i32) -> Point {
        Point { x, y }
    }

    pub fn sum(self) -> i32 {
        self.x + self.y
    }

    pub fn move_by(&mut self, x: i32) {
        self.x += x;
    }

    pub fn plus(self, other: Point) -> Point {
        Point::new(self.x + other.x, self.y + other.y)
    }
}

/// Send but not Sync: exclusive between threads, also by `&self`.
#[derive(Debug)]
pub struct Meter {
    reads: Cell<u64>,
    _life: Life,
}

impl Default for Meter {
    fn default() -> Meter {
        Meter::new()
    }
}

impl Meter {
    pub fn new() -> Meter {
        Meter { reads: Cell::new(0), _life: Life::begin() }
    }

    pub fn read(&self) -> u64 {
        self.reads.set(self.reads.get() + 1);
        self.reads.get()
    }

    /// Waits for its turn, to let calls overlap.
    pub fn hold(&self, turn: u32) {
        wait_for(turn);
    }
}

/// Neither Send nor Sync: confined to its thread.
#[derive(Debug)]
pub struct Leaf {
    name: Rc<str>,
    _life: Life,
}

impl Leaf {
    pub fn new(name: &str) -> Leaf {
        Leaf { name: name.into(), _life: Life::begin() }
    }

    pub fn name(&self) -> String {
        self.name.to_string()
    }
}

impl PartialEq for Leaf {
    fn eq(&self, other: &Leaf) -> bool {
        self.name == other.name
    }
}

impl Eq for Leaf {}

impl Hash for Leaf {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name.hash(state);
    }
}

/// Equal and ordered only in part, as a float is.
#[derive(Debug)]
pub struct Ratio {
    value: f64,
    _life: Life,
}

impl Ratio {
    pub fn new(value: f64) -> Ratio {
        Ratio { value, _life: Life::begin() }
    }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Ratio) -> bool {
        self.value == other.value
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Ratio) -> Option<cmp::Ordering> {
        self.value.partial_cmp(&other.value)
    }
}

/// With operators and conversions.
#[derive(Debug)]
pub struct Amount {
    cents: i64,
    _life: Life,
}

impl Amount {
    pub fn new(cents: i64) -> Amount {
        Amount { cents, _life: Life::begin() }
    }

    pub fn cents(&self) -> i64 {
        self.cents
    }
}

impl Default for Amount {
    fn default() -> Amount {
        Amount::new(7)
    }
}

impl FromStr for Amount {
    type Err = ParseIntError;

    fn from_str(text: &str) -> Result<Amount, ParseIntError> {
        text.parse().map(Amount::new)
    }
}

impl From<u8> for Amount {
    fn from(cents: u8) -> Amount {
        Amount::new(cents.into())
    }
}

impl From<i32> for Amount {
    fn from(cents: i32) -> Amount {
        Amount::new(cents.into())
    }
}

impl TryFrom<u64> for Amount {
    type Error = TryFromIntError;

    fn try_from(cents: u64) -> Result<Amount, TryFromIntError> {
        cents.try_into().map(Amount::new)
    }
}

impl From<Amount> for i64 {
    fn from(amount: Amount) -> i64 {
        amount.cents
    }
}

impl Add for Amount {
    type Output = Amount;

    fn add(self, other: Amount) -> Amount {
        &self + &other
    }
}

impl<'a> Add<&'a Amount> for &'a Amount {
    type Output = Amount;

    fn add(self, other: &Amount) -> Amount {
        Amount::new(self.cents + other.cents)
    }
}

/// By value only.
impl Sub for Amount {
    type Output = Amount;

    fn sub(self, other: Amount) -> Amount {
        Amount::new(self.cents - other.cents)
    }
}

impl Mul<i64> for &Amount {
    type Output = Amount;

    fn mul(self, times: i64) -> Amount {
        Amount::new(self.cents * times)
    }
}

impl Div<u8> for &Amount {
    type Output = Amount;

    fn div(self, parts: u8) -> Amount {
        Amount::new(self.cents / i64::from(parts))
    }
}

impl Div<i32> for &Amount {
    type Output = Amount;

    fn div(self, parts: i32) -> Amount {
        Amount::new(self.cents / i64::from(parts))
    }
}

impl Neg for &Amount {
    type Output = Amount;

    fn neg(self) -> Amount {
        Amount::new(-self.cents)
    }
}

impl AddAssign<&Amount> for Amount {
    fn add_assign(&mut self, other: &Amount) {
        self.cents += other.cents;
    }
}

/// Its drop panics.
pub struct Grenade {
    _life: Life,
}

impl Default for Grenade {
    fn default() -> Grenade {
        Grenade::new()
    }
}

impl Grenade {
    pub fn new() -> Grenade {
        Grenade { _life: Life::begin() }
    }
}

impl Drop for Grenade {
    fn drop(&mut self) {
        panic!("dropped");
    }
}
