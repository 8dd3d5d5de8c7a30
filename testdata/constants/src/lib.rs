//! Consts and statics of each kind that Java sees.

use std::cell::Cell;
use std::fmt;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// Computed, as rustdoc evaluates it.
pub const SHIFTED: u32 = 1 << 31;
pub const MOST: u64 = u64::MAX;
pub const LEAST: i64 = i64::MIN;
pub const SMALL: i8 = -0x80;
pub const YES: bool = !false;
pub const WIDTH: usize = std::mem::size_of::<usize>();
pub const LETTER: char = '\u{1F980}';
pub const WIDE: u128 = u128::MAX;
pub const TENTH: f32 = 0.1;
pub const NOT_A_NUMBER: f64 = f64::NAN;
pub const TEXT: &str = "crab \u{1F980} \"quoted\"";
pub const BYTES: &[u8] = &[0, 255];
pub const NAMES: [&str; 2] = ["a", "b"];
pub const MAYBE: Option<u8> = None;
pub const PAUSE: Duration = Duration::from_millis(1500);
/// Longer than Java's.
pub const FOREVER: Duration = Duration::MAX;
pub const DEFAULT: u8 = 7;
#[allow(non_upper_case_globals)]
pub const lower_case: u8 = 1;
#[allow(non_upper_case_globals)]
pub const Lower_Case: u8 = 2;
pub const LOWER_CASE: u8 = 3;

pub static LIMIT: u16 = 4096;
pub static GREETING: &str = "hello";
pub static PRIMES: [u32; 3] = [2, 3, 5];
pub static COUNTER: Tick = Tick(AtomicU32::new(0));
pub static mut UNSAFE: u32 = 0;
pub const FIRST: &Engine = &Engine { radix: 10 };

/// Of which each use of a const makes a new one.
pub const HEX: Engine = Engine { radix: 16 };

/// Not Sync: in Rust too each use is a cell of its own.
pub const EMPTY_CELL: Purse = Purse(Cell::new(0));

pub struct Tick(AtomicU32);

impl Tick {
    pub fn next(&self) -> u32 {
        self.0.fetch_add(1, Ordering::Relaxed)
    }
}

#[derive(Debug)]
pub struct Engine {
    radix: u32,
}

impl Engine {
    pub const MAX_RADIX: u32 = 36;

    pub fn digits(&self, mut value: u32) -> String {
        let mut all = vec![];
        while value > 0 {
            all.push(char::from_digit(value % self.radix, self.radix).unwrap());
            value /= self.radix;
        }
        all.iter().rev().collect()
    }
}

pub struct Purse(Cell<u32>);

impl Purse {
    pub const NEW: Purse = Purse(Cell::new(5));

    pub fn put(&self, coins: u32) -> u32 {
        self.0.set(self.0.get() + coins);
        self.0.get()
    }

    pub fn new() -> Purse {
        Purse::NEW
    }
}

/// A value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Day(i32);

impl Day {
    pub const MIN: Self = Day(-719_162);
    pub const MAX: Day = Day(2_932_896);
    pub const WEEK: [Season; 2] = [Season::Summer, Season::Winter];
    pub const NATIVE: u8 = 1;

    pub fn number(&self) -> i32 {
        self.0
    }

    pub fn max(&self) -> i32 {
        self.0
    }
}

/// A value that must stay on its thread.
#[derive(Clone, Copy)]
pub struct Here(i32, std::marker::PhantomData<*const ()>);

impl Here {
    pub const ZERO: Here = Here(0, std::marker::PhantomData);

    pub fn fill(all: &mut Vec<Here>) {
        all.push(Here::ZERO);
    }

    pub fn number(&self) -> i32 {
        self.0
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    Summer,
    Winter,
}

impl Season {
    pub const FIRST: Season = Season::Summer;
    /// Called like a variant.
    pub const SUMMER: u8 = 1;

    pub fn is_warm(self) -> bool {
        self == Season::Summer
    }
}

/// What a trait asks.
pub trait Shape {
    const SIDES: u32;
    const NAME: &'static str = "shape";

    fn area(&self) -> u32;
}

pub struct Square(pub u32);

impl Shape for Square {
    const SIDES: u32 = 4;

    fn area(&self) -> u32 {
        self.0 * self.0
    }
}

impl Square {
    pub fn new(side: u32) -> Square {
        Square(side)
    }
}

/// Has a const for each of its arguments.
pub struct Ring<T>(T);

impl<T> Ring<T> {
    pub const SIZE: usize = std::mem::size_of::<T>();

    pub fn get(self) -> T {
        self.0
    }
}

pub type Ring64 = Ring<u64>;

pub fn ring(value: u64) -> Ring64 {
    Ring(value)
}

#[derive(Debug)]
pub struct Trouble(&'static str);

impl Trouble {
    pub const NONE: Trouble = Trouble("none");
    pub const CODE: i32 = 3;
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for Trouble {}

pub fn trouble() -> Result<(), Trouble> {
    Err(Trouble::NONE)
}

pub mod limits {
    /// In a module of its own.
    pub const DEPTH: i32 = 64;
}
