package dev.gantry.runtime;

import java.util.Objects;

/// Rust's `..end`.
public record RangeTo<T>(T end) implements RangeBounds<T> {
    public RangeTo {
        Objects.requireNonNull(end, "end");
    }

    @Override
    public T upper() {
        return end;
    }
}
