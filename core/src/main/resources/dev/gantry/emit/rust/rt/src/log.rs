//! Log records of bound crates, on their way to Java.
//!
//! A record is put into a bounded ring by the thread that logs, and taken by Java: after the call in which it was
//! written (whose result then travels in a failure record of kind Value), else by a thread of Java's own that looks now
//! and then. No record makes a call into Java.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use crate::output::owned_text_out;

/// How urgent a record is; the numbers are part of the contract with Java.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Error = 1,
    Warn,
    Info,
    Debug,
    Trace,
}

impl Level {
    /// From 1 to 5; none for 0, which is off.
    pub fn of(number: i64) -> Option<Level> {
        match number {
            ..=0 => None,
            1 => Some(Level::Error),
            2 => Some(Level::Warn),
            3 => Some(Level::Info),
            4 => Some(Level::Debug),
            5.. => Some(Level::Trace),
        }
    }
}

struct Entry {
    level: Level,
    target: String,
    message: String,
}

const RECORDS: usize = 1024;
const BYTES: usize = 1 << 20;

struct Ring {
    entries: VecDeque<Entry>,
    bytes: usize,
    lost: usize,
}

static PENDING: AtomicBool = AtomicBool::new(false);
static ARRIVED: Condvar = Condvar::new();
static RING: Mutex<Ring> = Mutex::new(Ring {
    entries: VecDeque::new(),
    bytes: 0,
    lost: 0,
});

fn ring() -> MutexGuard<'static, Ring> {
    RING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether there is something for Java to take.
#[inline]
pub(crate) fn pending() -> bool {
    PENDING.load(Relaxed)
}

/// Keeps a record. When there are too many, the oldest ones are lost, and counted.
///
/// Both texts are whole before the lock is taken: what writes a message may itself log.
pub fn record(level: Level, target: &str, message: String) {
    let entry = Entry {
        level,
        target: target.to_owned(),
        message,
    };
    let mut ring = ring();
    ring.bytes += entry.size();
    ring.entries.push_back(entry);
    while ring.entries.len() > RECORDS || (ring.bytes > BYTES && ring.entries.len() > 1) {
        if let Some(oldest) = ring.entries.pop_front() {
            ring.bytes -= oldest.size();
            ring.lost += 1;
        }
    }
    PENDING.store(true, Relaxed);
    drop(ring);
    ARRIVED.notify_one();
}

impl Entry {
    fn size(&self) -> usize {
        self.target.len() + self.message.len()
    }

    /// Level, target and message, each ended by NUL; a NUL within becomes U+2400.
    fn write(&self, text: &mut String) {
        text.push(char::from(b'0' + self.level as u8));
        text.push('\0');
        for part in [&self.target, &self.message] {
            text.push_str(&part.replace('\0', "\u{2400}"));
            text.push('\0');
        }
    }
}

/// All records so far, oldest first, as owned text.
#[unsafe(no_mangle)]
extern "C" fn gantry_rt_take_log(out: i64, cap: i64) -> i64 {
    let (entries, lost) = {
        let mut ring = ring();
        PENDING.store(false, Relaxed);
        ring.bytes = 0;
        (
            std::mem::take(&mut ring.entries),
            std::mem::take(&mut ring.lost),
        )
    };
    let mut text = String::new();
    if lost > 0 {
        let message = format!("{lost} older log records were lost");
        let target = "gantry".to_owned();
        Entry {
            level: Level::Warn,
            target,
            message,
        }
        .write(&mut text);
    }
    for entry in entries {
        entry.write(&mut text);
    }
    // SAFETY: `out` is scratch memory of the caller of `cap` bytes, aligned to 8.
    unsafe { owned_text_out(text, out, cap) }
}

/// Returns when there is a record; for a thread that has nothing else to do.
#[unsafe(no_mangle)]
extern "C" fn gantry_rt_await_log() -> i64 {
    let ring = ring();
    drop(
        ARRIVED
            .wait_while(ring, |ring| ring.entries.is_empty())
            .unwrap_or_else(PoisonError::into_inner),
    );
    0
}
