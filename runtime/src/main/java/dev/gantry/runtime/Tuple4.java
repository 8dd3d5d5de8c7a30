package dev.gantry.runtime;

import java.util.Objects;

/// Rust's `(A, B, C, D)`. No part is null.
public record Tuple4<A, B, C, D>(A first, B second, C third, D fourth) {
    public Tuple4 {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        Objects.requireNonNull(third, "third");
        Objects.requireNonNull(fourth, "fourth");
    }

    /// As every record, with what is in arrays.
    @Override
    public String toString() {
        return Content.parts(this, first, second, third, fourth);
    }
}
