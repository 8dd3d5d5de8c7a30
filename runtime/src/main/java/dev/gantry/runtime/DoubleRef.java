package dev.gantry.runtime;

/// Holds what Rust writes through a `&mut`.
public final class DoubleRef {
    public double value;

    public DoubleRef(double value) {
        this.value = value;
    }
}
