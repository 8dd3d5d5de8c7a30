//! Memory that crosses the boundary, and how much there is of it.

use std::alloc::{Layout, alloc, dealloc};
use std::sync::atomic::{AtomicI64, Ordering::Relaxed};

static LIVE: AtomicI64 = AtomicI64::new(0);

/// A box or a buffer now belongs to Java.
#[inline]
pub(crate) fn handed_over() {
    LIVE.fetch_add(1, Relaxed);
}

/// Java gave one back.
#[inline]
pub(crate) fn given_back() {
    LIVE.fetch_sub(1, Relaxed);
}

/// Boxes and buffers that Java holds.
#[unsafe(no_mangle)]
extern "C" fn gantry_rt_live() -> i64 {
    LIVE.load(Relaxed)
}

/// Bytes allocated now, or -1 when they are not counted.
#[unsafe(no_mangle)]
extern "C" fn gantry_rt_bytes() -> i64 {
    #[cfg(feature = "counting")]
    return counting::bytes();
    #[cfg(not(feature = "counting"))]
    return -1;
}

/// Memory for arguments that do not fit the scratch; 0 when there is none.
#[unsafe(no_mangle)]
extern "C" fn gantry_rt_alloc(size: i64) -> i64 {
    let Some(layout) = block(size) else { return 0 };
    // SAFETY: the layout is not empty.
    let address = unsafe { alloc(layout) } as i64;
    if address != 0 {
        handed_over();
    }
    address
}

#[unsafe(no_mangle)]
extern "C" fn gantry_rt_free(address: i64, size: i64) -> i64 {
    let Some(layout) = block(size) else { return 0 };
    given_back();
    // SAFETY: the block came from `gantry_rt_alloc` of the same size, and Java gives it back once.
    unsafe { dealloc(address as *mut u8, layout) };
    0
}

/// Aligned as scratch memory is, so that it can hold words.
fn block(size: i64) -> Option<Layout> {
    Layout::from_size_align(usize::try_from(size).ok()?.max(1), 8).ok()
}

/// A String or Vec<u8> that was handed over; one without capacity owns nothing.
#[unsafe(no_mangle)]
extern "C" fn gantry_rt_free_buffer(address: i64, capacity: i64) -> i64 {
    if capacity > 0 {
        given_back();
        // SAFETY: address and capacity came from `owned_bytes_out`, and Java gives the buffer back once.
        drop(unsafe { Vec::from_raw_parts(address as *mut u8, 0, capacity as usize) });
    }
    0
}

/// The system's allocator, counted. Every library has one of its own, so it counts what Rust holds and nothing of
/// the JVM's.
#[cfg(feature = "counting")]
mod counting {
    use std::alloc::{GlobalAlloc, Layout, System};
    use std::cell::Cell;
    use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering::Relaxed};

    use crate::guard::{current_shell, last_words};

    #[global_allocator]
    static COUNTED: Counted = Counted;

    struct Counted;

    /// A cache line of its own.
    #[repr(align(128))]
    struct Shard(AtomicI64);

    const SHARDS: usize = 32;
    const UNASSIGNED: usize = usize::MAX;

    /// Threads add to different shards; one may be negative, their sum is exact.
    static BYTES: [Shard; SHARDS] = [const { Shard(AtomicI64::new(0)) }; SHARDS];
    static THREADS: AtomicUsize = AtomicUsize::new(0);

    thread_local! {
        /// Constant and without a destructor: reading it never allocates.
        static SHARD: Cell<usize> = const { Cell::new(UNASSIGNED) };
    }

    pub(super) fn bytes() -> i64 {
        BYTES.iter().map(|shard| shard.0.load(Relaxed)).sum()
    }

    #[inline]
    fn add(bytes: i64) {
        let mut shard = SHARD.get();
        if shard == UNASSIGNED {
            shard = THREADS.fetch_add(1, Relaxed) % SHARDS;
            SHARD.set(shard);
        }
        BYTES[shard].0.fetch_add(bytes, Relaxed);
    }

    #[inline]
    fn counted(address: *mut u8, wanted: usize, more: i64) -> *mut u8 {
        if address.is_null() {
            refused(wanted);
        } else {
            add(more);
        }
        address
    }

    /// Usually the last thing that happens: Rust aborts unless the crate asked with `try_reserve`.
    #[cold]
    fn refused(wanted: usize) {
        let shell = current_shell();
        last_words(format_args!(
            "{shell}: no memory for {wanted} bytes; the process ends unless the crate handles this"
        ));
    }

    // SAFETY: every request goes to `System` unchanged.
    unsafe impl GlobalAlloc for Counted {
        #[inline]
        unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
            // SAFETY: the caller's promise.
            counted(
                unsafe { System.alloc(layout) },
                layout.size(),
                layout.size() as i64,
            )
        }

        #[inline]
        unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
            // SAFETY: the caller's promise.
            counted(
                unsafe { System.alloc_zeroed(layout) },
                layout.size(),
                layout.size() as i64,
            )
        }

        #[inline]
        unsafe fn dealloc(&self, address: *mut u8, layout: Layout) {
            // SAFETY: the caller's promise.
            unsafe { System.dealloc(address, layout) };
            add(-(layout.size() as i64));
        }

        #[inline]
        unsafe fn realloc(&self, address: *mut u8, layout: Layout, size: usize) -> *mut u8 {
            // SAFETY: the caller's promise.
            let moved = unsafe { System.realloc(address, layout, size) };
            counted(moved, size, size as i64 - layout.size() as i64)
        }
    }
}
