package dev.gantry.rustdoc;

import java.util.List;
import java.util.Optional;

/// What stands behind a path: `<'a, T, 3, Item = u8>` or `(A, B) -> C`.
public sealed interface DocArgs {

    record AngleBracketed(List<Arg> args, List<Constraint> constraints) implements DocArgs {}

    record Parenthesized(List<DocType> inputs, Optional<DocType> output) implements DocArgs {}

    /// `T::method(..)` and whatever comes later.
    record Unknown(String kind) implements DocArgs {}

    sealed interface Arg {
        record OfLifetime(String lifetime) implements Arg {}

        record OfType(DocType type) implements Arg {}

        record OfConst(DocConst constant) implements Arg {}

        record Infer() implements Arg {}

        record Unknown(String kind) implements Arg {}
    }

    /// `Item = T` or `Item: Bound`.
    record Constraint(String name, Optional<DocArgs> arguments, Binding binding) {}

    sealed interface Binding {
        record Equality(Term term) implements Binding {}

        record Bounds(List<DocBound> bounds) implements Binding {}

        record Unknown(String kind) implements Binding {}
    }

    sealed interface Term {
        record OfType(DocType type) implements Term {}

        record OfConst(DocConst constant) implements Term {}

        record Unknown(String kind) implements Term {}
    }

    /// @param value evaluated, where rustdoc could
    record DocConst(String expression, Optional<String> value, boolean literal) {}
}
