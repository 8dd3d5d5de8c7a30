package dev.gantry.typemap;

import dev.gantry.api.RustText;
import dev.gantry.api.Type;

import java.util.OptionalInt;

/// Why a type has no place in the table, and the small questions both halves of it ask.
final class Refusal {
    private static final int LONGEST_ARRAY = 1 << 16;

    private Refusal() {}

    static <M> Mapping<M> of(Type type) {
        return new Mapping.Refused<>(reason(type), RustText.of(type));
    }

    /// Of an argument: what has a lifetime is a view that Java would have to hold.
    static <M> Mapping<M> ofArgument(Type type) {
        var reason = reason(type instanceof Type.Reference(_, _, var target) ? target : type);
        boolean view = reason == SkipReason.BORROWED_RESULT;
        return new Mapping.Refused<>(view ? SkipReason.VIEW_ARGUMENT : reason, RustText.of(type));
    }

    private static SkipReason reason(Type type) {
        return switch (type) {
            case Type.RawPointer _ -> SkipReason.RAW_POINTER;
            case Type.FnPointer _ -> SkipReason.CLOSURE;
            case Type.Never _ -> SkipReason.NEVER;
            case Type.Param _, Type.Projection _ -> SkipReason.GENERIC_FUNCTION;
            case Type.Unknown _ -> SkipReason.UNNAMEABLE;
            case Type.Named(_, var arguments) when hasLifetime(arguments) ->
                    SkipReason.BORROWED_RESULT;
            case Type.Named _,
                    Type.Primitive _,
                    Type.Str _,
                    Type.Slice _,
                    Type.Array _,
                    Type.Tuple _,
                    Type.Reference _,
                    Type.DynTrait _,
                    Type.ImplTrait _ ->
                    SkipReason.TYPE_NOT_MAPPED;
        };
    }

    private static boolean hasLifetime(java.util.List<Type.GenericArgument> arguments) {
        return arguments.stream().anyMatch(Type.GenericArgument.OfLifetime.class::isInstance);
    }

    /// Of a type that has neither words of its own nor an encoding: which of the two reasons says
    /// more.
    static <M> Mapping<M> moreTelling(Mapping.Refused<M> flat, Mapping.Refused<Value> encoded) {
        return flat.reason() == SkipReason.TYPE_NOT_MAPPED
                        && encoded.reason() != SkipReason.TYPE_NOT_MAPPED
                ? new Mapping.Refused<>(encoded.reason(), encoded.detail())
                : flat;
    }

    static boolean isByte(Type type) {
        return type.equals(new Type.Primitive(Type.Scalar.U8));
    }

    /// The length of an array of bytes that rustdoc evaluated; empty for another element or an
    /// expression.
    static OptionalInt length(Type element, String length) {
        if (!isByte(element) || !length.matches("\\d{1,6}")) return OptionalInt.empty();
        int bytes = Integer.parseInt(length);
        return bytes <= LONGEST_ARRAY ? OptionalInt.of(bytes) : OptionalInt.empty();
    }
}
