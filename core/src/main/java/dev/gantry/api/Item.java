package dev.gantry.api;

import java.util.List;
import java.util.Optional;

/// A public item of a crate.
public sealed interface Item {
    Meta meta();

    /// What every item has.
    ///
    /// @param path canonical; of an associated item: that of its type or trait, plus its name
    /// @param aliases other importable paths of the same item, sorted; of an item that another
    ///   crate defines, the path in that crate is among them
    /// @param docs Markdown, may be empty
    /// @param docLinks the text of a link in the docs, and the path it leads to, sorted by text
    /// @param deprecated inherited from the parents
    /// @param features cargo features of which the item's cfg speaks, sorted
    record Meta(
            ItemPath path,
            List<ItemPath> aliases,
            String docs,
            List<DocLink> docLinks,
            Optional<Deprecation> deprecated,
            List<String> features,
            boolean mustUse) {
        public String name() {
            return path.name();
        }
    }

    record DocLink(String text, ItemPath target) {}

    /// @param since may be empty, as may the note
    record Deprecation(String since, String note) {}

    /// A free or associated function.
    record Function(
            Meta meta,
            Generics generics,
            Optional<Receiver> receiver,
            List<Parameter> parameters,
            Type output,
            boolean isUnsafe,
            boolean isAsync,
            boolean isConst,
            boolean hasBody)
            implements Item {}

    /// @param name as written; empty when it is a pattern
    record Parameter(String name, Type type) {}

    /// `self` in its forms.
    sealed interface Receiver {
        record ByRef(Optional<String> lifetime) implements Receiver {}

        record ByMut(Optional<String> lifetime) implements Receiver {}

        record ByValue() implements Receiver {}

        /// `self: Arc<Self>`, `Pin<&mut Self>` and others.
        record Typed(Type type) implements Receiver {}
    }

    /// @param kind with the fields or variants
    /// @param impls of this type, std traits' included; no blanket and no auto impls
    /// @param blankets impls for a type parameter that rustdoc says hold for this type, such as
    ///   `impl<D: FixedOutput> Digest for D`, of traits that are not std's; without their functions
    /// @param elsewhere impls of std's traits for types that are not this crate's, which name this
    ///   one as an argument, such as `From<Url> for String`
    /// @param autoTraits names of auto traits that rustdoc says hold (`Send`, `Sync`, `Unpin` ..),
    ///   sorted; only a hint: rustc is asked
    record TypeItem(
            Meta meta,
            Generics generics,
            TypeKind kind,
            List<Impl> impls,
            List<Impl> blankets,
            List<Impl> elsewhere,
            List<String> autoTraits)
            implements Item {}

    sealed interface TypeKind {
        /// @param hidden there are fields that are private or `doc(hidden)`
        /// @param style of its constructor
        record Struct(List<Field> fields, boolean hidden, Style style, boolean nonExhaustive)
                implements TypeKind {}

        record Enum(List<Variant> variants, boolean nonExhaustive, boolean hidden)
                implements TypeKind {}

        record Union() implements TypeKind {}
    }

    enum Style {
        NAMED,
        TUPLE,
        UNIT
    }

    /// @param name of a tuple's field: its index
    record Field(Meta meta, String name, Type type) {}

    /// @param discriminant in decimal when it is written out
    record Variant(
            Meta meta,
            Style style,
            List<Field> fields,
            boolean hidden,
            Optional<String> discriminant) {}

    /// @param self the type the impl is for, such as `Regex` or `&Regex`
    /// @param trait empty for an inherent impl
    /// @param functions visible ones; of a trait impl: those it writes out
    record Impl(
            Generics generics,
            Type self,
            Optional<Type.TraitRef> trait,
            boolean isUnsafe,
            boolean isNegative,
            List<Function> functions,
            List<AssociatedType> types,
            List<Constant> constants) {}

    record AssociatedType(String name, Type type) {}

    /// @param implementors the impls of this crate; of a blanket one, `self` is its parameter
    record TraitItem(
            Meta meta,
            Generics generics,
            List<Type.Bound> supertraits,
            boolean isUnsafe,
            boolean isAuto,
            boolean isDynCompatible,
            List<Function> functions,
            List<String> associatedTypes,
            List<Constant> constants,
            List<Impl> implementors)
            implements Item {}

    /// A const or a static.
    ///
    /// @param value as rustdoc prints it, or empty
    record Constant(
            Meta meta, Type type, Optional<String> value, boolean isStatic, boolean isMutable)
            implements Item {}

    record TypeAlias(Meta meta, Generics generics, Type target) implements Item {}

    record Macro(Meta meta, MacroKind kind) implements Item {}

    enum MacroKind {
        DECLARATIVE,
        FUNCTION_LIKE,
        ATTRIBUTE,
        DERIVE
    }
}
