//! Values that Java holds: a pointer of a `Box<T>`.

use crate::memory::{given_back, handed_over};

/// Hands a value over to Java, which owns it from now on.
#[inline]
pub fn boxed_out<T>(value: T) -> i64 {
    handed_over();
    Box::into_raw(Box::new(value)) as i64
}

/// 0 for None; a box is never at 0.
#[inline]
pub fn option_boxed_out<T>(value: Option<T>) -> i64 {
    value.map_or(0, boxed_out)
}

/// # Safety
/// `word` came from [`boxed_out`] of a `T` and Java holds a shared lease on it for the call; the reference goes
/// directly into a typed fn.
#[inline]
pub unsafe fn shared<'a, T>(word: i64) -> &'a T {
    // SAFETY: the caller's promise; the lease rules out a drop and every exclusive use until the shell has returned.
    unsafe { &*(word as *const T) }
}

/// # Safety
/// As [`shared`], and the lease is exclusive.
#[inline]
pub unsafe fn exclusive<'a, T>(word: i64) -> &'a mut T {
    // SAFETY: the caller's promise; the lease rules out a drop and every other use until the shell has returned.
    unsafe { &mut *(word as *mut T) }
}

/// Takes the value back: Java has marked the handle as consumed.
///
/// # Safety
/// `word` came from [`boxed_out`] of a `T`, Java holds an exclusive lease and never uses it again.
#[inline]
pub unsafe fn take<T>(word: i64) -> T {
    given_back();
    // SAFETY: the caller's promise; the box was made by `boxed_out` and is given back once.
    *unsafe { Box::from_raw(word as *mut T) }
}

/// Drops the value; runs in a guard because the drop may panic, and even then the box's memory is freed.
///
/// # Safety
/// As [`take`].
#[inline]
pub unsafe fn drop_box<T>(word: i64) -> i64 {
    given_back();
    // SAFETY: as in `take`.
    drop(unsafe { Box::from_raw(word as *mut T) });
    0
}
