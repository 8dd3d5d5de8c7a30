package dev.gantry.runtime;

/// Holds what Rust writes through a `&mut`.
public final class FloatRef {
    public float value;

    public FloatRef(float value) {
        this.value = value;
    }
}
