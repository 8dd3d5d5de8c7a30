package dev.gantry.typemap;

import dev.gantry.api.RustText;
import dev.gantry.api.Type;
import dev.gantry.typemap.Mapping.Mapped;
import dev.gantry.typemap.Mapping.Refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// The part of the table for what crosses by content, in either direction. The type has no
/// parameters left and its aliases are expanded.
final class Values {
    private final Direction direction;
    private final BoundTypes types;

    /// Nothing is moved out of what is borrowed, or into an argument.
    private final boolean movesHandles;

    enum Direction {
        /// Rust keeps what it decoded for the call; only text and numbers can be borrowed.
        ARGUMENT,
        /// Whatever is borrowed is copied while it lives.
        RESULT
    }

    private Values(Direction direction, BoundTypes types, boolean movesHandles) {
        this.direction = direction;
        this.types = types;
        this.movesHandles = movesHandles;
    }

    static Values ofArgument(BoundTypes types) {
        return new Values(Direction.ARGUMENT, types, false);
    }

    /// @param types a value of a handle's becomes a new handle where Rust gives it away
    static Values ofResult(BoundTypes types) {
        return new Values(Direction.RESULT, types, true);
    }

    /// For what is borrowed: nothing can be moved out of it.
    private Values borrowing() {
        return new Values(direction, types, false);
    }

    /// The whole of an argument or a result: an argument's decoded value, or an optional one, can
    /// be passed by reference.
    Mapping<Value> whole(Type type) {
        var inner = Std.OPTION.of(type);
        if (inner.isPresent()) return map(referent(inner.get().getFirst()), Value.Optional::new);
        return map(referent(type));
    }

    private Type referent(Type type) {
        boolean borrowed =
                direction == Direction.ARGUMENT
                        && type instanceof Type.Reference(_, var mutable, var target)
                        && !mutable
                        && !(target instanceof Type.Reference);
        return borrowed && map(type) instanceof Refused ? ((Type.Reference) type).target() : type;
    }

    Mapping<Value> map(Type type) {
        if (depth(type) > DEEPEST) {
            return new Refused<>(SkipReason.NESTED_TOO_DEEP, RustText.of(type));
        }
        return switch (type) {
            case Type.Primitive(var scalar) when Scalars.isWord(scalar) || Scalars.isWide(scalar) ->
                    new Mapped<>(new Value.Scalar(scalar));
            case Type.Str() -> new Mapped<>(new Value.Text());
            case Type.Slice(var element) -> sequence(element, OptionalInt.empty());
            case Type.Array(var element, var length) -> array(element, length, type);
            case Type.Tuple(var elements) -> tuple(elements, type);
            case Type.Reference(_, var mutable, var target) -> reference(mutable, target, type);
            case Type.Named named -> named(named);
            default -> Refusal.of(type);
        };
    }

    /// javac takes twice as long for each level of an expression that reads such a value.
    private static final int DEEPEST = 8;

    private static int depth(Type type) {
        return switch (type) {
            case Type.Slice(var element) -> 1 + depth(element);
            case Type.Array(var element, _) -> 1 + depth(element);
            case Type.Reference(_, _, var target) -> depth(target);
            case Type.Tuple(var elements) -> 1 + deepest(elements);
            case Type.Named(_, var arguments) -> 1 + deepest(Std.types(arguments));
            default -> 0;
        };
    }

    private static int deepest(List<Type> types) {
        return types.stream().mapToInt(Values::depth).max().orElse(0);
    }

    /// What is passed as `&mut` and can be written back. Nothing that could be refused on the way
    /// back is: the call is done by then.
    Optional<In> written(Type target) {
        if (Std.STRING.type().equals(target)) return written(target, In.Holder.BUILDER);
        var element = Std.VEC.of(target).map(List::getFirst);
        if (element.isPresent()) {
            return Refusal.isByte(element.get())
                    ? written(target, In.Holder.STREAM)
                    : map(element.get(), value -> new Value.Listed(value, OptionalInt.empty()))
                                    instanceof Mapped<Value>(var list)
                            ? written(list, In.Holder.LIST)
                            : Optional.empty();
        }
        return switch (target) {
            case Type.Primitive(var scalar) when Scalars.isWord(scalar) ->
                    written(target, In.Holder.REF);
            case Type.Slice(Type.Primitive _) -> written(target, In.Holder.ARRAY);
            case Type.Array(Type.Primitive _, _) -> written(target, In.Holder.ARRAY);
            default -> Optional.empty();
        };
    }

    private Optional<In> written(Type target, In.Holder holder) {
        return map(target) instanceof Mapped<Value>(var value)
                ? written(value, holder)
                : Optional.empty();
    }

    private static Optional<In> written(Value value, In.Holder holder) {
        boolean fits = holder != In.Holder.ARRAY || value instanceof Value.Numbers;
        boolean refusable = value.all().anyMatch(Value.Std.class::isInstance);
        return fits && !refusable ? Optional.of(new In.Written(value, holder)) : Optional.empty();
    }

    private Mapping<Value> map(Type type, Function<Value, Value> around) {
        return switch (map(type)) {
            case Mapped<Value>(var value) -> new Mapped<>(around.apply(value));
            case Refused<Value> refused -> refused;
        };
    }

    private Mapping<Value> reference(boolean mutable, Type target, Type whole) {
        boolean borrowable =
                !mutable && (direction == Direction.RESULT || liesInTheEncoding(target));
        return borrowable ? borrowing().map(target) : Refusal.ofArgument(whole);
    }

    /// What Rust can use where Java wrote it.
    private static boolean liesInTheEncoding(Type target) {
        return switch (target) {
            case Type.Str() -> true;
            case Type.Slice(Type.Primitive(var scalar)) -> Scalars.isWord(scalar);
            case Type.Named(var path, _) -> Std.PATH.is(path) || Std.OS_STR.is(path);
            default -> false;
        };
    }

    private Mapping<Value> array(Type element, String length, Type whole) {
        return length.matches("\\d{1,6}")
                ? sequence(element, OptionalInt.of(Integer.parseInt(length)))
                : notMapped(whole);
    }

    private Mapping<Value> sequence(Type element, OptionalInt length) {
        if (element instanceof Type.Primitive(var scalar) && Scalars.isWord(scalar)) {
            return new Mapped<>(new Value.Numbers(scalar, length));
        }
        return map(element, value -> new Value.Listed(value, length));
    }

    private Mapping<Value> tuple(List<Type> elements, Type whole) {
        if (elements.isEmpty()) return new Mapped<>(new Value.Unit());
        if (elements.size() < 2 || elements.size() > Value.MOST_PARTS) return notMapped(whole);
        var bound = Std.BOUND.of(elements.getFirst());
        if (bound.isPresent()) return bounds(bound.get().getFirst(), whole);
        var parts = new ArrayList<Value>();
        for (var element : elements) {
            switch (map(element)) {
                case Mapped<Value>(var value) -> parts.add(value);
                case Refused<Value> refused -> {
                    return refused;
                }
            }
        }
        return new Mapped<>(new Value.Tuple(List.copyOf(parts)));
    }

    private Mapping<Value> bounds(Type bound, Type whole) {
        var pair = new Type.Tuple(List.of(Std.BOUND.type(bound), Std.BOUND.type(bound)));
        return direction == Direction.ARGUMENT && whole.equals(pair)
                ? map(bound, value -> new Value.Range(RangeKind.BOUNDS, value))
                : notMapped(whole);
    }

    private Mapping<Value> named(Type.Named type) {
        var path = type.path();
        var arguments = Std.types(type.arguments());
        if (!path.crate().isStd()) return own(type);
        if (Std.STRING.is(path)) return new Mapped<>(new Value.Text());
        var std = StdValue.of(path);
        if (std.isPresent()) return new Mapped<>(new Value.Std(std.get()));
        if (path.name().startsWith("NonZero")) return nonZero(path.name(), arguments, type);
        if (arguments.size() == 1) return generic(type, arguments.getFirst());
        if (arguments.size() == 2) return pair(type, arguments.getFirst(), arguments.getLast());
        return Refusal.of(type);
    }

    private Mapping<Value> own(Type.Named type) {
        return types.find(type)
                .flatMap(this::own)
                .<Mapping<Value>>map(Mapped::new)
                .orElseGet(() -> Refusal.of(type));
    }

    private Optional<Value> own(BoundType type) {
        return switch (type.kind()) {
            case HANDLE -> movesHandles ? Optional.of(new Value.Handle(type)) : Optional.empty();
            case ENUM, VALUE, RECORD -> Optional.of(types.content(type));
            case ERROR -> Optional.empty();
        };
    }

    private Mapping<Value> generic(Type.Named type, Type inner) {
        var path = type.path();
        if (Std.OPTION.is(path)) return map(inner, Value.Optional::new);
        if (Std.BOX.is(path)) return map(inner);
        if (Std.RC.is(path) || Std.ARC.is(path) || Std.COW.is(path)) return borrowing().map(inner);
        if (Std.VEC.is(path) || Std.VEC_INTO_ITER.is(path)) {
            return sequence(inner, OptionalInt.empty());
        }
        if (Std.VEC_DEQUE.is(path) || Std.LINKED_LIST.is(path)) {
            return map(inner, element -> new Value.Listed(element, OptionalInt.empty()));
        }
        if (Std.HASH_SET.is(path) || Std.BTREE_SET.is(path)) {
            return key(inner, type, Value.Distinct::new);
        }
        var range = RangeKind.of(path);
        if (range.isPresent()) return map(inner, bound -> new Value.Range(range.get(), bound));
        return Refusal.of(type);
    }

    private Mapping<Value> pair(Type.Named type, Type first, Type second) {
        if (Std.RESULT.is(type.path())) {
            return both(first, second, Value.Outcome::new);
        }
        if (!Std.HASH_MAP.is(type.path()) && !Std.BTREE_MAP.is(type.path())) {
            return Refusal.of(type);
        }
        return key(first, type, key -> key) instanceof Refused<Value> refused
                ? refused
                : both(first, second, Value.Keyed::new);
    }

    private Mapping<Value> both(
            Type first,
            Type second,
            java.util.function.BiFunction<Value, Value, Value> combination) {
        return switch (map(first)) {
            case Mapped<Value>(var one) -> map(second, two -> combination.apply(one, two));
            case Refused<Value> refused -> refused;
        };
    }

    /// What Java's equals and hashCode tell apart as Rust's do.
    private Mapping<Value> key(Type inner, Type whole, Function<Value, Value> around) {
        return switch (map(inner)) {
            case Mapped<Value>(var value) ->
                    value.all().allMatch(Values::comparesAlike)
                            ? new Mapped<>(around.apply(value))
                            : notMapped(whole);
            case Refused<Value> refused -> refused;
        };
    }

    private static boolean comparesAlike(Value value) {
        return switch (value) {
            case Value.Scalar(var scalar) -> scalar != Type.Scalar.F32 && scalar != Type.Scalar.F64;
            case Value.Numbers _, Value.Distinct _, Value.Keyed _, Value.Handle _ -> false;
            case Value.Plain _, Value.Struct _ -> false;
            // variants that Java cannot tell apart are one key there
            case Value.Enumeration(_, _, var open) -> !open;
            case Value.Std(var kind) ->
                    switch (kind) {
                        case DURATION, INSTANT, OS_TEXT, IP, IPV4, IPV6, ORDERING -> true;
                        case PATH, SOCKET, SOCKET_V4, SOCKET_V6, RANGE_FULL -> false;
                    };
            case Value.NonZero _,
                    Value.Unit _,
                    Value.Text _,
                    Value.Listed _,
                    Value.Optional _,
                    Value.Outcome _,
                    Value.Tuple _,
                    Value.Range _ ->
                    true;
        };
    }

    /// `NonZero<u32>`, or `NonZeroU32`.
    private static Mapping<Value> nonZero(String name, List<Type> arguments, Type whole) {
        for (var scalar : Type.Scalar.values()) {
            boolean meant =
                    Std.NON_ZERO.is(((Type.Named) whole).path())
                            ? arguments.equals(List.of(new Type.Primitive(scalar)))
                            : name.equalsIgnoreCase("NonZero" + scalar.rust());
            if (meant && isInteger(scalar)) return new Mapped<>(new Value.NonZero(scalar));
        }
        return notMapped(whole);
    }

    private static boolean isInteger(Type.Scalar scalar) {
        return switch (scalar) {
            case I8, I16, I32, I64, I128, ISIZE, U8, U16, U32, U64, U128, USIZE -> true;
            case BOOL, CHAR, F16, F32, F64, F128 -> false;
        };
    }

    private static <M> Mapping<M> notMapped(Type type) {
        return new Refused<>(SkipReason.TYPE_NOT_MAPPED, RustText.of(type));
    }
}
