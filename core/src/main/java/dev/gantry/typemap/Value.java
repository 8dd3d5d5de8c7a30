package dev.gantry.typemap;

import dev.gantry.api.Type;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// A value that crosses by content: it is written down as words on one side and read on the other,
/// so nothing of it is shared afterwards. The algebra is closed under composition; what each kind
/// looks like in memory is in docs/spec/abi.md.
public sealed interface Value {

    /// One word, or two of 128 bits.
    record Scalar(Type.Scalar scalar) implements Value {}

    /// A `NonZero`: its scalar.
    record NonZero(Type.Scalar scalar) implements Value {}

    /// `()` inside of another value: nothing at all.
    record Unit() implements Value {}

    /// UTF-8.
    record Text() implements Value {}

    /// Scalars of up to 64 bits side by side: a Java array, copied in one go.
    ///
    /// @param length of a Rust array, which Java checks
    record Numbers(Type.Scalar element, OptionalInt length) implements Value {}

    /// Any other sequence.
    ///
    /// @param length of a Rust array
    record Listed(Value element, OptionalInt length) implements Value {}

    /// A set, whose elements Java tells apart as Rust does.
    record Distinct(Value element) implements Value {}

    /// A map, likewise.
    record Keyed(Value key, Value value) implements Value {}

    record Optional(Value value) implements Value {}

    /// A `Result` whose error is a value like any other.
    record Outcome(Value ok, Value error) implements Value {}

    /// Two to [#MOST_PARTS] parts.
    record Tuple(List<Value> parts) implements Value {}

    record Range(RangeKind kind, Value bound) implements Value {}

    /// A type of std with a class of its own in Java.
    record Std(StdValue kind) implements Value {}

    /// A new handle; in results only.
    record Handle(BoundType type) implements Value {}

    /// An enum without data: its position in the order of declaration.
    ///
    /// @param variants by their Rust names, in that order
    /// @param open there may be others; they cross as -1, and only out of Rust
    record Enumeration(BoundType type, List<String> variants, boolean open) implements Value {}

    /// The bytes of a Copy type, whatever they mean.
    record Plain(BoundType type) implements Value {}

    /// A struct that is nothing but its public fields: their values.
    ///
    /// @param components their names in Java; as many as parts
    /// @param fields their names in Rust
    /// @param fieldTypes in Rust
    record Struct(
            BoundType type,
            List<String> components,
            List<String> fields,
            List<Type> fieldTypes,
            List<Value> parts)
            implements Value {}

    /// The runtime has a record for each number of parts.
    int MOST_PARTS = 8;

    /// A value that always takes at most this many bytes, which the caller reserves; larger ones
    /// are given room as they grow.
    int LARGEST_BOUND = 512;

    /// The most bytes that a value takes, unless there is no such limit.
    default OptionalInt mostBytes() {
        long bytes = Bounds.bytes(this);
        return bytes <= LARGEST_BOUND ? OptionalInt.of((int) bytes) : OptionalInt.empty();
    }

    /// What it is directly made of.
    default List<Value> parts() {
        return switch (this) {
            case Scalar _, NonZero _, Unit _, Text _, Numbers _, Std _, Handle _ -> List.of();
            case Enumeration _, Plain _ -> List.of();
            case Listed(var element, _) -> List.of(element);
            case Distinct(var element) -> List.of(element);
            case Keyed(var key, var value) -> List.of(key, value);
            case Optional(var value) -> List.of(value);
            case Outcome(var ok, var error) -> List.of(ok, error);
            case Tuple(var parts) -> parts;
            case Struct struct -> struct.parts;
            case Range(_, var bound) -> List.of(bound);
        };
    }

    /// Itself, its parts, their parts.
    default Stream<Value> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Value::all));
    }

    /// The crates' own types in it.
    default Stream<BoundType> types() {
        return all().flatMap(value ->
                switch (value) {
                    case Handle(var type) -> Stream.of(type);
                    case Enumeration(var type, _, _) -> Stream.of(type);
                    case Plain(var type) -> Stream.of(type);
                    case Struct struct -> Stream.of(struct.type);
                    default -> Stream.empty();
                });
    }

    /// The types that have an opinion of the thread on which reading it makes their values.
    default Stream<BoundType> made() {
        return types().filter(type ->
                switch (type.kind()) {
                    case HANDLE, ERROR, VALUE -> true;
                    case ENUM, RECORD -> false;
                });
    }

    /// The types of which reading it makes handles.
    default Stream<BoundType> handles() {
        return all().filter(Handle.class::isInstance).map(value -> ((Handle) value).type());
    }
}
