package dev.gantry.runtime;

import java.util.Objects;

/// Rust's `(A, B)`. No part is null.
public record Tuple2<A, B>(A first, B second) {
    public Tuple2 {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
    }

    /// As every record, with what is in arrays.
    @Override
    public String toString() {
        return Content.parts(this, first, second);
    }
}
