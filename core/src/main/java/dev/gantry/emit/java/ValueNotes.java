package dev.gantry.emit.java;

import dev.gantry.api.Type.Scalar;
import dev.gantry.typemap.StdValue;
import dev.gantry.typemap.Value;

import java.util.Map;

/// What the Java type of a value does not say.
final class ValueNotes {
    private static final Map<StdValue, String> STD =
            Map.of(
                    StdValue.DURATION, "not negative",
                    StdValue.ORDERING, "negative, 0 or positive",
                    StdValue.PATH, "of the default file system",
                    StdValue.IP, "without a scope",
                    StdValue.IPV6, "without a scope",
                    StdValue.SOCKET, "resolved",
                    StdValue.SOCKET_V4, "resolved, of IPv4",
                    StdValue.SOCKET_V6, "resolved, of IPv6");

    private ValueNotes() {}

    static String parameter(Value value) {
        if (value instanceof Value.Optional(var inner) && ValueTypes.isNullable(value)) {
            return ("may be null; " + note(inner)).replaceFirst("; $", "");
        }
        return note(value);
    }

    /// Of a record, in both directions.
    static String component(Value value) {
        return switch (value) {
            case Value.Scalar(var scalar) ->
                    scalar == Scalar.U64 || scalar == Scalar.USIZE
                            ? MemberDocs.UNSIGNED
                            : MemberDocs.scalar(scalar);
            case Value.Optional(var inner) -> component(inner);
            default -> note(value);
        };
    }

    static String result(Value value) {
        return switch (value) {
            case Value.Numbers(var element, _) -> elements(element);
            case Value.Optional(var inner) -> result(inner);
            default -> "";
        };
    }

    private static String note(Value value) {
        return switch (value) {
            case Value.Scalar(var scalar) -> MemberDocs.scalar(scalar);
            case Value.Numbers(var element, var length) -> {
                var count = length.isPresent() ? length.getAsInt() + " elements" : "";
                var signs = elements(element);
                yield count.isEmpty() || signs.isEmpty() ? count + signs : count + ", " + signs;
            }
            case Value.Listed(_, var length) ->
                    length.isPresent() ? length.getAsInt() + " elements" : "";
            case Value.Optional(var inner) -> note(inner);
            case Value.NonZero(var scalar) ->
                    ("not 0; " + MemberDocs.scalar(scalar)).replaceFirst("; $", "");
            case Value.Std(var kind) -> STD.getOrDefault(kind, "");
            case Value.Unit _, Value.Text _, Value.Distinct _, Value.Keyed _, Value.Outcome _ -> "";
            case Value.Tuple _, Value.Range _, Value.Handle _ -> "";
            case Value.Enumeration _, Value.Plain _, Value.Struct _ -> "";
        };
    }

    private static String elements(Scalar element) {
        return switch (element) {
            case U8, U16, U32, U64, USIZE -> "unsigned";
            case CHAR -> "code points";
            case BOOL, I8, I16, I32, I64, ISIZE, F32, F64, I128, U128, F16, F128 -> "";
        };
    }
}
