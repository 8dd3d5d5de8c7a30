package dev.gantry.runtime;

import java.util.Objects;

/// Rust's `(A, B, C, D, E)`. No part is null.
public record Tuple5<A, B, C, D, E>(A first, B second, C third, D fourth, E fifth) {
    public Tuple5 {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        Objects.requireNonNull(third, "third");
        Objects.requireNonNull(fourth, "fourth");
        Objects.requireNonNull(fifth, "fifth");
    }

    /// As every record, with what is in arrays.
    @Override
    public String toString() {
        return Content.parts(this, first, second, third, fourth, fifth);
    }
}
