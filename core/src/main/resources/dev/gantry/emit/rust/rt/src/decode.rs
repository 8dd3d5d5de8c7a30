//! Arguments that cross by content: a sequence of words that Java's encoder wrote.

use crate::input::{Scalar, refuse, scalar, text};

/// A scalar that crosses as two words, the low one first.
pub trait Wide: Sized {
    fn from_words(low: u64, high: u64) -> Self;
    fn into_words(self) -> [u64; 2];
}

macro_rules! wide {
    ($($integer:ty),*) => { $(
        impl Wide for $integer {
            #[inline]
            fn from_words(low: u64, high: u64) -> Self {
                (u128::from(high) << 64 | u128::from(low)) as Self
            }
            #[inline]
            fn into_words(self) -> [u64; 2] {
                [self as u64, (self as u128 >> 64) as u64]
            }
        }
    )* };
}
wide!(i128, u128);

/// A scalar whose arrays are copied in one go.
///
/// # Safety
/// A value of any bits is `valid`, or is never looked at.
pub unsafe trait Number: Copy + 'static {
    /// Whether the memory holds values of the type.
    ///
    /// # Safety
    /// `address` is of `count` values' worth of initialised bytes, aligned for the type.
    #[inline]
    unsafe fn valid(_address: *const Self, _count: usize) -> bool {
        true
    }
}

macro_rules! plain_numbers {
    ($($number:ty),*) => { $(
        // SAFETY: all bits are a value.
        unsafe impl Number for $number {}
    )* };
}
plain_numbers!(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize, f32, f64);

// SAFETY: only the bytes 0 and 1 are valid.
unsafe impl Number for bool {
    unsafe fn valid(address: *const Self, count: usize) -> bool {
        // SAFETY: the caller's promise.
        let bytes = unsafe { std::slice::from_raw_parts(address.cast::<u8>(), count) };
        bytes.iter().all(|byte| *byte < 2)
    }
}

// SAFETY: only scalar values are valid.
unsafe impl Number for char {
    unsafe fn valid(address: *const Self, count: usize) -> bool {
        // SAFETY: the caller's promise.
        let codes = unsafe { std::slice::from_raw_parts(address.cast::<u32>(), count) };
        codes.iter().all(|code| char::from_u32(*code).is_some())
    }
}

/// Where in an encoding the next word is.
///
/// What its functions need is the same for all of them: the words from here on are those of the
/// type, as Java's encoder writes it, and stay unchanged for the call. References to them may have
/// any lifetime, see the crate's word on those.
pub struct Decoder {
    at: *const u8,
}

/// # Safety
/// `address` is of an encoding of what `value` reads.
#[inline]
pub unsafe fn decode<T>(address: i64, value: impl FnOnce(&mut Decoder) -> T) -> T {
    value(&mut Decoder {
        at: address as *const u8,
    })
}

#[allow(clippy::missing_safety_doc)] // as the type says
impl Decoder {
    #[inline]
    unsafe fn word(&mut self) -> i64 {
        // SAFETY: the type's promise; encodings are aligned to 8.
        unsafe {
            let word = self.at.cast::<i64>().read();
            self.at = self.at.add(8);
            word
        }
    }

    #[inline]
    pub unsafe fn scalar<T: Scalar>(&mut self) -> T {
        // SAFETY: the type's promise.
        scalar(unsafe { self.word() })
    }

    #[inline]
    pub unsafe fn wide<T: Wide>(&mut self) -> T {
        // SAFETY: the type's promise.
        let (low, high) = unsafe { (self.word(), self.word()) };
        T::from_words(low as u64, high as u64)
    }

    /// Skips bytes and what pads them to a word.
    #[inline]
    unsafe fn skip(&mut self, bytes: usize) {
        // SAFETY: the type's promise.
        self.at = unsafe { self.at.add(bytes.next_multiple_of(8)) };
    }

    #[inline]
    pub unsafe fn text<'a>(&mut self) -> &'a str {
        // SAFETY: the type's promise.
        unsafe {
            let length = self.word();
            let text = text(self.at as i64, length);
            self.skip(text.len());
            text
        }
    }

    /// Where so many values of the type are, all of them valid.
    #[inline]
    unsafe fn elements<T: Number>(&mut self) -> (*const T, usize) {
        const { assert!(align_of::<T>() <= 8) };
        // SAFETY: the type's promise, and the values are checked before they are looked at.
        unsafe {
            let count = self.word() as usize;
            let first = self.at.cast::<T>();
            if !T::valid(first, count) {
                refuse_element::<T>();
            }
            self.skip(count * size_of::<T>());
            (first, count)
        }
    }

    #[inline]
    pub unsafe fn numbers<'a, T: Number>(&mut self) -> &'a [T] {
        // SAFETY: the type's promise.
        unsafe {
            let (first, count) = self.elements::<T>();
            std::slice::from_raw_parts(first, count)
        }
    }

    /// As [`Decoder::numbers`]; Java reads afterwards what has become of them.
    #[inline]
    pub unsafe fn numbers_mut<'a, T: Number>(&mut self) -> &'a mut [T] {
        // SAFETY: the type's promise; nothing else in the call refers to the words of this value.
        unsafe {
            let (first, count) = self.elements::<T>();
            std::slice::from_raw_parts_mut(first.cast_mut(), count)
        }
    }

    /// Refuses any other number of elements.
    #[inline]
    pub unsafe fn array_mut<'a, T: Number, const N: usize>(&mut self) -> &'a mut [T; N] {
        // SAFETY: the type's promise.
        let all = unsafe { self.numbers_mut::<T>() };
        let count = all.len();
        match all.try_into() {
            Ok(array) => array,
            Err(_) => refuse("number of elements", count as i64),
        }
    }

    /// Refuses any other number of elements.
    #[inline]
    pub unsafe fn array<T: Number, const N: usize>(&mut self) -> [T; N] {
        // SAFETY: the type's promise.
        let all = unsafe { self.numbers::<T>() };
        match all.try_into() {
            Ok(array) => array,
            Err(_) => refuse("number of elements", all.len() as i64),
        }
    }

    /// A panic half-way drops what is decoded so far.
    #[inline]
    pub unsafe fn list<T>(&mut self, mut element: impl FnMut(&mut Self) -> T) -> Vec<T> {
        // SAFETY: the type's promise.
        let count = unsafe { self.word() };
        (0..count).map(|_| element(self)).collect()
    }

    /// As [`Decoder::list`]; refuses any other number of elements.
    #[inline]
    pub unsafe fn list_of<T, const N: usize>(
        &mut self,
        element: impl FnMut(&mut Self) -> T,
    ) -> [T; N] {
        // SAFETY: the type's promise.
        let all = unsafe { self.list(element) };
        let count = all.len();
        match all.try_into() {
            Ok(array) => array,
            Err(_) => refuse("number of elements", count as i64),
        }
    }

    /// The bytes are those of a value that Rust gave away before: nobody else can make them.
    #[inline]
    pub unsafe fn plain<T: Copy>(&mut self) -> T {
        // SAFETY: the type's promise; an encoding is aligned to a word only.
        unsafe {
            let value = self.at.cast::<T>().read_unaligned();
            self.skip(size_of::<T>());
            value
        }
    }

    /// Refuses what is no position of a variant.
    #[inline]
    pub unsafe fn variant<T>(&mut self, of: impl FnOnce(i64) -> Option<T>) -> T {
        // SAFETY: the type's promise.
        let position = unsafe { self.word() };
        match of(position) {
            Some(value) => value,
            None => refuse(std::any::type_name::<T>(), position),
        }
    }

    #[inline]
    pub unsafe fn option<T>(&mut self, value: impl FnOnce(&mut Self) -> T) -> Option<T> {
        // SAFETY: the type's promise.
        unsafe { self.scalar::<bool>() }.then(|| value(self))
    }
}

#[cold]
fn refuse_element<T>() -> ! {
    crate::input::refuse_for(format!(
        "an element is not a valid {}",
        std::any::type_name::<T>()
    ))
}
