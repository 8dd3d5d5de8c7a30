//! One function a shape of call, each with as little work in it as the shape allows.

use std::fmt;

pub fn noop() {}

pub fn add(a: i64, b: i64) -> i64 {
    a.wrapping_add(b)
}

pub fn length(text: &str) -> usize {
    text.len()
}

pub fn echo(text: &str) -> String {
    text.to_owned()
}

pub fn last(bytes: &[u8]) -> u8 {
    bytes.last().copied().unwrap_or(0)
}

/// Nothing but its public fields: a record.
pub struct Record {
    pub number: i64,
    pub ratio: f64,
    pub name: String,
}

pub fn record(number: i64) -> Record {
    Record { number, ratio: number as f64, name: String::from("a name of a record") }
}

pub fn turned(mut numbers: Vec<i64>) -> Vec<i64> {
    if let [first, .., last] = numbers.as_mut_slice() {
        std::mem::swap(first, last);
    }
    numbers
}

#[derive(Debug)]
pub struct Refused;

impl fmt::Display for Refused {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("refused")
    }
}

impl std::error::Error for Refused {}

pub fn refuse() -> Result<i64, Refused> {
    Err(Refused)
}

/// Taken by `&` only: a shared handle.
pub struct Fixed(i64);

impl Fixed {
    pub fn new(value: i64) -> Fixed {
        Fixed(value)
    }

    pub fn get(&self) -> i64 {
        self.0
    }
}

/// Taken by `&mut` too: a counted handle.
pub struct Counter(i64);

impl Counter {
    pub fn new() -> Counter {
        Counter(0)
    }

    pub fn get(&self) -> i64 {
        self.0
    }

    pub fn add(&mut self, more: i64) -> i64 {
        self.0 = self.0.wrapping_add(more);
        self.0
    }
}
