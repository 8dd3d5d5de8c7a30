package dev.gantry.runtime;

/// Rust's `()` as a part of another value.
public enum Unit {
    INSTANCE
}
