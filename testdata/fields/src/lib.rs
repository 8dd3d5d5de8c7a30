//! Public fields of each kind of type that Java sees.

use std::cell::Cell;
use std::fmt;

/// Has private parts too: a handle.
#[derive(Debug)]
pub struct Account {
    /// Whose it is.
    pub owner: String,
    pub cents: i64,
    pub flags: [bool; 3],
    pub notes: Vec<String>,
    pub limit: Option<u32>,
    pub raw: Vec<u8>,
    pub class: char,
    pub branch: Branch,
    pub parent: Option<Branch>,
    pub key: Key,
    pub title: &'static str,
    pub seen: Cell<u8>,
    pub kind: Kind,
    pub day: Day,
    pub boxed: Box<u16>,
    secret: u8,
}

impl Account {
    pub fn new(owner: &str) -> Account {
        Account {
            owner: owner.to_owned(),
            cents: 0,
            flags: [true, false, true],
            notes: vec![],
            limit: None,
            raw: vec![1, 2],
            class: 'a',
            branch: Branch { city: "Rome".to_owned() },
            parent: None,
            key: Key(7),
            title: "none",
            seen: Cell::new(0),
            kind: Kind::Open,
            day: Day::new(3),
            boxed: Box::new(9),
            secret: 42,
        }
    }

    pub fn secret(&self) -> u8 {
        self.secret
    }

    /// As the field is called.
    pub fn cents(&self) -> String {
        format!("{} cents", self.cents)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Branch {
    city: String,
}

impl Branch {
    pub fn new(city: &str) -> Branch {
        Branch { city: city.to_owned() }
    }

    pub fn city(&self) -> &str {
        &self.city
    }

    pub fn rename(&mut self, city: &str) {
        self.city = city.to_owned();
    }
}

/// No Clone.
#[derive(Debug)]
pub struct Key(u64);

impl Key {
    pub fn new(number: u64) -> Key {
        Key(number)
    }

    pub fn number(&self) -> u64 {
        self.0
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    Open,
    Closed,
}

/// A value, its field one of two.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Day {
    pub number: u16,
    leap: bool,
}

impl Day {
    pub fn new(number: u16) -> Day {
        Day { number, leap: true }
    }

    pub fn is_leap(&self) -> bool {
        self.leap
    }
}

/// A tuple.
pub struct Pair(pub u32, pub String, #[allow(dead_code)] u8);

impl Pair {
    pub fn new() -> Pair {
        Pair(1, "one".to_owned(), 0)
    }
}

/// Its fields have no addresses.
#[repr(C, packed)]
pub struct Header {
    pub tag: u8,
    pub length: u32,
    pub words: [u16; 2],
    pub odd: Odd,
    private: u8,
}

impl Header {
    pub fn new() -> Header {
        Header { tag: 1, length: 2, words: [3, 4], odd: Odd(5), private: 6 }
    }

    pub fn private(&self) -> u8 {
        self.private
    }
}

/// Copy, and changes in place.
#[derive(Clone, Copy)]
pub struct Odd(u8);

impl Odd {
    pub fn next(&mut self) -> u8 {
        self.0 += 2;
        self.0
    }
}

/// Drops count.
pub struct Guard {
    pub name: String,
    count: std::rc::Rc<Cell<u32>>,
}

impl Guard {
    pub fn new(name: &str) -> Guard {
        Guard { name: name.to_owned(), count: Default::default() }
    }

    pub fn count(&self) -> u32 {
        self.count.get()
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        self.count.set(self.count.get() + 1);
    }
}

/// May have more fields one day.
#[non_exhaustive]
pub struct Version {
    pub major: u64,
    pub minor: u64,
    #[doc(hidden)]
    pub internal: u64,
}

impl Version {
    pub fn new(major: u64, minor: u64) -> Version {
        Version { major, minor, internal: 0 }
    }
}

#[derive(Debug)]
pub struct Failure {
    pub code: i32,
    pub path: String,
    secret: u8,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}{}", self.code, self.path, self.secret)
    }
}

impl std::error::Error for Failure {}

pub fn fail(code: i32) -> Result<(), Failure> {
    Err(Failure { code, path: "/".to_owned(), secret: 0 })
}

pub union Bits {
    pub int: u32,
    pub float: f32,
}

/// With its argument.
pub struct Slot<T> {
    pub value: T,
    pub all: Vec<T>,
    pub(crate) used: bool,
}

impl<T> Slot<T> {
    pub fn is_used(&self) -> bool {
        self.used
    }
}

pub type Slot16 = Slot<i16>;

pub fn slot() -> Slot16 {
    Slot { value: -5, all: vec![1, 2], used: true }
}
