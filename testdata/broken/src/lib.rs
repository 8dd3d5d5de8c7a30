//! A crate that rustc refuses.

pub fn answer() -> u32 {
    "not a number"
}
