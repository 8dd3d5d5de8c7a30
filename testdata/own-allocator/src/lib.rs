//! A crate with a global allocator of its own: a library can hold only one.

use std::alloc::System;

#[global_allocator]
static ALLOCATOR: System = System;

pub fn answer() -> u32 {
    42
}
