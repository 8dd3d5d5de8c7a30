package dev.gantry.runtime;

import java.util.Objects;

/// Rust's `start..=end`.
public record RangeInclusive<T>(T start, T end) implements RangeBounds<T> {
    public RangeInclusive {
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

    @Override
    public boolean includesUpper() {
        return true;
    }
}
