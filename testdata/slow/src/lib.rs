//! Its build script waits to be killed.

pub fn answer() -> u32 {
    42
}
