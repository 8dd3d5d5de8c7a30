package dev.gantry.runtime;

import java.util.Objects;

/// Rust's `(A, B, C, D, E, F)`. No part is null.
public record Tuple6<A, B, C, D, E, F>(A first, B second, C third, D fourth, E fifth, F sixth) {
    public Tuple6 {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        Objects.requireNonNull(third, "third");
        Objects.requireNonNull(fourth, "fourth");
        Objects.requireNonNull(fifth, "fifth");
        Objects.requireNonNull(sixth, "sixth");
    }

    /// As every record, with what is in arrays.
    @Override
    public String toString() {
        return Content.parts(this, first, second, third, fourth, fifth, sixth);
    }
}
