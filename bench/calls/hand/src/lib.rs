//! What somebody who knows the foreign function API well would write for the same functions: once
//! with all that the generated ones guarantee (`safe_`), once with nothing (`bare_`).
//!
//! `safe_`: a panic comes back as one, and no value is taken for it; a result that is larger than
//! the caller's memory is handed over; an error stays a value of Rust's, beside its texts.

use std::cell::RefCell;
use std::error::Error;
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::slice::from_raw_parts;

use calls::{Counter, Fixed, Refused};
use regex::Regex;

/// Says that there may have been a panic: `safe_panic` knows.
const PANIC: i64 = i64::MIN + 1;
/// Says that there may be an error: then `out` has its box.
const ERROR: i64 = i64::MIN + 2;

thread_local! { static PANICKED: RefCell<Option<String>> = const { RefCell::new(None) }; }

fn caught(call: impl FnOnce() -> i64) -> i64 {
    catch_unwind(AssertUnwindSafe(call)).unwrap_or_else(|payload| {
        let text = payload.downcast_ref::<&str>().map(|text| (*text).to_owned());
        let text = text.or_else(|| payload.downcast_ref::<String>().cloned());
        PANICKED.set(Some(text.unwrap_or_default()));
        PANIC
    })
}

/// The message of the last panic as `hand_over` gives it, or -1 when there was none.
#[no_mangle]
pub unsafe extern "C" fn safe_panic(out: *mut u8, cap: usize) -> i64 {
    PANICKED.take().map_or(-1, |text| hand_over(text.into_bytes(), out, cap))
}

unsafe fn text<'a>(at: *const u8, length: usize) -> &'a str {
    std::str::from_utf8_unchecked(from_raw_parts(at, length))
}

unsafe fn write(text: &str, out: *mut u8) -> i64 {
    out.copy_from_nonoverlapping(text.as_ptr(), text.len());
    text.len() as i64
}

/// Its length. What does not fit stays where it is: address and capacity are at `out`, for
/// `safe_free_`.
unsafe fn hand_over<T: Copy>(mut values: Vec<T>, out: *mut T, cap: usize) -> i64 {
    if values.len() <= cap {
        out.copy_from_nonoverlapping(values.as_ptr(), values.len());
        return values.len() as i64;
    }
    let words = out.cast::<usize>();
    words.write(values.as_mut_ptr() as usize);
    words.add(1).write(values.capacity());
    let length = values.len() as i64;
    std::mem::forget(values);
    length
}

/// An error and what an exception tells of it; the texts live as long as the error.
pub struct Failure {
    _error: Refused,
    message: String,
    debug: String,
    /// Messages, each ended by NUL.
    sources: String,
}

impl Failure {
    fn new(error: Refused) -> Failure {
        let mut sources = String::new();
        let mut next = error.source();
        while let Some(source) = next {
            sources = sources + &source.to_string() + "\0";
            next = source.source();
        }
        Failure { message: error.to_string(), debug: format!("{error:?}"), sources, _error: error }
    }
}

macro_rules! functions {
    ($($safe:ident($($name:ident: $type:ty),*) $body:block)*) => { $(
        #[no_mangle]
        pub unsafe extern "C" fn $safe($($name: $type),*) -> i64 { caught(|| $body) }
    )* };
}

macro_rules! both {
    ($($safe:ident $bare:ident ($($name:ident: $type:ty),*) $body:block)*) => { $(
        #[no_mangle]
        pub unsafe extern "C" fn $safe($($name: $type),*) -> i64 { caught(|| $body) }
        #[no_mangle]
        pub unsafe extern "C" fn $bare($($name: $type),*) -> i64 { $body }
    )* };
}

both! {
    safe_noop bare_noop() { calls::noop(); 0 }
    safe_add bare_add(a: i64, b: i64) { calls::add(a, b) }
    safe_length bare_length(at: *const u8, length: usize) { calls::length(text(at, length)) as i64 }
    safe_last bare_last(at: *const u8, length: usize) { calls::last(from_raw_parts(at, length)) as i64 }
    safe_regex_new bare_regex_new(at: *const u8, length: usize) {
        Box::into_raw(Box::new(Regex::new(text(at, length)).unwrap())) as i64
    }
    safe_regex_drop bare_regex_drop(regex: *mut Regex) { drop(Box::from_raw(regex)); 0 }
    safe_is_match bare_is_match(regex: &Regex, at: *const u8, length: usize) { regex.is_match(text(at, length)) as i64 }
    safe_fixed_new bare_fixed_new(value: i64) { Box::into_raw(Box::new(Fixed::new(value))) as i64 }
    safe_fixed_get bare_fixed_get(fixed: &Fixed) { fixed.get() }
    safe_fixed_drop bare_fixed_drop(fixed: *mut Fixed) { drop(Box::from_raw(fixed)); 0 }
    safe_counter_new bare_counter_new() { Box::into_raw(Box::new(Counter::new())) as i64 }
    safe_counter_add bare_counter_add(counter: &mut Counter, more: i64) { counter.add(more) }
    safe_counter_drop bare_counter_drop(counter: *mut Counter) { drop(Box::from_raw(counter)); 0 }
}

functions! {
    safe_echo(at: *const u8, length: usize, out: *mut u8, cap: usize) {
        hand_over(calls::echo(text(at, length)).into_bytes(), out, cap)
    }
    safe_record(number: i64, out: *mut u8, cap: usize) {
        let record = calls::record(number);
        out.cast::<i64>().write(record.number);
        out.cast::<f64>().add(1).write(record.ratio);
        hand_over(record.name.into_bytes(), out.add(16), cap - 16)
    }
    safe_turned(at: *const i64, length: usize, out: *mut i64, cap: usize) {
        hand_over(calls::turned(from_raw_parts(at, length).to_vec()), out, cap)
    }
    safe_refuse(out: *mut i64) {
        out.write(0);
        match calls::refuse() {
            Ok(value) => value,
            Err(refused) => {
                let failure = Box::new(Failure::new(refused));
                for (at, text) in [&failure.message, &failure.debug, &failure.sources].into_iter().enumerate() {
                    out.add(1 + 2 * at).write(text.as_ptr() as i64);
                    out.add(2 + 2 * at).write(text.len() as i64);
                }
                out.write(Box::into_raw(failure) as i64);
                ERROR
            }
        }
    }
    safe_failure_drop(failure: *mut Failure) { drop(Box::from_raw(failure)); 0 }
    safe_free_bytes(at: *mut u8, capacity: usize) { drop(Vec::from_raw_parts(at, 0, capacity)); 0 }
    safe_free_longs(at: *mut i64, capacity: usize) { drop(Vec::from_raw_parts(at, 0, capacity)); 0 }
}

#[no_mangle]
pub unsafe extern "C" fn bare_echo(at: *const u8, length: usize, out: *mut u8, _cap: usize) -> i64 {
    write(&calls::echo(text(at, length)), out)
}

#[no_mangle]
pub unsafe extern "C" fn bare_record(number: i64, out: *mut u8, _cap: usize) -> i64 {
    let record = calls::record(number);
    out.cast::<i64>().write(record.number);
    out.cast::<f64>().add(1).write(record.ratio);
    write(&record.name, out.add(16))
}

#[no_mangle]
pub unsafe extern "C" fn bare_turned(at: *const i64, length: usize, out: *mut i64, _cap: usize) -> i64 {
    let turned = calls::turned(from_raw_parts(at, length).to_vec());
    out.copy_from_nonoverlapping(turned.as_ptr(), turned.len());
    turned.len() as i64
}

/// The message at `out`, and its length.
#[no_mangle]
pub unsafe extern "C" fn bare_refuse(out: *mut u8) -> i64 {
    match calls::refuse() {
        Ok(value) => value,
        Err(refused) => {
            out.cast::<i64>().write(write(&refused.to_string(), out.add(8)));
            ERROR
        }
    }
}
