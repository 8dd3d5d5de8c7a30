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
