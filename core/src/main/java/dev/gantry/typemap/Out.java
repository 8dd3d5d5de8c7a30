package dev.gantry.typemap;

import dev.gantry.api.Type;

import java.util.List;
import java.util.OptionalInt;

/// How a result crosses the boundary, from Rust to Java. The words are described in
/// docs/spec/abi.md.
public sealed interface Out {

    record Unit() implements Out {}

    record Scalar(Type.Scalar scalar) implements Out {}

    /// `&str`, copied by Java under the lease; also `&String`, `Cow<str>`, `Box<str>` after the
    /// typed fn's deref.
    record BorrowedText() implements Out {}

    record OwnedText() implements Out {}

    record BorrowedBytes() implements Out {}

    record OwnedBytes() implements Out {}

    /// `[u8; N]` or, copied, `&[u8; N]`.
    record FixedBytes(int length, boolean byReference) implements Out {}

    /// A new handle or error object that owns its native value.
    record Handle(BoundType type) implements Out {}

    /// `&mut Self` or `&Self` that is the receiver: Java returns `this`.
    record This() implements Out {}

    /// `Option<T>`; the value is no Option and no unit.
    record Optional(Out value) implements Out {}

    /// Any other value that crosses by content, copied while all inputs live.
    record Encoded(Value value) implements Out {}

    /// `Result<T, E>`: the words of `T`, or a failure record that names the error.
    record Fallible(Out value, ErrorType error) implements Out {}

    /// Whether a call that does not fail returns its receiver.
    default boolean isThis() {
        return this instanceof This || this instanceof Fallible(This _, _);
    }

    /// The result when an argument is kept by the shell alone: what may borrow from it is copied
    /// before the shell returns.
    default Out given(List<In> arguments) {
        boolean keeps =
                arguments.stream()
                        .anyMatch(in -> in instanceof In.Encoded || in instanceof In.Written);
        return keeps ? copied(this) : this;
    }

    private static Out copied(Out out) {
        return switch (out) {
            case BorrowedText(), Optional(BorrowedText()) -> new Encoded(content(out));
            case BorrowedBytes(), Optional(BorrowedBytes()) -> new Encoded(content(out));
            case Fallible(var value, var error) -> new Fallible(copied(value), error);
            case Unit _, Scalar _, OwnedText _, OwnedBytes _, FixedBytes _ -> out;
            case Handle _, This _, Optional _, Encoded _ -> out;
        };
    }

    private static Value content(Out out) {
        return switch (out) {
            case BorrowedText() -> new Value.Text();
            case BorrowedBytes() -> new Value.Numbers(Type.Scalar.U8, OptionalInt.empty());
            case Optional(var value) -> new Value.Optional(content(value));
            default -> throw new IllegalArgumentException("owned: " + out);
        };
    }

    /// What a failed call throws.
    sealed interface ErrorType {
        /// A bound type that implements `std::error::Error`: its own exception class.
        record Bound(BoundType type) implements ErrorType {}

        /// An error of std's, or one without a class: `RustException` with the type's name.
        ///
        /// @param display it has Display; else Debug gives the message
        record Plain(Type type, boolean display) implements ErrorType {}
    }
}
