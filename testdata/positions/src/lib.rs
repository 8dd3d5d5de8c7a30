//! Values in every position in which Java's type of them is generic.

use std::collections::HashMap;
use std::ops::{Range, RangeInclusive};

/// Its bytes hold an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name {
    text: &'static str,
}

impl Name {
    pub fn of_crate() -> Name {
        Name { text: "positions" }
    }

    pub fn length(self) -> usize {
        self.text.len()
    }
}

/// As long as a Name; its bytes are any.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Small {
    bits: u64,
    more: u64,
}

impl Small {
    pub fn of_bits(bits: u64, more: u64) -> Small {
        Small { bits, more }
    }

    pub fn sum(self) -> u64 {
        self.bits.wrapping_add(self.more)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Season {
    Summer,
    Winter,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    Left,
    Right,
}

pub fn in_tuple(value: (Name, Season)) -> usize {
    value.0.length() + value.1 as usize
}

pub fn in_option(value: (Option<Name>, Option<Season>)) -> usize {
    value.0.map_or(0, Name::length) + value.1.map_or(0, |season| season as usize)
}

pub fn in_result(value: Result<Name, Season>) -> usize {
    match value {
        Ok(name) => name.length(),
        Err(season) => season as usize,
    }
}

pub fn in_range(value: Range<Name>) -> usize {
    value.start.length() + value.end.length()
}

pub fn in_closed_range(value: RangeInclusive<Season>) -> usize {
    *value.start() as usize + *value.end() as usize
}

pub fn in_list(value: Vec<Name>) -> usize {
    value.into_iter().map(Name::length).sum()
}

pub fn in_map(value: HashMap<Season, Name>) -> usize {
    value.into_iter().map(|(season, name)| name.length() + season as usize).sum()
}

pub fn in_place(value: &mut Name) -> usize {
    value.length()
}

pub fn number(value: (i64, String)) -> i64 {
    value.0 + value.1.len() as i64
}

/// A negative page.
#[derive(Debug)]
pub struct Refused;

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a negative page")
    }
}

impl std::error::Error for Refused {}

pub struct Book {
    title: Option<String>,
    pages: Vec<i64>,
}

impl Book {
    pub fn new(title: Option<String>) -> Book {
        Book { title, pages: Vec::new() }
    }

    pub fn title(&self) -> Option<&String> {
        self.title.as_ref()
    }

    pub fn checked_title(&self) -> Result<Option<&String>, Refused> {
        Ok(self.title.as_ref())
    }

    pub fn add(&mut self, page: i64) -> Result<&mut Self, Refused> {
        if page < 0 {
            return Err(Refused);
        }
        self.pages.push(page);
        Ok(self)
    }

    pub fn leaves(&self) -> Box<[Leaf]> {
        self.pages.iter().map(|&page| Leaf { page }).collect()
    }

    pub fn some_leaves(&self) -> Option<Box<[Leaf]>> {
        Some(self.leaves()).filter(|leaves| !leaves.is_empty())
    }

    pub fn checked_leaves(&self) -> Result<Box<[Leaf]>, Refused> {
        Ok(self.leaves())
    }

    pub fn name(&self, into: Option<&mut String>) {
        if let (Some(into), Some(title)) = (into, &self.title) {
            into.push_str(title);
        }
    }

    pub fn count(&self, into: Option<&mut i64>) {
        if let Some(into) = into {
            *into = self.pages.len() as i64;
        }
    }
}

pub struct Leaf {
    page: i64,
}

impl Leaf {
    pub fn page(&self) -> i64 {
        self.page
    }
}
