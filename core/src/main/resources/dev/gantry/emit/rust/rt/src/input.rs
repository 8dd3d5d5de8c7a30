//! From words to arguments.

use std::panic::resume_unwind;

/// What a checked constructor unwinds with; becomes an `IllegalArgumentException`.
pub(crate) struct Refused(pub(crate) String);

#[cold]
pub(crate) fn refuse(expected: &str, word: i64) -> ! {
    refuse_for(format!("{word} is not a valid {expected}"))
}

#[cold]
pub(crate) fn refuse_for(reason: String) -> ! {
    // Not a panic: no hook runs, and `guard` knows the payload.
    resume_unwind(Box::new(Refused(reason)))
}

/// A type that crosses as one word.
pub trait Scalar: Sized {
    /// None when the word is no value of the type.
    fn from_word(word: i64) -> Option<Self>;
    fn into_word(self) -> i64;
}

macro_rules! checked_integers {
    ($($integer:ty),*) => { $(
        impl Scalar for $integer {
            #[inline]
            fn from_word(word: i64) -> Option<Self> {
                word.try_into().ok()
            }
            #[inline]
            fn into_word(self) -> i64 {
                self.into()
            }
        }
    )* };
}
checked_integers!(i8, i16, i32, u8, u16, u32);

macro_rules! whole_words {
    ($($integer:ty),*) => { $(
        impl Scalar for $integer {
            #[inline]
            fn from_word(word: i64) -> Option<Self> {
                Some(word as Self)
            }
            #[inline]
            fn into_word(self) -> i64 {
                self as i64
            }
        }
    )* };
}
whole_words!(i64, u64, isize, usize);

const _: () = assert!(usize::BITS == 64, "a word holds a usize");

impl Scalar for bool {
    #[inline]
    fn from_word(word: i64) -> Option<Self> {
        match word {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }
    #[inline]
    fn into_word(self) -> i64 {
        self.into()
    }
}

impl Scalar for char {
    #[inline]
    fn from_word(word: i64) -> Option<Self> {
        u32::from_word(word).and_then(char::from_u32)
    }
    #[inline]
    fn into_word(self) -> i64 {
        u32::from(self).into()
    }
}

impl Scalar for f32 {
    #[inline]
    fn from_word(word: i64) -> Option<Self> {
        u32::from_word(word).map(f32::from_bits)
    }
    #[inline]
    fn into_word(self) -> i64 {
        self.to_bits().into()
    }
}

impl Scalar for f64 {
    #[inline]
    fn from_word(word: i64) -> Option<Self> {
        Some(f64::from_bits(word as u64))
    }
    #[inline]
    fn into_word(self) -> i64 {
        self.to_bits() as i64
    }
}

#[inline]
pub fn scalar<T: Scalar>(word: i64) -> T {
    match T::from_word(word) {
        Some(value) => value,
        None => refuse(std::any::type_name::<T>(), word),
    }
}

/// `Option<T>`: a flag, then the words of `T`, which are read only when it is present.
#[inline]
pub fn option<T>(flag: i64, value: impl FnOnce() -> T) -> Option<T> {
    scalar::<bool>(flag).then(value)
}

/// # Safety
/// `address` and `length` are of bytes that stay unchanged for the call; see the crate's word on lifetimes.
#[inline]
pub unsafe fn bytes<'a>(address: i64, length: i64) -> &'a [u8] {
    // SAFETY: the caller's promise; scratch memory is never at 0, not even for no bytes.
    unsafe { std::slice::from_raw_parts(address as *const u8, length as usize) }
}

/// # Safety
/// As [`bytes`], and the bytes were written by the runtime's own encoder.
#[inline]
pub unsafe fn text<'a>(address: i64, length: i64) -> &'a str {
    // SAFETY: the caller's promise; the encoder refuses lone surrogates, the rest of UTF-16 always is valid UTF-8.
    unsafe { std::str::from_utf8_unchecked(bytes(address, length)) }
}

/// # Safety
/// As [`bytes`].
#[inline]
pub unsafe fn owned_bytes(address: i64, length: i64) -> Vec<u8> {
    // SAFETY: the caller's promise.
    unsafe { bytes(address, length) }.to_vec()
}

/// # Safety
/// As [`text`].
#[inline]
pub unsafe fn owned_text(address: i64, length: i64) -> String {
    // SAFETY: the caller's promise.
    unsafe { text(address, length) }.to_owned()
}

/// # Safety
/// As [`bytes`], of N bytes.
#[inline]
pub unsafe fn fixed<'a, const N: usize>(address: i64) -> &'a [u8; N] {
    // SAFETY: the caller's promise; Java has checked that there are N bytes.
    unsafe { &*(address as *const [u8; N]) }
}

/// # Safety
/// As [`fixed`].
#[inline]
pub unsafe fn owned_fixed<const N: usize>(address: i64) -> [u8; N] {
    // SAFETY: the caller's promise.
    *unsafe { fixed(address) }
}
