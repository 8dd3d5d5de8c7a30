package dev.gantry.typemap;

import dev.gantry.api.Type;

/// How many bytes a value can take.
final class Bounds {
    private static final long WORD = 8;
    private static final long NONE = Integer.MAX_VALUE;

    private Bounds() {}

    /// At least [Integer#MAX_VALUE] when there is no limit.
    static long bytes(Value value) {
        return switch (value) {
            case Value.Scalar(var scalar) -> Scalars.isWide(scalar) ? 2 * WORD : WORD;
            case Value.NonZero(var scalar) -> Scalars.isWide(scalar) ? 2 * WORD : WORD;
            case Value.Unit() -> 0;
            case Value.Handle _ -> WORD;
            case Value.Text _, Value.Distinct _, Value.Keyed _ -> NONE;
            case Value.Std(var kind) -> kind.isBounded() ? kind.words() * WORD : NONE;
            case Value.Numbers(var element, var length) ->
                    length.isPresent() ? WORD + padded(element, length.getAsInt()) : NONE;
            case Value.Listed(var element, var length) ->
                    length.isPresent()
                            ? WORD + Math.min(NONE, length.getAsInt() * bytes(element))
                            : NONE;
            case Value.Optional(var inner) -> WORD + bytes(inner);
            case Value.Outcome(var ok, var error) -> WORD + Math.max(bytes(ok), bytes(error));
            case Value.Range(RangeKind kind, var bound) ->
                    kind == RangeKind.BOUNDS
                            ? 2 * (WORD + bytes(bound))
                            : sides(kind) * bytes(bound);
            case Value.Enumeration _ -> WORD;
            case Value.Plain _ -> NONE; // the library knows
            case Value.Struct struct -> struct.parts().stream().mapToLong(Bounds::bytes).sum();
            case Value.Tuple(var parts) -> parts.stream().mapToLong(Bounds::bytes).sum();
        };
    }

    private static int sides(RangeKind kind) {
        return (kind.hasStart() ? 1 : 0) + (kind.hasEnd() ? 1 : 0);
    }

    private static long padded(Type.Scalar element, int length) {
        return (Scalars.bytes(element) * (long) length + WORD - 1) / WORD * WORD;
    }
}
