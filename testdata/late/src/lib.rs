//! A crate in which some functions pass `cargo check` and fail when code is generated for them, or
//! when the library is loaded.

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

/// The same instance of `narrow` again: rustc speaks of an instance once.
pub fn narrow_too<T: AsRef<str>>(text: T) -> bool {
    narrow(text)
}

pub struct Levels<const N: usize>;

impl<const N: usize> Levels<N> {
    const ENOUGH: () = assert!(N > 3, "at least four levels");

    fn count() -> usize {
        let () = Self::ENOUGH;
        N
    }
}

/// rustc tells of a place in this crate, not of who called.
pub fn deep<T: AsRef<str>>(text: T) -> usize {
    below(text, 9)
}

#[inline(never)]
fn below<T: AsRef<str>>(text: T, more: usize) -> usize {
    match more {
        0 => Levels::<3>::count() + text.as_ref().len(),
        1 => 1,
        _ => below(text, more - 1),
    }
}

unsafe extern "C" {
    safe fn gantry_testdata_is_nowhere() -> u32;
}

/// Every linker of shared libraries leaves it open.
pub fn unresolved() -> u32 {
    gantry_testdata_is_nowhere()
}

/// Dropped by what the library exports of the type itself.
pub struct Fragile<T>(T);

impl<T> Drop for Fragile<T> {
    fn drop(&mut self) {
        const { assert!(size_of::<T>() > 1, "never dropped") };
    }
}

pub type FragileByte = Fragile<u8>;

pub fn fragile() -> FragileByte {
    Fragile(1)
}

pub fn three() -> u32 {
    3
}
