package dev.gantry.rustdoc;

import java.util.List;
import java.util.Optional;

/// What an item is, with what only that kind has. Children are ids into the same document.
public sealed interface Inner {

    /// @param stripped not public itself, here only because something in it is
    record Module(boolean crateRoot, List<Integer> items, boolean stripped) implements Inner {}

    record ExternCrate(String name, Optional<String> rename) implements Inner {}

    /// @param id empty for a primitive type
    record Use(String source, String name, Optional<Integer> id, boolean glob) implements Inner {}

    record Struct(Shape shape, DocGenerics generics, List<Integer> impls) implements Inner {}

    record Union(DocGenerics generics, List<Integer> fields, boolean stripped, List<Integer> impls)
            implements Inner {}

    /// @param stripped there are variants that the document leaves out
    record Enum(DocGenerics generics, List<Integer> variants, boolean stripped, List<Integer> impls)
            implements Inner {}

    record Variant(Shape shape, Optional<Discriminant> discriminant) implements Inner {}

    record Field(DocType type) implements Inner {}

    record Function(
            DocType.Signature signature, DocGenerics generics, Header header, boolean hasBody)
            implements Inner {}

    record Trait(
            boolean auto,
            boolean isUnsafe,
            boolean dynCompatible,
            List<Integer> items,
            DocGenerics generics,
            List<DocBound> bounds,
            List<Integer> implementations)
            implements Inner {}

    record TraitAlias() implements Inner {}

    /// @param blanket the parameter of a blanket impl
    record Impl(
            boolean isUnsafe,
            DocGenerics generics,
            Optional<DocType.DocPath> trait,
            DocType self,
            List<Integer> items,
            boolean negative,
            boolean synthetic,
            Optional<DocType> blanket)
            implements Inner {}

    record TypeAlias(DocType type, DocGenerics generics) implements Inner {}

    record Constant(DocType type, DocArgs.DocConst value) implements Inner {}

    record Static(DocType type, boolean mutable, String expression) implements Inner {}

    record ExternType() implements Inner {}

    record Macro(String source) implements Inner {}

    /// @param kind `bang`, `attr` or `derive`
    record ProcMacro(String kind) implements Inner {}

    record Primitive(String name) implements Inner {}

    record AssocConst(DocType type, Optional<String> value) implements Inner {}

    record AssocType(DocGenerics generics, List<DocBound> bounds, Optional<DocType> type)
            implements Inner {}

    record Unknown(String kind) implements Inner {}

    /// The fields of a struct or variant.
    sealed interface Shape {
        record Unit() implements Shape {}

        /// @param fields empty where the document leaves one out
        record Tuple(List<Optional<Integer>> fields) implements Shape {}

        /// @param stripped there are fields that the document leaves out
        record Plain(List<Integer> fields, boolean stripped) implements Shape {}

        record Unknown(String kind) implements Shape {}
    }

    record Discriminant(String expression, String value) {}

    /// @param abi `Rust`, `C` .., or rustdoc's name for another one
    record Header(boolean isConst, boolean isUnsafe, boolean isAsync, String abi) {}
}
