//! Results that cross by content: a sequence of words that Java's decoder reads.

use std::mem::{ManuallyDrop, MaybeUninit};
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::decode::{Number, Wide};
use crate::handle::{boxed_out, drop_box};
use crate::input::Scalar;
use crate::memory::handed_over;

/// Writes words, first to the caller's memory and then to the heap.
pub struct Encoder {
    start: *mut u8,
    at: *mut u8,
    end: *mut u8,
    /// Owns the memory from `start` to `end`, unless it is the caller's.
    heap: Vec<u8>,
    made: Vec<Made>,
}

/// A handle that Java does not know of yet.
struct Made {
    pointer: i64,
    drop: unsafe fn(i64) -> i64,
}

/// A value that takes `SIZE` bytes at most; 0.
///
/// # Safety
/// `out` has room for `SIZE` bytes and is aligned to 8.
#[inline]
pub unsafe fn encoded_out<const SIZE: usize>(out: i64, value: impl FnOnce(&mut Encoder)) -> i64 {
    let mut encoder = Encoder::new(out, SIZE);
    value(&mut encoder);
    assert!(
        encoder.heap.capacity() == 0,
        "the value is larger than its bound"
    );
    encoder.made.clear();
    if encoder.is_plain() {
        std::mem::forget(encoder);
    }
    0
}

/// A value of any size; its length in bytes. If that is at most `cap` it is at `out`, else `out`
/// has the address and the capacity of a buffer that Java gives back.
///
/// # Safety
/// `out` has room for `cap` bytes, two words at least, and is aligned to 8.
#[inline]
pub unsafe fn any_encoded_out(out: i64, cap: i64, value: impl FnOnce(&mut Encoder)) -> i64 {
    let mut encoder = Encoder::new(out, cap as usize);
    value(&mut encoder);
    let length = encoder.length();
    if encoder.is_plain() {
        std::mem::forget(encoder);
        return length as i64;
    }
    encoder.made.clear();
    if encoder.heap.capacity() > 0 {
        let mut heap = ManuallyDrop::new(std::mem::take(&mut encoder.heap));
        handed_over();
        // SAFETY: the caller's promise.
        unsafe {
            (out as *mut i64).write(heap.as_mut_ptr() as i64);
            (out as *mut i64).add(1).write(heap.capacity() as i64);
        }
    }
    length as i64
}

/// The room for a value that is written back, without the word of its length.
const ROOM: i64 = 1024;

/// A value that is written back: its length at `room`, the rest as [`any_encoded_out`].
///
/// # Safety
/// `room` has a word and 1024 bytes, and is aligned to 8.
pub unsafe fn written(room: i64, value: impl FnOnce(&mut Encoder)) {
    // SAFETY: the caller's promise.
    unsafe {
        let length = any_encoded_out(room + 8, ROOM, value);
        (room as *mut i64).write(length);
    }
}

/// How many bytes [`Encoder::plain`] writes, without padding.
#[inline]
pub fn plain_size<T: Copy>() -> i64 {
    size_of::<T>() as i64
}

impl Encoder {
    fn new(out: i64, room: usize) -> Self {
        let start = out as *mut u8;
        Encoder {
            start,
            at: start,
            end: start.wrapping_add(room),
            heap: Vec::new(),
            made: Vec::new(),
        }
    }

    fn length(&self) -> usize {
        self.at as usize - self.start as usize
    }

    /// Whether it owns nothing: forgotten then, it costs no look at what it might own.
    #[inline]
    fn is_plain(&self) -> bool {
        self.heap.capacity() == 0 && self.made.capacity() == 0
    }

    /// Makes room for that many more bytes.
    #[inline]
    fn reserve(&mut self, bytes: usize) {
        if self.end as usize - (self.at as usize) < bytes {
            self.grow(bytes);
        }
    }

    #[cold]
    fn grow(&mut self, bytes: usize) {
        let length = self.length();
        let mut larger = Vec::<u8>::with_capacity((length + bytes).max(2 * length).max(4096));
        // SAFETY: `length` bytes are written at `start`, and `larger` has room for them.
        unsafe { std::ptr::copy_nonoverlapping(self.start, larger.as_mut_ptr(), length) };
        self.start = larger.as_mut_ptr();
        self.at = self.start.wrapping_add(length);
        self.end = self.start.wrapping_add(larger.capacity());
        self.heap = larger;
    }

    #[inline]
    fn word(&mut self, word: i64) {
        self.reserve(8);
        // SAFETY: there is room.
        unsafe { self.put(word) };
    }

    /// # Safety
    /// There is room.
    #[inline]
    unsafe fn put(&mut self, word: i64) {
        // SAFETY: the caller's promise; the heap's memory may be aligned to less than a word.
        unsafe { self.at.cast::<i64>().write_unaligned(word) };
        self.at = self.at.wrapping_add(8);
    }

    #[inline]
    pub fn scalar<T: Scalar>(&mut self, value: T) {
        self.word(value.into_word());
    }

    #[inline]
    pub fn wide<T: Wide>(&mut self, value: T) {
        let [low, high] = value.into_words();
        self.word(low as i64);
        self.word(high as i64);
    }

    #[inline]
    pub fn text(&mut self, text: impl AsRef<str>) {
        self.numbers::<u8>(text.as_ref().as_bytes());
    }

    #[inline]
    pub fn numbers<T: Number>(&mut self, numbers: impl AsRef<[T]>) {
        let numbers = numbers.as_ref();
        let bytes = size_of_val(numbers);
        let padded = bytes.next_multiple_of(8);
        self.reserve(8 + padded);
        // SAFETY: there is room.
        unsafe { self.put(numbers.len() as i64) };
        // SAFETY: there is room, and memory that was just reserved does not overlap the value. A
        // number has no padding, so all its bytes are initialised.
        unsafe { std::ptr::copy_nonoverlapping(numbers.as_ptr().cast(), self.at, bytes) };
        self.at = self.at.wrapping_add(padded);
    }

    /// All bytes of the value as they are, also those that are padding and may have no value.
    #[inline]
    pub fn plain<T: Copy>(&mut self, value: &T) {
        let padded = size_of::<T>().next_multiple_of(8);
        self.reserve(padded);
        let bytes = std::ptr::from_ref(value).cast::<MaybeUninit<u8>>();
        // SAFETY: there is room, and memory that was just reserved does not overlap the value.
        unsafe { std::ptr::copy_nonoverlapping(bytes, self.at.cast(), size_of::<T>()) };
        self.at = self.at.wrapping_add(padded);
    }

    /// The count is written last: an iterator need not know it.
    #[inline]
    pub fn list<T>(
        &mut self,
        elements: impl IntoIterator<Item = T>,
        mut element: impl FnMut(&mut Self, T),
    ) {
        let place = self.length();
        self.word(0);
        let mut count = 0_i64;
        for one in elements {
            element(self, one);
            count += 1;
        }
        // SAFETY: a word was written at that place.
        unsafe {
            let place = self.start.add(place).cast::<i64>();
            place.write_unaligned(count);
        }
    }

    #[inline]
    pub fn option<T>(&mut self, value: Option<T>, some: impl FnOnce(&mut Self, T)) {
        self.word(i64::from(value.is_some()));
        if let Some(value) = value {
            some(self, value);
        }
    }

    /// A new handle. It is dropped when the rest of the encoding fails.
    pub fn handle<T>(&mut self, value: T) {
        let pointer = boxed_out(value);
        self.made.push(Made {
            pointer,
            drop: drop_box::<T>,
        });
        self.word(pointer);
    }
}

impl Drop for Encoder {
    fn drop(&mut self) {
        for made in self.made.drain(..) {
            // SAFETY: `handle` boxed it, and Java never sees it.
            let dropped = catch_unwind(AssertUnwindSafe(|| unsafe { (made.drop)(made.pointer) }));
            // The encoding unwinds already: a second panic must neither leave this drop nor raise a third one.
            if let Err(second) = dropped {
                std::mem::forget(second);
            }
        }
    }
}
