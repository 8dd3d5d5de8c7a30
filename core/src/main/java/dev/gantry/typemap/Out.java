package dev.gantry.typemap;

import dev.gantry.api.Type;

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

    /// `Result<T, E>`: the words of `T`, or a failure record that names the error.
    record Fallible(Out value, ErrorType error) implements Out {}

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
