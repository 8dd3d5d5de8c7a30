//! Functions whose arguments and results cross by content. Each signature is one line: the tests read them.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, LinkedList, VecDeque};
use std::ffi::{OsStr, OsString};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use std::num::{NonZero, NonZeroU8};
use std::ops::{Bound, Range, RangeBounds, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};
use std::os::unix::ffi::OsStringExt;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use std::vec::IntoIter;

use crate::{Counter, Error};

pub fn halves(x: u128) -> (u32, String) {
    ((x >> 96) as u32, (x as u64).to_string())
}

pub fn negated(x: i128) -> i128 {
    x.wrapping_neg()
}

pub fn every_scalar(x: (bool, char, i8, i16, i32, i64, isize, u8)) -> (bool, char, i8, i16, i32, i64, isize, u8) {
    (!x.0, x.1, x.2, x.3, x.4, x.5, x.6, x.7)
}

pub fn more_scalars(x: (u16, u32, u64, usize, f32, f64, u128, ())) -> (u16, u32, u64, usize, f32, f64, u128, ()) {
    x
}

pub fn options(x: (Option<u8>, Option<u32>, Option<f32>, Option<bool>, Option<String>)) -> (Option<u8>, Option<u32>, Option<f32>, Option<bool>, Option<String>) {
    x
}

pub fn optional_pair(x: Option<(i32, &str)>) -> Option<(i32, String)> {
    x.map(|(number, text)| (number + 1, text.to_uppercase()))
}

pub fn some_or_nothing(x: Option<Option<i32>>) -> Option<Option<i32>> {
    x
}

pub fn by_reference(x: &(u8, String), y: Option<&(u8, u8)>) -> String {
    format!("{x:?} {y:?}")
}

pub fn borrowed_pair(x: &(u32, String)) -> &(u32, String) {
    x
}

pub fn bytes_of_all(x: Vec<Vec<u8>>) -> Vec<Vec<u8>> {
    x.into_iter().rev().collect()
}

pub fn joined(x: &[&str], y: &[String], z: Vec<String>) -> String {
    format!("{} {} {}", x.join("-"), y.join("-"), z.join("-"))
}

pub fn words(x: &str) -> Vec<&str> {
    x.split(' ').collect()
}

pub fn indexed(x: &[String]) -> Vec<(usize, Option<&str>)> {
    x.iter().map(|text| text.chars().next().map(|_| text.as_str())).enumerate().collect()
}

pub fn nested(x: Vec<Vec<(u8, Vec<String>)>>) -> Vec<Vec<(u8, Vec<String>)>> {
    x
}

pub fn array_of_text(x: [String; 2], y: &[u128; 2]) -> [String; 2] {
    let [first, second] = x;
    [second, format!("{first}{}", y[0] + y[1])]
}

pub fn numbers(a: Vec<i8>, b: &[u16], c: [i32; 3], d: Vec<u64>, e: &[f32], f: Vec<f64>, g: &[bool], h: Vec<char>) -> (Vec<i8>, Vec<u16>, [i32; 3], Vec<u64>, Vec<f32>, Vec<f64>, Vec<bool>, Vec<char>) {
    (a, b.to_vec(), c, d, e.to_vec(), f, g.to_vec(), h)
}

pub fn reversed_longs(mut x: Vec<i64>) -> Vec<i64> {
    x.reverse();
    x
}

pub fn tail_of(x: &[i64]) -> &[i64] {
    &x[1.min(x.len())..]
}

pub fn optional_numbers(x: Option<&[f64]>) -> Option<&[f64]> {
    x
}

pub fn first_text(x: &[String]) -> &str {
    &x[0]
}

pub fn found_text(x: &[String], i: usize) -> Option<&str> {
    x.get(i).map(String::as_str)
}

pub fn pointers(a: Box<u8>, b: Box<str>, c: Rc<[String]>, d: Arc<(u8, String)>, e: Cow<'_, str>, f: Cow<'_, [u16]>, g: Cow<'_, [String]>, h: Box<[i32]>) -> (Box<u8>, Box<str>, Rc<[String]>, Arc<(u8, String)>, String, Vec<u16>, Vec<String>, Box<[i32]>) {
    (a, b, c, d, e.into_owned(), f.into_owned(), g.into_owned(), h)
}

pub fn collections(a: VecDeque<u8>, b: LinkedList<String>, c: HashSet<String>, d: BTreeSet<u32>, e: HashMap<String, Vec<u8>>, f: BTreeMap<(u8, char), Option<String>>) -> (VecDeque<u8>, LinkedList<String>, HashSet<String>, BTreeSet<u32>, HashMap<String, Vec<u8>>, BTreeMap<(u8, char), Option<String>>) {
    (a, b, c, d, e, f)
}

pub fn borrowed_map(x: &BTreeMap<String, BTreeSet<i16>>) -> &BTreeMap<String, BTreeSet<i16>> {
    x
}

pub fn iterated(x: IntoIter<String>, y: IntoIter<u32>) -> (IntoIter<String>, u32) {
    (x, y.sum())
}

pub fn doubled(x: Duration) -> Duration {
    x * 2
}

pub fn longest() -> Duration {
    Duration::MAX
}

pub fn later(x: SystemTime, y: &Duration) -> SystemTime {
    x + *y
}

pub fn earlier(x: SystemTime, y: Duration) -> Option<SystemTime> {
    x.checked_sub(y)
}

pub fn parent(x: &Path) -> Option<&Path> {
    x.parent()
}

pub fn joined_path(x: PathBuf, y: Option<&Path>, z: &PathBuf) -> PathBuf {
    x.join(y.unwrap_or(Path::new("none"))).join(z)
}

pub fn paths(x: &[&Path], y: Cow<'_, Path>, z: Box<Path>) -> Vec<PathBuf> {
    x.iter().map(|path| path.to_path_buf()).chain([y.into_owned(), z.into_path_buf()]).collect()
}

pub fn os_text(x: &OsStr, y: OsString) -> (OsString, Box<OsStr>) {
    (y, x.into())
}

pub fn no_text(x: Vec<u8>) -> (PathBuf, Vec<Counter>) {
    let counters = vec![Counter::new("a").unwrap(), Counter::new("b").unwrap()];
    (OsString::from_vec(x).into(), counters)
}

pub fn no_text_at_the_end(x: Vec<u8>) -> (Vec<Counter>, OsString) {
    let counters = vec![Counter::new("a").unwrap(), Counter::new("b").unwrap()];
    (counters, OsString::from_vec(x))
}

pub fn addresses(a: IpAddr, b: Ipv4Addr, c: Ipv6Addr, d: Option<&IpAddr>) -> (IpAddr, Ipv4Addr, Ipv6Addr, Option<IpAddr>) {
    (a, b, c, d.copied())
}

pub fn sockets(a: SocketAddr, b: SocketAddrV4, c: &SocketAddrV6) -> (SocketAddr, SocketAddrV4, SocketAddrV6) {
    (a, b, *c)
}

pub fn with_flow(x: SocketAddrV6) -> SocketAddrV6 {
    SocketAddrV6::new(*x.ip(), x.port(), 7, x.scope_id())
}

pub fn compared(x: &str, y: &str) -> Ordering {
    x.cmp(y)
}

pub fn reversed_order(x: Ordering) -> Option<Ordering> {
    Some(x.reverse())
}

pub fn not_zero(x: NonZero<u32>, y: Option<NonZero<i128>>, z: NonZeroU8) -> (NonZero<u32>, Option<NonZero<i128>>, NonZeroU8) {
    (x, y, z)
}

pub fn ranges(a: Range<u8>, b: RangeInclusive<i64>, c: RangeFrom<char>, d: RangeTo<usize>, e: RangeToInclusive<f64>, f: RangeFull) -> (Range<u8>, RangeInclusive<i64>, RangeFrom<char>, RangeTo<usize>, RangeToInclusive<f64>, RangeFull) {
    (a, b, c, d, e, f)
}

pub fn borrowed_ranges<'a>(a: &'a Range<u8>, b: &'a RangeInclusive<i64>) -> (Option<&'a Range<u8>>, &'a RangeInclusive<i64>) {
    (Some(a), b)
}

pub fn bounds(x: (Bound<usize>, Bound<usize>)) -> Vec<usize> {
    (0..5).filter(|at| x.contains(at)).collect()
}

pub fn search(x: &[i32], y: i32) -> Result<usize, usize> {
    x.binary_search(&y)
}

pub fn either(x: Vec<Result<String, u8>>) -> Result<Vec<Result<String, u8>>, ()> {
    if x.is_empty() { Err(()) } else { Ok(x) }
}

pub fn divided(x: i32, y: i32) -> Result<i32, String> {
    x.checked_div(y).ok_or_else(|| "by zero".to_owned())
}

pub fn counters(x: Vec<String>) -> Vec<Counter> {
    x.iter().map(|label| Counter::new(label).unwrap()).collect()
}

pub fn boxed_counter(x: &str) -> Box<Counter> {
    Box::new(Counter::new(x).unwrap())
}

pub fn labelled(x: &str) -> (String, Option<Counter>) {
    (x.to_owned(), Counter::new(x).ok())
}

pub fn one_or_other(x: &str, y: bool) -> Result<Counter, (Counter, u8)> {
    let counter = Counter::new(x).unwrap();
    if y { Ok(counter) } else { Err((counter, 9)) }
}

pub fn sorted(a: &mut [i32], b: &mut [u8; 3], c: &mut [bool], d: &mut [char]) {
    a.sort();
    b.reverse();
    c.fill(true);
    d.fill('z');
}

pub fn stepped(a: &mut u8, b: &mut i64, c: &mut bool, d: &mut f32, e: &mut f64, f: &mut char) -> bool {
    *a = a.wrapping_add(1);
    *b -= 1;
    *c = !*c;
    *d /= 2.0;
    *e *= 2.0;
    *f = 'x';
    *c
}

pub fn extended(a: &mut String, b: &mut Vec<u8>, c: &mut Vec<i32>, d: &mut Vec<(u8, String)>, times: usize) -> Result<usize, Error> {
    a.push_str(&"é".repeat(times));
    b.resize(b.len() + times, 7);
    c.extend(0..times as i32);
    d.push((times as u8, "last".to_owned()));
    if times == 13 { Err(Counter::new("").unwrap_err()) } else { Ok(a.len()) }
}

pub fn started(x: &mut String) -> &str {
    x.insert(0, '>');
    x
}

pub fn interrupted(x: &mut String, y: &mut u8) {
    x.push('!');
    *y += 1;
    panic!("half-way");
}
