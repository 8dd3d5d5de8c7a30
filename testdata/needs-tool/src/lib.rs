//! Fails before it is compiled: its build script misses a tool.

pub fn answer() -> u32 {
    42
}
