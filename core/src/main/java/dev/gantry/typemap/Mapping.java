package dev.gantry.typemap;

/// The answer of the table: a place in it, or why there is none.
///
/// @param <M> [In] or [Out]
public sealed interface Mapping<M> {

    record Mapped<M>(M value) implements Mapping<M> {}

    /// @param detail the type that stands in the way, as Rust writes it
    record Refused<M>(SkipReason reason, String detail) implements Mapping<M> {}
}
