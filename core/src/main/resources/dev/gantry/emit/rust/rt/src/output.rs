//! From results to a word, and to the memory that the caller gave for them.

use std::borrow::Borrow;
use std::mem::ManuallyDrop;

use crate::failure::word_or_value;
use crate::input::Scalar;
use crate::memory::handed_over;

const ABSENT_LENGTH: i64 = -1;

/// `()`, and a receiver that is returned: Java has it already.
#[inline]
pub fn unit_out<T>(_: T) -> i64 {
    0
}

/// `&mut Self` of a method: 0 if it is the receiver itself, 1 if it is another value. Which of them
/// it is, only the address tells.
#[inline]
pub fn this_out<T>(value: &mut T, receiver: i64) -> i64 {
    i64::from(std::ptr::from_mut(value) as i64 != receiver)
}

/// A word that would read as a failure travels in a record; for narrow types the test folds away.
#[inline]
pub fn scalar_out<T: Scalar>(value: T) -> i64 {
    word_or_value(value.into_word())
}

/// # Safety
/// `out` is one writable word.
#[inline]
pub unsafe fn option_scalar_out<T: Scalar>(value: Option<T>, out: i64) -> i64 {
    value.map_or(0, |value| {
        // SAFETY: the caller's promise.
        unsafe { write_word(out, 0, value.into_word()) };
        1
    })
}

/// # Safety
/// `out` is one writable word; Java copies the bytes before it gives back the leases of the inputs.
#[inline]
pub unsafe fn bytes_out(bytes: &[u8], out: i64) -> i64 {
    // SAFETY: the caller's promise.
    unsafe { write_word(out, 0, bytes.as_ptr() as i64) };
    bytes.len() as i64
}

/// # Safety
/// As [`bytes_out`].
#[inline]
pub unsafe fn text_out(text: &str, out: i64) -> i64 {
    // SAFETY: the caller's promise.
    unsafe { bytes_out(text.as_bytes(), out) }
}

/// # Safety
/// As [`bytes_out`].
#[inline]
pub unsafe fn option_bytes_out(bytes: Option<&[u8]>, out: i64) -> i64 {
    // SAFETY: the caller's promise.
    bytes.map_or(ABSENT_LENGTH, |bytes| unsafe { bytes_out(bytes, out) })
}

/// # Safety
/// As [`bytes_out`].
#[inline]
pub unsafe fn option_text_out(text: Option<&str>, out: i64) -> i64 {
    // SAFETY: the caller's promise.
    text.map_or(ABSENT_LENGTH, |text| unsafe { text_out(text, out) })
}

/// Few bytes are copied to `out` and dropped here; many are handed over, which saves a copy and costs Java a second
/// call. A buffer that is handed over has a capacity above 0, since it has more than `cap` bytes.
///
/// # Safety
/// `out` has room for `cap` bytes and for two words.
#[inline]
pub unsafe fn owned_bytes_out(bytes: Vec<u8>, out: i64, cap: i64) -> i64 {
    let length = bytes.len() as i64;
    if length <= cap {
        // SAFETY: the caller's promise; scratch memory and a Vec do not overlap.
        unsafe { std::ptr::copy_nonoverlapping(bytes.as_ptr(), out as *mut u8, bytes.len()) };
    } else {
        let mut bytes = ManuallyDrop::new(bytes);
        handed_over();
        // SAFETY: the caller's promise.
        unsafe {
            write_word(out, 0, bytes.as_mut_ptr() as i64);
            write_word(out, 1, bytes.capacity() as i64);
        }
    }
    length
}

/// # Safety
/// As [`owned_bytes_out`].
#[inline]
pub unsafe fn owned_text_out(text: String, out: i64, cap: i64) -> i64 {
    // SAFETY: the caller's promise.
    unsafe { owned_bytes_out(text.into_bytes(), out, cap) }
}

/// # Safety
/// As [`owned_bytes_out`].
#[inline]
pub unsafe fn option_owned_bytes_out(bytes: Option<Vec<u8>>, out: i64, cap: i64) -> i64 {
    // SAFETY: the caller's promise.
    bytes.map_or(ABSENT_LENGTH, |bytes| unsafe {
        owned_bytes_out(bytes, out, cap)
    })
}

/// # Safety
/// As [`owned_bytes_out`].
#[inline]
pub unsafe fn option_owned_text_out(text: Option<String>, out: i64, cap: i64) -> i64 {
    // SAFETY: the caller's promise.
    text.map_or(ABSENT_LENGTH, |text| unsafe {
        owned_text_out(text, out, cap)
    })
}

/// `[u8; N]` or `&[u8; N]`.
///
/// # Safety
/// `out` has room for N bytes.
#[inline]
pub unsafe fn fixed_out<const N: usize>(bytes: impl Borrow<[u8; N]>, out: i64) -> i64 {
    // SAFETY: the caller's promise.
    unsafe { (out as *mut [u8; N]).write(*bytes.borrow()) };
    N as i64
}

/// # Safety
/// As [`fixed_out`].
#[inline]
pub unsafe fn option_fixed_out<const N: usize>(
    bytes: Option<impl Borrow<[u8; N]>>,
    out: i64,
) -> i64 {
    bytes.map_or(0, |bytes| {
        // SAFETY: the caller's promise.
        unsafe { fixed_out(bytes, out) };
        1
    })
}

/// # Safety
/// `out` has more than `index` writable words and is aligned to 8.
#[inline]
unsafe fn write_word(out: i64, index: usize, word: i64) {
    // SAFETY: the caller's promise.
    unsafe { (out as *mut i64).add(index).write(word) };
}
