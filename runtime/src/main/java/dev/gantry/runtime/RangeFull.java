package dev.gantry.runtime;

/// Rust's `..`, which is all there is.
public record RangeFull<T>() implements RangeBounds<T> {}
