package dev.gantry.runtime;

/// Holds what Rust writes through a `&mut`.
public final class IntRef {
    public int value;

    public IntRef(int value) {
        this.value = value;
    }
}
