package dev.gantry.runtime;

import java.util.Objects;

/// Rust's `start..end`.
public record Range<T>(T start, T end) implements RangeBounds<T> {
    public Range {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
    }

    @Override
    public T lower() {
        return start;
    }

    @Override
    public T upper() {
        return end;
    }
}
