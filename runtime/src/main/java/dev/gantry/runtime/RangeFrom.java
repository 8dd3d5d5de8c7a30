package dev.gantry.runtime;

import java.util.Objects;

/// Rust's `start..`.
public record RangeFrom<T>(T start) implements RangeBounds<T> {
    public RangeFrom {
        Objects.requireNonNull(start, "start");
    }

    @Override
    public T lower() {
        return start;
    }
}
