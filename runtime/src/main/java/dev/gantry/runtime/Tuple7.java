package dev.gantry.runtime;

import java.util.Objects;

/// Rust's `(A, B, C, D, E, F, G)`. No part is null.
public record Tuple7<A, B, C, D, E, F, G>(
        A first, B second, C third, D fourth, E fifth, F sixth, G seventh) {
    public Tuple7 {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        Objects.requireNonNull(third, "third");
        Objects.requireNonNull(fourth, "fourth");
        Objects.requireNonNull(fifth, "fifth");
        Objects.requireNonNull(sixth, "sixth");
        Objects.requireNonNull(seventh, "seventh");
    }

    /// As every record, with what is in arrays.
    @Override
    public String toString() {
        return Content.parts(this, first, second, third, fourth, fifth, sixth, seventh);
    }
}
