package dev.gantry.runtime;

import java.util.Objects;

/// Rust's `(A, B, C)`. No part is null.
public record Tuple3<A, B, C>(A first, B second, C third) {
    public Tuple3 {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        Objects.requireNonNull(third, "third");
    }

    /// As every record, with what is in arrays.
    @Override
    public String toString() {
        return Content.parts(this, first, second, third);
    }
}
