package dev.gantry.runtime;

import java.util.Objects;

/// Rust's `..=end`.
public record RangeToInclusive<T>(T end) implements RangeBounds<T> {
    public RangeToInclusive {
        Objects.requireNonNull(end, "end");
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
