package dev.gantry.runtime;

/// Holds what Rust writes through a `&mut`.
public final class LongRef {
    public long value;

    public LongRef(long value) {
        this.value = value;
    }
}
