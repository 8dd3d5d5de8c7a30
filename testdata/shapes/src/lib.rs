//! A crate with one item for each way that a value crosses the boundary.

use std::fmt;

pub mod values;

/// Counts under a label.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Counter {
    label: String,
    count: u32,
}

impl Counter {
    pub fn new(label: &str) -> Result<Counter, Error> {
        if label.is_empty() {
            return Err(Error { code: 7 });
        }
        Ok(Counter { label: label.to_owned(), count: 0 })
    }

    pub fn count(&self) -> u32 {
        self.count
    }

    pub fn label(&self) -> &str {
        &self.label
    }

    /// Panics on overflow.
    pub fn add(&mut self, by: u32) -> &mut Self {
        self.count = self.count.checked_add(by).expect("the count overflows");
        self
    }

    pub fn absorb(&mut self, other: &Counter) {
        self.count += other.count;
    }

    pub fn merge(self, other: Counter) -> Counter {
        Counter { label: self.label + &other.label, count: self.count + other.count }
    }

    pub fn into_label(self) -> String {
        self.label
    }

    pub fn find(&self, letter: char) -> Option<usize> {
        self.label.find(letter)
    }

    pub fn split(&self, at: usize) -> Option<Counter> {
        let (head, _) = self.label.split_at_checked(at)?;
        Some(Counter { label: head.to_owned(), count: self.count })
    }

    pub fn failure(&self) -> Error {
        Error { code: self.count as i32 }
    }

    /// The greater count, of this or the other.
    pub fn greater(&self, other: Option<&Counter>) -> u32 {
        other.map_or(self.count, |other| self.count.max(other.count))
    }
}

impl fmt::Display for Counter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.label, self.count)
    }
}

#[derive(Clone, Debug)]
pub struct Error {
    code: i32,
}

impl Error {
    pub fn code(&self) -> i32 {
        self.code
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "error {}", self.code)
    }
}

impl std::error::Error for Error {}

/// Not Send, not Sync.
pub struct Local(std::rc::Rc<i64>);

impl Local {
    pub fn new(value: i64) -> Local {
        Local(std::rc::Rc::new(value))
    }

    pub fn get(&self) -> i64 {
        *self.0
    }
}

pub fn negate_i8(value: i8) -> i8 {
    -value
}

pub fn same_u8(value: u8) -> u8 {
    value
}

pub fn same_u32(value: u32) -> u32 {
    value
}

pub fn same_i64(value: i64) -> i64 {
    value
}

pub fn same_usize(value: usize) -> usize {
    value
}

pub fn half_f32(value: f32) -> f32 {
    value / 2.0
}

pub fn half_f64(value: f64) -> Option<f64> {
    value.is_finite().then_some(value / 2.0)
}

pub fn not(value: bool) -> bool {
    !value
}

pub fn next(letter: char) -> Option<char> {
    char::from_u32(u32::from(letter) + 1)
}

pub fn is_even(value: i32) -> Option<bool> {
    (value >= 0).then_some(value % 2 == 0)
}

pub fn trim(text: &str) -> &str {
    text.trim()
}

pub fn repeat(text: String, times: usize) -> String {
    text.repeat(times)
}

pub fn suffix<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    text.strip_prefix(prefix)
}

pub fn lossy(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

pub fn reversed(mut bytes: Vec<u8>) -> Vec<u8> {
    bytes.reverse();
    bytes
}

pub fn tail(bytes: &[u8]) -> Option<&[u8]> {
    bytes.get(1..)
}

pub fn swap(bytes: [u8; 4]) -> [u8; 4] {
    u32::from_be_bytes(bytes).to_le_bytes()
}

pub fn first_two(bytes: &[u8; 4]) -> Option<[u8; 2]> {
    (bytes[0] != 0).then_some([bytes[0], bytes[1]])
}

pub fn describe(text: Option<&str>, number: Option<i32>, flag: Option<bool>) -> String {
    format!("{text:?} {number:?} {flag:?}")
}

pub fn parse(text: &str) -> Result<i32, std::num::ParseIntError> {
    text.parse()
}

pub fn check(code: i32) -> Result<(), Error> {
    if code == 0 { Ok(()) } else { Err(Error { code }) }
}

pub fn lookup(code: i32) -> Result<Option<String>, Error> {
    check(if code < 0 { code } else { 0 })?;
    Ok((code > 0).then(|| code.to_string()))
}

/// Has owned forms only through the traits of std.
pub struct Digits(String);

impl AsRef<str> for Digits {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl AsRef<[u8]> for Digits {
    fn as_ref(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl From<Digits> for Vec<u8> {
    fn from(digits: Digits) -> Vec<u8> {
        digits.0.into_bytes()
    }
}

pub fn digits(number: u32) -> Digits {
    Digits(number.to_string())
}

pub fn even_digits(number: u32) -> Result<Option<Digits>, Error> {
    check(if number == 0 { 1 } else { 0 })?;
    Ok((number % 2 == 0).then(|| digits(number)))
}

/// A name that is a keyword in both languages, and parameters that could hide what generated code needs.
pub fn r#match(scratch: i32, mark: &str, out: i32, self0: i32, r#final: i32, shapes: i32) -> String {
    format!("{scratch} {mark} {out} {self0} {final} {shapes}")
}

pub mod r#type {
    //! A module whose name is a keyword.

    /// A type that is named like one of Java's.
    #[derive(Clone, Debug)]
    pub struct String(std::string::String);

    impl String {
        pub fn new(text: &str) -> String {
            String(text.to_owned())
        }

        pub fn object(&self) -> Object {
            Object(self.0.len())
        }
    }

    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Object(usize);

    impl Object {
        pub fn size(&self, string: &String) -> usize {
            self.0 + string.0.len()
        }
    }
}
