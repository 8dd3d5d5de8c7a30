//! The allocator of a library, which counts bytes and names the call when memory runs out.
//!
//! Every library has one of its own, so it counts what Rust holds and nothing of the JVM's. The bridge installs it,
//! unless a crate of the closure brings another: wrappers are the same with and without.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering::Relaxed};

use crate::guard::{current_shell, last_words};
use crate::here::{HERE, UNASSIGNED};

/// The system's allocator, counted.
pub struct Counted;

/// A cache line of its own.
#[repr(align(128))]
struct Shard(AtomicI64);

const SHARDS: usize = 32;

/// Threads add to different shards; one may be negative, their sum is exact.
static BYTES: [Shard; SHARDS] = [const { Shard(AtomicI64::new(0)) }; SHARDS];
static THREADS: AtomicUsize = AtomicUsize::new(0);

/// What is allocated now, when [`Counted`] is the allocator.
pub fn counted_bytes() -> i64 {
    let used = THREADS.load(Relaxed).min(SHARDS);
    BYTES[..used]
        .iter()
        .map(|shard| shard.0.load(Relaxed))
        .sum()
}

#[inline]
fn add(bytes: i64) {
    let mut shard = HERE.with(|here| here.shard.get());
    if shard == UNASSIGNED {
        shard = assigned();
    }
    BYTES[shard % SHARDS].0.fetch_add(bytes, Relaxed);
}

#[cold]
fn assigned() -> usize {
    let shard = THREADS.fetch_add(1, Relaxed) % SHARDS;
    HERE.with(|here| here.shard.set(shard));
    shard
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
