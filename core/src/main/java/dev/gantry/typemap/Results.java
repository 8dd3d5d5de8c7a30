package dev.gantry.typemap;

import dev.gantry.api.RustText;
import dev.gantry.api.Type;
import dev.gantry.typemap.Mapping.Mapped;
import dev.gantry.typemap.Mapping.Refused;

import java.util.Optional;

/// The half of the table for results. The type has no parameters left and its aliases are expanded.
public final class Results {
    private final BoundTypes types;
    private final Values values;

    public Results(BoundTypes types) {
        this.types = types;
        this.values = Values.ofResult(types);
    }

    /// @param receiver the type of a `&mut self` receiver, whose return as `&mut Self` is `this` in
    ///   Java
    public Mapping<Out> map(Type type, Optional<Type> receiver) {
        if (type instanceof Type.Reference(_, var mutable, var target)
                && mutable
                && receiver.filter(target::equals).isPresent()) {
            return new Mapped<>(new Out.This());
        }
        var result = Std.RESULT.of(type);
        var flat =
                result.isPresent()
                        ? fallible(result.get().getFirst(), result.get().getLast(), receiver)
                        : value(type);
        return switch (flat) {
            case Mapped<Out> mapped -> mapped;
            case Refused<Out> refused -> encoded(type, refused);
        };
    }

    /// What has no words of its own may still cross by content.
    private Mapping<Out> encoded(Type type, Refused<Out> flat) {
        return switch (values.whole(type)) {
            case Mapped<Value>(var value) -> new Mapped<>(new Out.Encoded(value));
            case Refused<Value> refused -> Refusal.moreTelling(flat, refused);
        };
    }

    private Mapping<Out> fallible(Type ok, Type error, Optional<Type> receiver) {
        return switch (map(ok, receiver)) {
            case Mapped<Out>(Out.Fallible _) -> notMapped(Std.RESULT.type(ok, error));
            case Mapped<Out>(var value) when failureIsValue(value) ->
                    notMapped(Std.RESULT.type(ok, error));
            case Mapped<Out>(var value) -> thrown(value, error);
            case Refused<Out> refused -> refused;
        };
    }

    /// An error that is no `Error`, or that is a value of its own in Java, is not thrown.
    private Mapping<Out> thrown(Out value, Type error) {
        boolean plain = values.map(error) instanceof Mapped<Value>;
        if (!plain && error instanceof Type.Named named) {
            var bound = types.find(named);
            if (bound.isEmpty() && isPlainStd(named)) {
                return new Mapped<>(new Out.Fallible(value, new Out.ErrorType.Plain(error, true)));
            }
            if (bound.filter(type -> type.kind() == BoundType.Kind.ERROR).isPresent()) {
                return new Mapped<>(new Out.Fallible(value, new Out.ErrorType.Bound(bound.get())));
            }
        }
        boolean view =
                error instanceof Type.Named(_, var arguments)
                        && arguments.stream().anyMatch(Results::borrows);
        return new Refused<>(
                view ? SkipReason.VIEW_TYPE : SkipReason.ERROR_NOT_AN_ERROR, RustText.of(error));
    }

    private static boolean borrows(Type.GenericArgument argument) {
        return argument instanceof Type.GenericArgument.OfLifetime(var lifetime)
                && !lifetime.equals("static");
    }

    private static boolean isPlainStd(Type.Named type) {
        return type.path().crate().isStd() && type.arguments().isEmpty();
    }

    private Mapping<Out> value(Type type) {
        return switch (type) {
            case Type.Primitive(var scalar) when Scalars.isWord(scalar) ->
                    new Mapped<>(new Out.Scalar(scalar));
            case Type.Tuple(var elements) when elements.isEmpty() -> new Mapped<>(new Out.Unit());
            case Type.Reference(_, var mutable, var target) ->
                    mutable
                            ? new Refused<>(SkipReason.BORROWED_RESULT, RustText.of(type))
                            : borrowed(target, type);
            case Type.Array(var element, var length) -> array(element, length, false, type);
            case Type.Named named -> named(named);
            case Type.Never() -> new Refused<>(SkipReason.NEVER, "!");
            default -> Refusal.of(type);
        };
    }

    private static Mapping<Out> borrowed(Type target, Type whole) {
        return switch (target) {
            case Type.Str() -> new Mapped<>(new Out.BorrowedText());
            case Type.Named(var path, _) when Std.STRING.is(path) ->
                    new Mapped<>(new Out.BorrowedText());
            case Type.Slice(var element) when Refusal.isByte(element) ->
                    new Mapped<>(new Out.BorrowedBytes());
            case Type.Array(var element, var length) -> array(element, length, true, whole);
            default -> new Refused<>(SkipReason.BORROWED_RESULT, RustText.of(whole));
        };
    }

    private static Mapping<Out> array(Type element, String length, boolean byRef, Type whole) {
        var bytes = Refusal.length(element, length);
        return bytes.isPresent()
                ? new Mapped<>(new Out.FixedBytes(bytes.getAsInt(), byRef))
                : notMapped(whole);
    }

    private Mapping<Out> named(Type.Named type) {
        if (Std.STRING.is(type.path())) return new Mapped<>(new Out.OwnedText());
        var owned = ownedThroughInto(type);
        if (owned.isPresent()) return new Mapped<>(owned.get());
        var inner = Std.OPTION.of(type);
        if (inner.isPresent()) return optional(inner.get().getFirst(), type);
        return types.find(type)
                .filter(bound -> !bound.kind().isContent())
                .<Mapping<Out>>map(bound -> new Mapped<>(new Out.Handle(bound)))
                .orElseGet(() -> Refusal.of(type));
    }

    /// `Vec<u8>`, and what becomes a String or a `Vec<u8>` by `Into`.
    private static Optional<Out> ownedThroughInto(Type type) {
        var vec = Std.VEC.of(type);
        if (vec.isPresent()) {
            return Refusal.isByte(vec.get().getFirst())
                    ? Optional.of(new Out.OwnedBytes())
                    : Optional.empty();
        }
        return Std.COW
                .of(type)
                .or(() -> Std.BOX.of(type))
                .flatMap(inner ->
                        switch (inner.getFirst()) {
                            case Type.Str() -> Optional.of(new Out.OwnedText());
                            case Type.Slice(var element) when Refusal.isByte(element) ->
                                    Optional.of(new Out.OwnedBytes());
                            default -> Optional.empty();
                        });
    }

    private Mapping<Out> optional(Type inner, Type whole) {
        return switch (value(inner)) {
            case Mapped<Out>(Out.Optional _) -> notMapped(whole);
            case Mapped<Out>(Out.Unit _) -> notMapped(whole);
            case Mapped<Out>(var value) -> new Mapped<>(new Out.Optional(value));
            case Refused<Out> refused -> refused;
        };
    }

    /// An error type as a value comes as a failure record, and so cannot be the value of a Result.
    private static boolean failureIsValue(Out value) {
        return switch (value) {
            case Out.Handle(var type) -> type.kind() == BoundType.Kind.ERROR;
            case Out.Optional(var inner) -> failureIsValue(inner);
            default -> false;
        };
    }

    private static Mapping<Out> notMapped(Type type) {
        return new Refused<>(SkipReason.TYPE_NOT_MAPPED, RustText.of(type));
    }
}
