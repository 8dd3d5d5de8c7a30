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
