//! Safe calls, every lifetime named: what rustc accepts here is the proof of what a result borrows from.
#![forbid(unsafe_code)]
#![allow(clippy::needless_lifetimes, clippy::too_many_arguments)]

pub fn drops() -> i64 {
    ::harness::drops()
}
pub fn Pattern_new<'a>(text: &'a str) -> ::harness::Pattern {
    <::harness::Pattern>::new(text)
}
pub fn Pattern_text<'s>(this: &'s ::harness::Pattern) -> &'s str {
    <::harness::Pattern>::text(this)
}
pub fn Pattern_find<'s, 'a>(this: &'s ::harness::Pattern, haystack: &'a str) -> Option<usize> {
    <::harness::Pattern>::find(this, haystack)
}
pub fn Pattern_hold<'s, 'a>(this: &'s ::harness::Pattern, gate: &'a ::harness::Gate) -> usize {
    <::harness::Pattern>::hold(this, gate)
}
pub fn Pattern_boom<'s>(this: &'s ::harness::Pattern) {
    <::harness::Pattern>::boom(this)
}
pub fn Gate_new() -> ::harness::Gate {
    <::harness::Gate>::new()
}
pub fn Gate_await_arrivals<'s>(this: &'s ::harness::Gate, arrivals: i64) {
    <::harness::Gate>::await_arrivals(this, arrivals)
}
pub fn Gate_open<'s>(this: &'s ::harness::Gate) {
    <::harness::Gate>::open(this)
}
pub fn Noisy_panicking<'a>(message: &'a str) -> ::harness::Noisy {
    <::harness::Noisy>::panicking(message)
}
pub fn Noisy_blocking<'a>(gate: &'a ::harness::Gate) -> ::harness::Noisy {
    <::harness::Noisy>::blocking(gate)
}
pub fn Counter_new(total: i64) -> ::harness::Counter {
    <::harness::Counter>::new(total)
}
pub fn Counter_total<'s>(this: &'s ::harness::Counter) -> i64 {
    <::harness::Counter>::total(this)
}
pub fn Counter_add<'s>(this: &'s mut ::harness::Counter, more: i64) -> &'s mut ::harness::Counter {
    <::harness::Counter>::add(this, more)
}
pub fn Counter_absorb<'s, 'a>(this: &'s mut ::harness::Counter, other: &'a ::harness::Counter) {
    <::harness::Counter>::absorb(this, other)
}
pub fn Counter_sum<'s, 'a>(this: &'s ::harness::Counter, other: &'a ::harness::Counter) -> i64 {
    <::harness::Counter>::sum(this, other)
}
pub fn Counter_break_half<'s>(this: &'s mut ::harness::Counter) {
    <::harness::Counter>::break_half(this)
}
pub fn Counter_hold<'s, 'a>(this: &'s ::harness::Counter, gate: &'a ::harness::Gate) -> i64 {
    <::harness::Counter>::hold(this, gate)
}
pub fn Counter_hold_mut<'s, 'a>(this: &'s mut ::harness::Counter, gate: &'a ::harness::Gate) {
    <::harness::Counter>::hold_mut(this, gate)
}
pub fn Counter_into_total(this: ::harness::Counter) -> i64 {
    <::harness::Counter>::into_total(this)
}
pub fn Counter_try_into_total(
    this: ::harness::Counter,
    fail: bool,
) -> Result<i64, ::harness::ParseFailure> {
    <::harness::Counter>::try_into_total(this, fail)
}
pub fn Counter_clone<'s>(this: &'s ::harness::Counter) -> ::harness::Counter {
    <::harness::Counter as Clone>::clone(this)
}
pub fn Counter_display<'s>(this: &'s ::harness::Counter) -> String {
    ToString::to_string(this)
}
pub fn Slot_new(value: i64) -> ::harness::Slot {
    <::harness::Slot>::new(value)
}
pub fn Slot_get<'s>(this: &'s ::harness::Slot) -> i64 {
    <::harness::Slot>::get(this)
}
pub fn Slot_set<'s>(this: &'s ::harness::Slot, value: i64) {
    <::harness::Slot>::set(this, value)
}
pub fn Slot_sum<'s, 'a>(this: &'s ::harness::Slot, other: &'a ::harness::Slot) -> i64 {
    <::harness::Slot>::sum(this, other)
}
pub fn Slot_hold<'s, 'a>(this: &'s ::harness::Slot, gate: &'a ::harness::Gate) -> i64 {
    <::harness::Slot>::hold(this, gate)
}
pub fn Local_new(value: i64) -> ::harness::Local {
    <::harness::Local>::new(value)
}
pub fn Local_twin<'s>(this: &'s ::harness::Local) -> ::harness::Local {
    <::harness::Local>::twin(this)
}
pub fn Local_get<'s>(this: &'s ::harness::Local) -> i64 {
    <::harness::Local>::get(this)
}
pub fn Local_set<'s>(this: &'s mut ::harness::Local, value: i64) {
    <::harness::Local>::set(this, value)
}
pub fn Local_sum<'s, 'a>(this: &'s ::harness::Local, other: &'a ::harness::Local) -> i64 {
    <::harness::Local>::sum(this, other)
}
pub fn ParseFailure_new<'a>(what: &'a str) -> ::harness::ParseFailure {
    <::harness::ParseFailure>::new(what)
}
pub fn ParseFailure_maybe<'a>(what: &'a str) -> Option<::harness::ParseFailure> {
    ::harness::check(what).err()
}
pub fn ParseFailure_depth<'s>(this: &'s ::harness::ParseFailure) -> usize {
    <::harness::ParseFailure>::depth(this)
}
pub fn check<'a>(what: &'a str) -> Result<(), ::harness::ParseFailure> {
    ::harness::check(what)
}
pub fn fail_std(n: i64) -> Result<(), std::num::ParseIntError> {
    "x".parse::<i64>().map(|_| {
        let _ = n;
    })
}
pub fn fail_text(n: i64) -> Result<(), String> {
    Err(format!("text {n}"))
}
pub fn fail_debug(n: i64) -> Result<(), ::harness::OnlyDebug> {
    Err(::harness::OnlyDebug(n))
}
pub fn fail_mute(n: i64) -> Result<(), ::harness::Mute> {
    match n {
        0 => Ok(()),
        _ => Err(::harness::Mute),
    }
}
pub fn fail_sources(n: i64) -> Result<(), std::io::Error> {
    Err(std::io::Error::other(::harness::ParseFailure::new(
        if n == 0 { "a" } else { "a>b\0c" },
    )))
}
pub fn echo_bool(x: bool) -> bool {
    x
}
pub fn option_bool(x: Option<bool>) -> Option<bool> {
    x
}
pub fn echo_char(x: char) -> char {
    x
}
pub fn option_char(x: Option<char>) -> Option<char> {
    x
}
pub fn echo_i8(x: i8) -> i8 {
    x
}
pub fn option_i8(x: Option<i8>) -> Option<i8> {
    x
}
pub fn echo_i16(x: i16) -> i16 {
    x
}
pub fn option_i16(x: Option<i16>) -> Option<i16> {
    x
}
pub fn echo_i32(x: i32) -> i32 {
    x
}
pub fn option_i32(x: Option<i32>) -> Option<i32> {
    x
}
pub fn echo_i64(x: i64) -> i64 {
    x
}
pub fn option_i64(x: Option<i64>) -> Option<i64> {
    x
}
pub fn echo_isize(x: isize) -> isize {
    x
}
pub fn option_isize(x: Option<isize>) -> Option<isize> {
    x
}
pub fn echo_u8(x: u8) -> u8 {
    x
}
pub fn option_u8(x: Option<u8>) -> Option<u8> {
    x
}
pub fn echo_u16(x: u16) -> u16 {
    x
}
pub fn option_u16(x: Option<u16>) -> Option<u16> {
    x
}
pub fn echo_u32(x: u32) -> u32 {
    x
}
pub fn option_u32(x: Option<u32>) -> Option<u32> {
    x
}
pub fn echo_u64(x: u64) -> u64 {
    x
}
pub fn option_u64(x: Option<u64>) -> Option<u64> {
    x
}
pub fn echo_usize(x: usize) -> usize {
    x
}
pub fn option_usize(x: Option<usize>) -> Option<usize> {
    x
}
pub fn echo_f32(x: f32) -> f32 {
    x
}
pub fn option_f32(x: Option<f32>) -> Option<f32> {
    x
}
pub fn echo_f64(x: f64) -> f64 {
    x
}
pub fn option_f64(x: Option<f64>) -> Option<f64> {
    x
}
pub fn owned_text(x: String) -> String {
    x
}
pub fn borrowed_text<'a>(x: &'a str) -> &'a str {
    x
}
pub fn owned_bytes(x: Vec<u8>) -> Vec<u8> {
    x
}
pub fn borrowed_bytes<'a>(x: &'a [u8]) -> &'a [u8] {
    x
}
pub fn fixed(x: [u8; 4]) -> [u8; 4] {
    x
}
pub fn fixed_ref<'a>(x: &'a [u8; 4]) -> &'a [u8; 4] {
    x
}
pub fn option_owned_text(x: Option<String>) -> Option<String> {
    x
}
pub fn option_borrowed_text<'a>(x: Option<&'a str>) -> Option<&'a str> {
    x
}
pub fn option_owned_bytes(x: Option<Vec<u8>>) -> Option<Vec<u8>> {
    x
}
pub fn option_borrowed_bytes<'a>(x: Option<&'a [u8]>) -> Option<&'a [u8]> {
    x
}
pub fn option_fixed(x: Option<[u8; 4]>) -> Option<[u8; 4]> {
    x
}
pub fn option_counter(x: Option<::harness::Counter>) -> Option<::harness::Counter> {
    x
}
pub fn panic_with_noisy_payload() {
    ::harness::panic_with_noisy_payload()
}
pub fn panic_around_panic() {
    ::harness::panic_around_panic()
}
pub fn panic_while_unwinding() {
    ::harness::panic_while_unwinding()
}
pub fn panic_elsewhere() -> bool {
    ::harness::panic_elsewhere()
}
pub fn exhaust() -> usize {
    ::harness::exhaust()
}
pub fn sum_0() -> i64 {
    0
}
pub fn sum_1(x0: i64) -> i64 {
    x0 * 1
}
pub fn sum_2(x0: i64, x1: i64) -> i64 {
    x0 * 1 + x1 * 2
}
pub fn sum_3(x0: i64, x1: i64, x2: i64) -> i64 {
    x0 * 1 + x1 * 2 + x2 * 3
}
pub fn sum_4(x0: i64, x1: i64, x2: i64, x3: i64) -> i64 {
    x0 * 1 + x1 * 2 + x2 * 3 + x3 * 4
}
pub fn sum_5(x0: i64, x1: i64, x2: i64, x3: i64, x4: i64) -> i64 {
    x0 * 1 + x1 * 2 + x2 * 3 + x3 * 4 + x4 * 5
}
pub fn sum_6(x0: i64, x1: i64, x2: i64, x3: i64, x4: i64, x5: i64) -> i64 {
    x0 * 1 + x1 * 2 + x2 * 3 + x3 * 4 + x4 * 5 + x5 * 6
}
pub fn sum_7(x0: i64, x1: i64, x2: i64, x3: i64, x4: i64, x5: i64, x6: i64) -> i64 {
    x0 * 1 + x1 * 2 + x2 * 3 + x3 * 4 + x4 * 5 + x5 * 6 + x6 * 7
}
pub fn sum_8(x0: i64, x1: i64, x2: i64, x3: i64, x4: i64, x5: i64, x6: i64, x7: i64) -> i64 {
    x0 * 1 + x1 * 2 + x2 * 3 + x3 * 4 + x4 * 5 + x5 * 6 + x6 * 7 + x7 * 8
}
pub fn sum_9(
    x0: i64,
    x1: i64,
    x2: i64,
    x3: i64,
    x4: i64,
    x5: i64,
    x6: i64,
    x7: i64,
    x8: i64,
) -> i64 {
    x0 * 1 + x1 * 2 + x2 * 3 + x3 * 4 + x4 * 5 + x5 * 6 + x6 * 7 + x7 * 8 + x8 * 9
}
pub fn sum_10(
    x0: i64,
    x1: i64,
    x2: i64,
    x3: i64,
    x4: i64,
    x5: i64,
    x6: i64,
    x7: i64,
    x8: i64,
    x9: i64,
) -> i64 {
    x0 * 1 + x1 * 2 + x2 * 3 + x3 * 4 + x4 * 5 + x5 * 6 + x6 * 7 + x7 * 8 + x8 * 9 + x9 * 10
}
pub fn sum_11(
    x0: i64,
    x1: i64,
    x2: i64,
    x3: i64,
    x4: i64,
    x5: i64,
    x6: i64,
    x7: i64,
    x8: i64,
    x9: i64,
    x10: i64,
) -> i64 {
    x0 * 1
        + x1 * 2
        + x2 * 3
        + x3 * 4
        + x4 * 5
        + x5 * 6
        + x6 * 7
        + x7 * 8
        + x8 * 9
        + x9 * 10
        + x10 * 11
}
pub fn sum_12(
    x0: i64,
    x1: i64,
    x2: i64,
    x3: i64,
    x4: i64,
    x5: i64,
    x6: i64,
    x7: i64,
    x8: i64,
    x9: i64,
    x10: i64,
    x11: i64,
) -> i64 {
    x0 * 1
        + x1 * 2
        + x2 * 3
        + x3 * 4
        + x4 * 5
        + x5 * 6
        + x6 * 7
        + x7 * 8
        + x8 * 9
        + x9 * 10
        + x10 * 11
        + x11 * 12
}
pub fn sum_13(
    x0: i64,
    x1: i64,
    x2: i64,
    x3: i64,
    x4: i64,
    x5: i64,
    x6: i64,
    x7: i64,
    x8: i64,
    x9: i64,
    x10: i64,
    x11: i64,
    x12: i64,
) -> i64 {
    x0 * 1
        + x1 * 2
        + x2 * 3
        + x3 * 4
        + x4 * 5
        + x5 * 6
        + x6 * 7
        + x7 * 8
        + x8 * 9
        + x9 * 10
        + x10 * 11
        + x11 * 12
        + x12 * 13
}
pub fn sum_14(
    x0: i64,
    x1: i64,
    x2: i64,
    x3: i64,
    x4: i64,
    x5: i64,
    x6: i64,
    x7: i64,
    x8: i64,
    x9: i64,
    x10: i64,
    x11: i64,
    x12: i64,
    x13: i64,
) -> i64 {
    x0 * 1
        + x1 * 2
        + x2 * 3
        + x3 * 4
        + x4 * 5
        + x5 * 6
        + x6 * 7
        + x7 * 8
        + x8 * 9
        + x9 * 10
        + x10 * 11
        + x11 * 12
        + x12 * 13
        + x13 * 14
}
pub fn sum_15(
    x0: i64,
    x1: i64,
    x2: i64,
    x3: i64,
    x4: i64,
    x5: i64,
    x6: i64,
    x7: i64,
    x8: i64,
    x9: i64,
    x10: i64,
    x11: i64,
    x12: i64,
    x13: i64,
    x14: i64,
) -> i64 {
    x0 * 1
        + x1 * 2
        + x2 * 3
        + x3 * 4
        + x4 * 5
        + x5 * 6
        + x6 * 7
        + x7 * 8
        + x8 * 9
        + x9 * 10
        + x10 * 11
        + x11 * 12
        + x12 * 13
        + x13 * 14
        + x14 * 15
}
pub fn sum_16(
    x0: i64,
    x1: i64,
    x2: i64,
    x3: i64,
    x4: i64,
    x5: i64,
    x6: i64,
    x7: i64,
    x8: i64,
    x9: i64,
    x10: i64,
    x11: i64,
    x12: i64,
    x13: i64,
    x14: i64,
    x15: i64,
) -> i64 {
    x0 * 1
        + x1 * 2
        + x2 * 3
        + x3 * 4
        + x4 * 5
        + x5 * 6
        + x6 * 7
        + x7 * 8
        + x8 * 9
        + x9 * 10
        + x10 * 11
        + x11 * 12
        + x12 * 13
        + x13 * 14
        + x14 * 15
        + x15 * 16
}
pub fn sum_17(
    x0: i64,
    x1: i64,
    x2: i64,
    x3: i64,
    x4: i64,
    x5: i64,
    x6: i64,
    x7: i64,
    x8: i64,
    x9: i64,
    x10: i64,
    x11: i64,
    x12: i64,
    x13: i64,
    x14: i64,
    x15: i64,
    x16: i64,
) -> i64 {
    x0 * 1
        + x1 * 2
        + x2 * 3
        + x3 * 4
        + x4 * 5
        + x5 * 6
        + x6 * 7
        + x7 * 8
        + x8 * 9
        + x9 * 10
        + x10 * 11
        + x11 * 12
        + x12 * 13
        + x13 * 14
        + x14 * 15
        + x15 * 16
        + x16 * 17
}
pub fn sum_18(
    x0: i64,
    x1: i64,
    x2: i64,
    x3: i64,
    x4: i64,
    x5: i64,
    x6: i64,
    x7: i64,
    x8: i64,
    x9: i64,
    x10: i64,
    x11: i64,
    x12: i64,
    x13: i64,
    x14: i64,
    x15: i64,
    x16: i64,
    x17: i64,
) -> i64 {
    x0 * 1
        + x1 * 2
        + x2 * 3
        + x3 * 4
        + x4 * 5
        + x5 * 6
        + x6 * 7
        + x7 * 8
        + x8 * 9
        + x9 * 10
        + x10 * 11
        + x11 * 12
        + x12 * 13
        + x13 * 14
        + x14 * 15
        + x15 * 16
        + x16 * 17
        + x17 * 18
}
pub fn sum_19(
    x0: i64,
    x1: i64,
    x2: i64,
    x3: i64,
    x4: i64,
    x5: i64,
    x6: i64,
    x7: i64,
    x8: i64,
    x9: i64,
    x10: i64,
    x11: i64,
    x12: i64,
    x13: i64,
    x14: i64,
    x15: i64,
    x16: i64,
    x17: i64,
    x18: i64,
) -> i64 {
    x0 * 1
        + x1 * 2
        + x2 * 3
        + x3 * 4
        + x4 * 5
        + x5 * 6
        + x6 * 7
        + x7 * 8
        + x8 * 9
        + x9 * 10
        + x10 * 11
        + x11 * 12
        + x12 * 13
        + x13 * 14
        + x14 * 15
        + x15 * 16
        + x16 * 17
        + x17 * 18
        + x18 * 19
}

/// What Java relies on.
#[allow(dead_code)]
mod facts {
    fn send<T: Send>() {}
    fn sync<T: Sync>() {}
    fn facts() {
        send::<::harness::Pattern>();
        sync::<::harness::Pattern>();
        send::<::harness::Counter>();
        sync::<::harness::Counter>();
        send::<::harness::Slot>();
    }
}

pub fn Pattern_zeros(length: usize) -> ::harness::Pattern {
    <::harness::Pattern>::zeros(length)
}
pub fn Pattern_length<'s>(this: &'s ::harness::Pattern) -> usize {
    <::harness::Pattern>::length(this)
}
pub fn Gate_arrivals<'s>(this: &'s ::harness::Gate) -> i64 {
    <::harness::Gate>::arrivals(this)
}
pub fn swapped(pair: (i64, i64)) -> (i64, i64) {
    ::harness::swapped(pair)
}
pub fn longs(longs: Vec<i64>) -> Vec<i64> {
    ::harness::longs(longs)
}
pub fn texts<'a>(texts: &'a [String]) -> Vec<&'a str> {
    ::harness::texts(texts)
}
pub fn spelled(letters: Vec<(String, char)>) -> usize {
    ::harness::spelled(letters)
}
pub fn counters<'a>(
    totals: &'a [i64],
    seconds: u64,
) -> (Vec<::harness::Counter>, ::std::time::Duration) {
    ::harness::counters(totals, seconds)
}
