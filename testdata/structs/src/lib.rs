//! Structs that are nothing but their public fields, and some that look so.

use std::fmt;

/// A point in the plane.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Point {
    /// To the right.
    pub x: i32,
    pub y: i32,
}

impl Point {
    pub const ORIGIN: Point = Point { x: 0, y: 0 };

    pub fn new(x: i32, y: i32) -> Point {
        Point { x, y }
    }

    pub fn norm(&self) -> f64 {
        f64::from(self.x).hypot(f64::from(self.y))
    }

    pub fn moved(self, by: Point) -> Point {
        Point { x: self.x + by.x, y: self.y + by.y }
    }
}

impl std::ops::Add for Point {
    type Output = Point;

    fn add(self, other: Point) -> Point {
        self.moved(other)
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "({}, {})", self.x, self.y)
    }
}

/// Of all kinds, with one inside the other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shape {
    pub name: String,
    pub corners: Vec<Point>,
    pub center: Option<Point>,
    pub weights: Vec<f32>,
    pub color: Color,
    pub tag: (u8, char),
    pub id: u64,
    pub grid: [[u8; 2]; 2],
    pub boxed: Box<Segment>,
    pub note: Option<String>,
    pub unit: (),
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Segment(pub Point, pub Point);

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Color {
    #[default]
    Red,
    Green,
}

impl Shape {
    pub fn scaled(&self, by: i32) -> Shape {
        let mut other = self.clone();
        for corner in &mut other.corners {
            corner.x *= by;
            corner.y *= by;
        }
        other
    }

    pub fn into_name(self) -> String {
        self.name
    }
}

pub fn square() -> Shape {
    Shape {
        name: "square".to_owned(),
        corners: vec![Point::new(0, 0), Point::new(1, 0), Point::new(1, 1), Point::new(0, 1)],
        center: None,
        weights: vec![0.5],
        color: Color::Green,
        tag: (1, 'x'),
        id: u64::MAX,
        grid: [[1, 2], [3, 4]],
        boxed: Box::new(Segment(Point::ORIGIN, Point::new(3, 4))),
        note: Some("n".to_owned()),
        unit: (),
    }
}

pub fn same(shape: Shape) -> Shape {
    shape
}

pub fn longest(shapes: &[Shape]) -> Option<&Shape> {
    shapes.iter().max_by_key(|shape| shape.corners.len())
}

pub fn maybe(point: Option<&Point>) -> i32 {
    point.map_or(-1, |point| point.x)
}

pub fn checked(point: Point) -> Result<Point, Trouble> {
    if point.x < 0 { Err(Trouble { at: point }) } else { Ok(point) }
}

/// An error, which is no record.
#[derive(Debug)]
pub struct Trouble {
    pub at: Point,
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "at {}", self.at)
    }
}

impl std::error::Error for Trouble {}

/// Equal to others by a rule of its own.
#[derive(Clone, Debug)]
pub struct Word {
    pub text: String,
}

impl PartialEq for Word {
    fn eq(&self, other: &Word) -> bool {
        self.text.eq_ignore_ascii_case(&other.text)
    }
}

impl Eq for Word {}

pub fn word(text: &str) -> Word {
    Word { text: text.to_owned() }
}

/// Changed in place: a handle.
#[derive(Default)]
pub struct Counter {
    pub count: u32,
}

impl Counter {
    pub fn new() -> Counter {
        Counter::default()
    }

    pub fn step(&mut self) -> u32 {
        self.count += 1;
        self.count
    }
}

/// Changed by a function.
pub struct Lamp {
    pub lit: bool,
}

pub fn lamp() -> Lamp {
    Lamp { lit: false }
}

pub fn toggle(lamp: &mut Lamp) {
    lamp.lit = !lamp.lit;
}

/// Holds what is no record, and has no function.
pub struct Tagged(pub Counter, pub u8);

/// Somebody watches its end.
pub struct Watched {
    pub name: String,
}

impl Watched {
    pub fn new(name: &str) -> Watched {
        Watched { name: name.to_owned() }
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        std::env::var_os(&self.name);
    }
}

/// Its fields have no addresses.
#[derive(Clone, Copy)]
#[repr(C, packed)]
pub struct Packed {
    pub tag: u8,
    pub length: u32,
}

pub fn packed() -> Packed {
    Packed { tag: 1, length: 2 }
}

/// Leads to itself.
#[derive(Clone)]
pub struct Node {
    pub value: u8,
    pub next: Option<Box<Node>>,
}

pub fn node() -> Node {
    Node { value: 1, next: Some(Box::new(Node { value: 2, next: None })) }
}

/// On a boundary of its own.
#[derive(Clone, Copy, Debug, PartialEq)]
#[repr(align(32))]
pub struct Aligned {
    pub lanes: [f32; 8],
}

pub fn aligned() -> Aligned {
    Aligned { lanes: [1.5; 8] }
}

pub fn sum(aligned: &Aligned) -> f32 {
    assert_eq!(std::ptr::from_ref(aligned) as usize % 32, 0);
    aligned.lanes.iter().sum()
}

/// May have more fields one day.
#[non_exhaustive]
pub struct Open {
    pub value: u8,
}

pub fn open() -> Open {
    Open { value: 3 }
}

/// With its argument.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair<T> {
    pub left: T,
    pub right: Vec<T>,
}

pub type Texts = Pair<String>;

pub fn pair() -> Texts {
    Pair { left: "l".to_owned(), right: vec!["r".to_owned()] }
}

pub fn doubled(pair: Pair<u64>) -> Pair<u64> {
    Pair { left: pair.left * 2, right: pair.right.iter().map(|number| number * 2).collect() }
}

/// With its argument, and changed in place.
pub struct Cellar<T> {
    pub kept: Vec<T>,
    pub best: T,
}

impl<T> Cellar<T> {
    pub fn keep(&mut self, one: T) -> usize {
        self.kept.push(one);
        self.kept.len()
    }
}

pub fn cellar() -> Cellar<u16> {
    Cellar { kept: vec![], best: 0 }
}

impl<T: Clone> Pair<T> {
    pub fn first(&self) -> T {
        self.right.first().unwrap_or(&self.left).clone()
    }
}

/// Named like what Java has already.
pub struct Names {
    pub hash_code: u8,
    pub class: u8,
    pub to_string: u8,
    pub this: u8,
    pub wait: u8,
    #[allow(non_snake_case)]
    pub NATIVE: u8,
    pub close: u8,
    pub names: u8,
}

pub fn names() -> Names {
    Names { hash_code: 1, class: 2, to_string: 3, this: 4, wait: 5, NATIVE: 6, close: 7, names: 8 }
}

/// Has sizes that Java has no positive number for.
pub struct Limits {
    pub most: usize,
    pub each: Option<usize>,
}

pub fn limits() -> Limits {
    Limits { most: usize::MAX, each: Some(usize::MAX) }
}

pub fn are_none(limits: &Limits) -> bool {
    limits.most == usize::MAX && limits.each == Some(usize::MAX)
}

/// Fields as C has them, beside a method that reads alike.
#[derive(Clone, Debug, PartialEq)]
#[allow(non_snake_case)]
pub struct Loud {
    pub X: u64,
    pub NATIVE: u8,
    pub Color: Color,
}

impl Loud {
    pub const Y: u64 = 7;

    pub fn x(&self) -> u64 {
        self.X + 1
    }
}

pub fn loud(x: u64) -> Loud {
    Loud { X: x, NATIVE: 2, Color: Color::default() }
}

macro_rules! wide {
    ($($field:ident)*) => {
        /// More fields than a constructor has room for.
        #[derive(Clone, Debug, Default)]
        pub struct Wide { $(pub $field: u64),* }
    };
}
wide!(
    a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 b0 b1 b2 b3 b4 b5 b6 b7 b8 b9 c0 c1 c2 c3 c4 c5 c6 c7 c8 c9 d0 d1 d2 d3 d4 d5 d6 d7 d8 d9 e0 e1 e2 e3 e4 e5 e6 e7 e8 e9
    f0 f1 f2 f3 f4 f5 f6 f7 f8 f9 g0 g1 g2 g3 g4 g5 g6 g7 g8 g9 h0 h1 h2 h3 h4 h5 h6 h7 h8 h9 i0 i1 i2 i3 i4 i5 i6 i7 i8 i9 j0 j1 j2 j3 j4 j5 j6 j7 j8 j9
    k0 k1 k2 k3 k4 k5 k6 k7 k8 k9 l0 l1 l2 l3 l4 l5 l6 l7 l8 l9 m0 m1 m2 m3 m4 m5 m6 m7 m8 m9
);
