package dev.gantry.runtime;

/// Holds what Rust writes through a `&mut`.
public final class BooleanRef {
    public boolean value;

    public BooleanRef(boolean value) {
        this.value = value;
    }
}
