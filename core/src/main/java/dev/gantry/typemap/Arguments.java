package dev.gantry.typemap;

import dev.gantry.api.RustText;
import dev.gantry.api.Type;
import dev.gantry.typemap.Mapping.Mapped;
import dev.gantry.typemap.Mapping.Refused;

import java.util.Optional;

/// The half of the table for arguments. The type has no parameters left.
public final class Arguments {
    private final BoundTypes types;
    private final Values values;

    public Arguments(BoundTypes types) {
        this.types = types;
        this.values = Values.ofArgument(types);
    }

    public Mapping<In> map(Type type) {
        return switch (flat(type)) {
            case Mapped<In> mapped -> mapped;
            case Refused<In> refused -> encoded(type, refused);
        };
    }

    /// What has no words of its own may still cross by content.
    private Mapping<In> encoded(Type type, Refused<In> flat) {
        return switch (values.whole(type)) {
            case Mapped<Value>(var value) -> new Mapped<>(new In.Encoded(value));
            case Refused<Value> refused -> Refusal.moreTelling(flat, refused);
        };
    }

    private Mapping<In> flat(Type type) {
        return switch (type) {
            case Type.Primitive(var scalar) -> scalar(scalar, type);
            case Type.Tuple(var elements) when elements.isEmpty() -> new Mapped<>(new In.Unit());
            case Type.Reference(_, var mutable, var target) -> borrowed(mutable, target, type);
            case Type.Array(var element, var length) -> array(element, length, false, type);
            case Type.Named named -> named(named);
            default -> Refusal.ofArgument(type);
        };
    }

    private static Mapping<In> scalar(Type.Scalar scalar, Type type) {
        return Scalars.isWord(scalar)
                ? new Mapped<>(new In.Scalar(scalar))
                : new Refused<>(SkipReason.TYPE_NOT_MAPPED, RustText.of(type));
    }

    private Mapping<In> borrowed(boolean mutable, Type target, Type whole) {
        var handle = handle(target, mutable ? In.Access.EXCLUSIVE : In.Access.SHARED);
        if (handle instanceof Mapped) return handle;
        if (mutable) {
            return values.written(target)
                    .<Mapping<In>>map(Mapped::new)
                    .orElseGet(() -> writtenThrough(target, whole));
        }
        return switch (target) {
            case Type.Str() -> new Mapped<>(new In.Text());
            case Type.Slice(var element) when Refusal.isByte(element) ->
                    new Mapped<>(new In.Bytes());
            case Type.Array(var element, var length) -> array(element, length, true, whole);
            default -> Refusal.ofArgument(whole);
        };
    }

    private Mapping<In> writtenThrough(Type target, Type whole) {
        boolean immutable = bound(target).filter(type -> type.kind().isContent()).isPresent();
        var reason = immutable ? SkipReason.MUTABLE_VALUE : SkipReason.OUT_PARAMETER;
        return new Refused<>(reason, RustText.of(whole));
    }

    private static Mapping<In> array(Type element, String length, boolean byRef, Type whole) {
        var bytes = Refusal.length(element, length);
        return bytes.isPresent()
                ? new Mapped<>(new In.FixedBytes(bytes.getAsInt(), byRef))
                : new Refused<>(SkipReason.TYPE_NOT_MAPPED, RustText.of(whole));
    }

    private Mapping<In> named(Type.Named type) {
        if (Std.STRING.is(type.path())) return new Mapped<>(new In.OwnedText());
        var element = Std.VEC.of(type);
        if (element.isPresent() && Refusal.isByte(element.get().getFirst())) {
            return new Mapped<>(new In.OwnedBytes());
        }
        var inner = Std.OPTION.of(type);
        return inner.isPresent()
                ? optional(inner.get().getFirst(), type)
                : handle(type, In.Access.CONSUMED);
    }

    private Mapping<In> optional(Type inner, Type whole) {
        return switch (flat(inner)) {
            case Mapped<In>(In.Optional _) ->
                    new Refused<>(SkipReason.TYPE_NOT_MAPPED, RustText.of(whole));
            case Mapped<In>(In.Unit _) ->
                    new Refused<>(SkipReason.TYPE_NOT_MAPPED, RustText.of(whole));
            case Mapped<In>(In.Written _) ->
                    new Refused<>(SkipReason.OUT_PARAMETER, RustText.of(whole));
            case Mapped<In>(var value) -> new Mapped<>(new In.Optional(value));
            case Refused<In> refused -> refused;
        };
    }

    private Mapping<In> handle(Type type, In.Access access) {
        return bound(type)
                .filter(bound -> !bound.kind().isContent())
                .<Mapping<In>>map(bound -> new Mapped<>(new In.Handle(bound, access)))
                .orElseGet(() -> Refusal.ofArgument(type));
    }

    private Optional<BoundType> bound(Type type) {
        return type instanceof Type.Named named ? types.find(named) : Optional.empty();
    }
}
