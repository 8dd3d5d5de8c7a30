//! A crate in which one function passes `cargo check` and fails when code is generated for it.

pub fn one() -> u32 {
    1
}

pub fn two() -> u32 {
    2
}

/// The assertion is evaluated for each `T`, and only when code is generated.
pub fn narrow<T: AsRef<str>>(text: T) -> bool {
    const { assert!(size_of::<T>() == 0, "only for types without size") };
    text.as_ref().is_empty()
}

pub fn three() -> u32 {
    3
}
