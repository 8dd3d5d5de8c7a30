package dev.gantry.typemap;

import dev.gantry.api.Type;

/// How an argument crosses the boundary, from Java to Rust.
public sealed interface In {

    /// One word. Narrow integers are range-checked by Java; `char` by both sides.
    record Scalar(Type.Scalar scalar) implements In {}

    /// `&str` from a String: address and length of UTF-8 that lives for the call.
    record Text() implements In {}

    /// `String` from a String: crosses as [Text], copied by the shell.
    record OwnedText() implements In {}

    /// `&[u8]` from a byte[]: address and length; lives for the call.
    record Bytes() implements In {}

    /// `Vec<u8>` from a byte[]: crosses as [Bytes], copied by the shell.
    record OwnedBytes() implements In {}

    /// `[u8; N]` or `&[u8; N]` from a byte[] whose length Java checks: the address.
    ///
    /// @param byReference the typed fn takes `&[u8; N]`
    record FixedBytes(int length, boolean byReference) implements In {}

    /// A handle or an error object under a lease: its pointer.
    record Handle(BoundType type, Access access) implements In {}

    /// `Option<T>` from a nullable value: a word 0 or 1, then the words of `T` (zeros when null).
    record Optional(In value) implements In {}

    /// Any other value that crosses by content: the address of its encoding, which lives for the
    /// call. An optional one is null in Java when it is None.
    record Encoded(Value value) implements In {}

    /// `&mut T` of a value: it crosses as [Encoded], and what Rust made of it is written back after
    /// the call, also when that gives an Err.
    record Written(Value value, Holder holder) implements In {}

    /// What Java passes to have a value written back.
    enum Holder {
        /// A scalar's word, in its place in the encoding: the runtime's `IntRef` and its kin.
        REF,
        /// `&mut [T]` and `&mut [T; N]` of scalars: Rust writes to the encoding itself.
        ARRAY,
        /// `&mut String`: a StringBuilder.
        BUILDER,
        /// `&mut Vec<u8>`: a ByteArrayOutputStream.
        STREAM,
        /// `&mut Vec<T>`: a List, emptied and refilled.
        LIST;

        /// Whether what is written back can take another room than what was given.
        public boolean grows() {
            return this == BUILDER || this == STREAM || this == LIST;
        }
    }

    /// `()`: no word at all.
    record Unit() implements In {}

    /// What the callee does with a handle; decides the lease.
    enum Access {
        SHARED,
        EXCLUSIVE,
        /// By value, of a type that is Copy: the native value stays.
        COPIED,
        CONSUMED
    }
}
