package dev.gantry.api;

import java.util.List;
import java.util.Optional;

/// A Rust type as a signature shows it.
public sealed interface Type {

    record Primitive(Scalar scalar) implements Type {}

    record Str() implements Type {}

    record Slice(Type element) implements Type {}

    /// @param length evaluated, in decimal; or the text of an expression over const parameters
    record Array(Type element, String length) implements Type {}

    /// The unit type when empty.
    record Tuple(List<Type> elements) implements Type {}

    /// @param lifetime without the tick, such as `a` or `static`; empty when elided
    record Reference(Optional<String> lifetime, boolean mutable, Type target) implements Type {}

    record RawPointer(boolean mutable, Type target) implements Type {}

    /// A struct, enum, union or type alias of any crate, std's included, with its arguments.
    record Named(ItemPath path, List<GenericArgument> arguments) implements Type {}

    /// A type parameter, or `Self` within a trait.
    record Param(String name) implements Type {}

    /// `<self as trait>::name`; the trait is empty for an inherent one.
    record Projection(Type self, Optional<TraitRef> trait, String name) implements Type {}

    record DynTrait(List<TraitRef> traits, Optional<String> lifetime) implements Type {}

    /// In return position; in an argument it is a [Param] of the function.
    record ImplTrait(List<Bound> bounds) implements Type {}

    record FnPointer(List<Type> inputs, Type output, boolean unsafe) implements Type {}

    record Never() implements Type {}

    /// A kind that Gantry does not know, or an item whose importable path was not found.
    ///
    /// @param description what it is, for the reason of a skip
    record Unknown(String description) implements Type {}

    Type UNIT = new Tuple(List.of());

    sealed interface GenericArgument {
        record OfType(Type type) implements GenericArgument {}

        record OfLifetime(String lifetime) implements GenericArgument {}

        record OfConst(String expression) implements GenericArgument {}

        /// `Item = T` in `Iterator<Item = T>`.
        record Binding(String name, Type type) implements GenericArgument {}

        /// `Item: Bound`.
        record Constraint(String name, List<Bound> bounds) implements GenericArgument {}
    }

    /// @param arguments of `Fn(A, B) -> C`: the tuple `(A, B)` and the binding `Output = C`
    record TraitRef(ItemPath path, List<GenericArgument> arguments) {}

    sealed interface Bound {
        /// @param maybe `?Sized`
        /// @param lifetimes of `for<'a>`
        record OfTrait(TraitRef trait, boolean maybe, List<String> lifetimes) implements Bound {}

        record Outlives(String lifetime) implements Bound {}

        /// `use<..>` and whatever else a newer compiler brings.
        record Other(String text) implements Bound {}
    }

    enum Scalar {
        BOOL,
        CHAR,
        I8,
        I16,
        I32,
        I64,
        I128,
        ISIZE,
        U8,
        U16,
        U32,
        U64,
        U128,
        USIZE,
        F16,
        F32,
        F64,
        F128;

        /// As Rust writes it.
        public String rust() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
