//! What somebody who knows the foreign function API well would write for the same functions: once
//! with panics caught (`safe_`), once without (`bare_`).

use std::panic::{catch_unwind, AssertUnwindSafe};
use std::slice::from_raw_parts;

use calls::{Counter, Fixed};
use regex::Regex;

/// Says that there was a panic; a real one would be asked for its message.
const PANIC: i64 = i64::MIN + 1;
const ERROR: i64 = i64::MIN + 2;

fn caught(call: impl FnOnce() -> i64) -> i64 {
    catch_unwind(AssertUnwindSafe(call)).unwrap_or(PANIC)
}

unsafe fn text<'a>(at: *const u8, length: usize) -> &'a str {
    std::str::from_utf8_unchecked(from_raw_parts(at, length))
}

unsafe fn write(text: &str, out: *mut u8) -> i64 {
    out.copy_from_nonoverlapping(text.as_ptr(), text.len());
    text.len() as i64
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
    safe_echo bare_echo(at: *const u8, length: usize, out: *mut u8) { write(&calls::echo(text(at, length)), out) }
    safe_last bare_last(at: *const u8, length: usize) { calls::last(from_raw_parts(at, length)) as i64 }
    safe_record bare_record(number: i64, out: *mut u8) {
        let (a, b, c) = calls::record(number);
        out.cast::<i64>().write(a);
        out.cast::<f64>().add(1).write(b);
        write(&c, out.add(16))
    }
    safe_turned bare_turned(at: *const i64, length: usize, out: *mut i64) {
        let turned = calls::turned(from_raw_parts(at, length).to_vec());
        out.copy_from_nonoverlapping(turned.as_ptr(), turned.len());
        turned.len() as i64
    }
    safe_refuse bare_refuse(out: *mut u8) {
        match calls::refuse() {
            Ok(value) => value,
            Err(refused) => { out.cast::<i64>().write(write(&refused.to_string(), out.add(8))); ERROR }
        }
    }
    safe_regex_new bare_regex_new(at: *const u8, length: usize) {
        Box::into_raw(Box::new(Regex::new(text(at, length)).unwrap())) as i64
    }
    safe_is_match bare_is_match(regex: &Regex, at: *const u8, length: usize) { regex.is_match(text(at, length)) as i64 }
    safe_fixed_new bare_fixed_new(value: i64) { Box::into_raw(Box::new(Fixed::new(value))) as i64 }
    safe_fixed_get bare_fixed_get(fixed: &Fixed) { fixed.get() }
    safe_fixed_drop bare_fixed_drop(fixed: *mut Fixed) { drop(Box::from_raw(fixed)); 0 }
    safe_counter_new bare_counter_new() { Box::into_raw(Box::new(Counter::new())) as i64 }
    safe_counter_add bare_counter_add(counter: &mut Counter, more: i64) { counter.add(more) }
    safe_counter_drop bare_counter_drop(counter: *mut Counter) { drop(Box::from_raw(counter)); 0 }
}
