package dev.gantry.plan;

import dev.gantry.api.ItemPath;
import dev.gantry.api.Type;
import dev.gantry.typemap.Std;

import java.util.List;
import java.util.Optional;

/// One function of the typed layer: safe Rust, fully qualified, every lifetime named, a fresh one
/// for each borrowed input. rustc's check of it is the proof that the claim about the result is
/// right.
///
/// @param name unique in its wrapper, also the last part of the exported symbol
/// @param lifetimes in order, without the tick
/// @param outlives of the form `'x: 'r`
/// @param parameters with instantiated types: no type parameter is left, every lifetime is one of
///   those above
/// @param result likewise; what the shell gets
public record TypedFn(
        String name,
        List<String> lifetimes,
        List<Outlives> outlives,
        List<Parameter> parameters,
        Type result,
        Call call) {

    public record Outlives(String longer, String shorter) {}

    public record Parameter(String name, Type type) {}

    /// From a value that has no place in the table to one that has.
    public enum Conversion {
        /// A String of what is `AsRef<str>`.
        COPIED_TEXT,
        /// A `Vec<u8>` of what is `AsRef<[u8]>`.
        COPIED_BYTES,
        /// `Into` the type of the result.
        INTO,
        /// What the type's own `to_owned()` gives.
        TO_OWNED,
        /// What the type's own `into_owned()` gives.
        INTO_OWNED
    }

    /// What is done with a field of `this`.
    public enum Access {
        /// Its value, of a type that is Copy.
        COPIED,
        /// A reference to it.
        LENT,
        /// A clone of it.
        CLONED,
        /// Takes the place of what was there.
        SET,
        /// Of a copy of the struct, which is the result.
        REPLACED
    }

    /// The body: a call of the bound item with all parameters in order.
    public sealed interface Call {
        /// The trait whose function is called; empty for an inherent or free one.
        default Optional<Type.TraitRef> ofTrait() {
            return switch (this) {
                case OfTrait(_, var trait, _) -> Optional.of(trait);
                case DebugText() -> Optional.of(new Type.TraitRef(Std.DEBUG.path(), List.of()));
                case DisplayText() -> Optional.of(new Type.TraitRef(Std.DISPLAY.path(), List.of()));
                case Converted(var inner, _, _) -> inner.ofTrait();
                case Equality(var inner) -> inner.ofTrait();
                case Order(var inner, _) -> inner.ofTrait();
                case HashOf() -> Optional.of(new Type.TraitRef(Std.HASH.path(), List.of()));
                case Read(var item, _, _) -> item.ofTrait();
                case Free _, Inherent _, ToOrdinal _, FromOrdinal _, OfField _ -> Optional.empty();
                case ToParts _, FromParts _ -> Optional.empty();
            };
        }

        /// The call itself, whatever becomes of its value.
        default Call plain() {
            return switch (this) {
                case Converted(var inner, _, _) -> inner.plain();
                case Read(var item, _, _) -> item;
                default -> this;
            };
        }

        /// What Java writes in place of the value.
        default Optional<Literal> literal() {
            return this instanceof Read(_, _, var literal) ? literal : Optional.empty();
        }

        /// `path(..)`.
        record Free(ItemPath path) implements Call {}

        /// `<self>::name(..)`.
        record Inherent(Type self, String name) implements Call {}

        /// `<self as trait>::name(..)`.
        record OfTrait(Type self, Type.TraitRef trait, String name) implements Call {}

        /// The value of a const or static; no parameters.
        ///
        /// @param item that a call would have: it names the const
        /// @param byReference a static, which cannot be moved out of
        /// @param literal the value as the docs say; does not compile when it is another
        record Read(Call item, boolean byReference, Optional<Literal> literal) implements Call {}

        /// `this.name`; what takes its place is the second parameter.
        ///
        /// @param name of a tuple's field: its index
        record OfField(Access access, String name) implements Call {}

        /// The value of a call in another form.
        ///
        /// @param depth how many Options and Results are around what is converted
        record Converted(Call call, int depth, Conversion conversion) implements Call {}

        /// A call of `eq`, of a type that has Eq.
        record Equality(Call call) implements Call {}

        /// The result of a comparison as -1, 0, 1.
        ///
        /// @param partial the result is an `Option<Ordering>`
        record Order(Call call, boolean partial) implements Call {}

        /// The hash of `this` by a hasher whose keys are the same in every process.
        record HashOf() implements Call {}

        /// `match this { <self>::variant {} => 0, .. }`: its position among the variants.
        ///
        /// @param open there may be others; they give -1
        record ToOrdinal(Type self, List<String> variants, boolean open) implements Call {}

        /// The variant at the position; None when there is none.
        record FromOrdinal(Type self, List<String> variants) implements Call {}

        /// `(&this.a, &this.b,)`.
        record ToParts(List<String> fields) implements Call {}

        /// `self { a: p0, b: p1 }`.
        record FromParts(Type self, List<String> fields) implements Call {}

        /// `format!("{:?}", this)`, of a type that has Debug.
        record DebugText() implements Call {}

        /// `ToString::to_string(this)`, of a type that has Display.
        record DisplayText() implements Call {}
    }
}
