package dev.gantry.rustdoc;

import java.util.List;
import java.util.Optional;

/// A type as rustdoc writes it. Lifetimes keep their tick.
public sealed interface DocType {

    record ResolvedPath(DocPath path) implements DocType {}

    record DynTrait(List<PolyTrait> traits, Optional<String> lifetime) implements DocType {}

    /// A type parameter, or `Self`.
    record Generic(String name) implements DocType {}

    /// `u8`, `str`, `never` ..
    record Primitive(String name) implements DocType {}

    record FunctionPointer(
            Signature signature, List<DocGenerics.Param> genericParams, Inner.Header header)
            implements DocType {}

    record Tuple(List<DocType> elements) implements DocType {}

    record Slice(DocType element) implements DocType {}

    record Array(DocType element, String length) implements DocType {}

    /// The unstable `u32 is 1..`.
    record Pattern(DocType base) implements DocType {}

    record ImplTrait(List<DocBound> bounds) implements DocType {}

    /// `_`
    record Infer() implements DocType {}

    record RawPointer(boolean mutable, DocType target) implements DocType {}

    record BorrowedRef(Optional<String> lifetime, boolean mutable, DocType target)
            implements DocType {}

    record QualifiedPath(
            String name, Optional<DocArgs> arguments, DocType self, Optional<DocPath> trait)
            implements DocType {}

    record Unknown(String kind) implements DocType {}

    /// @param written the path as the source has it: not to be relied on
    record DocPath(String written, int id, Optional<DocArgs> arguments) {}

    /// @param genericParams of `for<'a>`
    record PolyTrait(DocPath trait, List<DocGenerics.Param> genericParams) {}

    /// @param output empty for unit
    record Signature(List<Input> inputs, Optional<DocType> output, boolean variadic) {}

    record Input(String name, DocType type) {}
}
