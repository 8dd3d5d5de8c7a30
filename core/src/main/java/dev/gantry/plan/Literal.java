package dev.gantry.plan;

import dev.gantry.api.Type;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/// The value of a constant as both languages write it: a `bool`, or an integer of up to 64 bits
/// whose width is the same on all platforms.
///
/// @param value of a bool 0 or 1
public record Literal(Type.Scalar scalar, BigInteger value) {
    private static final Pattern INTEGER =
            Pattern.compile("(-?)(0x|0o|0b|)([0-9a-fA-F]+?)([iu][0-9]+)?");

    /// @param text as rustdoc prints the value, or the expression: `4_096u32`, `0xff`, `true`
    /// @return empty for what is no literal of that type
    static Optional<Literal> of(Type type, String text) {
        if (!(type instanceof Type.Primitive(var scalar))) return Optional.empty();
        var plain = text.replace("_", "");
        return switch (scalar) {
            case BOOL ->
                    plain.equals("true") || plain.equals("false")
                            ? Optional.of(new Literal(scalar, value(plain.equals("true"))))
                            : Optional.empty();
            case I8, I16, I32, I64, U8, U16, U32, U64 -> integer(scalar, plain);
            case CHAR, I128, U128, ISIZE, USIZE, F16, F32, F64, F128 -> Optional.empty();
        };
    }

    private static BigInteger value(boolean flag) {
        return flag ? BigInteger.ONE : BigInteger.ZERO;
    }

    private static Optional<Literal> integer(Type.Scalar scalar, String text) {
        var parts = INTEGER.matcher(text);
        if (!parts.matches()) return Optional.empty();
        int radix =
                switch (parts.group(2)) {
                    case "0x" -> 16;
                    case "0o" -> 8;
                    case "0b" -> 2;
                    default -> 10;
                };
        var digits = parts.group(3);
        if (digits.chars().anyMatch(digit -> Character.digit(digit, radix) < 0)) {
            return Optional.empty();
        }
        var value = new BigInteger(parts.group(1) + digits, radix);
        boolean typed = parts.group(4) == null || parts.group(4).equals(scalar.rust());
        return typed && fits(scalar, value)
                ? Optional.of(new Literal(scalar, value))
                : Optional.empty();
    }

    private static boolean fits(Type.Scalar scalar, BigInteger value) {
        int bits = Integer.parseInt(scalar.rust().substring(1));
        return scalar.rust().startsWith("u")
                ? value.signum() >= 0 && value.bitLength() <= bits
                : value.bitLength() < bits;
    }

    /// With its type: `4096u32`.
    public String rust() {
        return scalar == Type.Scalar.BOOL ? flag() : value + scalar.rust();
    }

    private String flag() {
        return Boolean.toString(value.signum() != 0);
    }

    /// Of the Java type that carries the scalar; a `u64` as bits.
    public String java() {
        return switch (scalar) {
            case BOOL -> flag();
            case U32, I64, U64 -> value.longValue() + "L";
            default -> value.toString();
        };
    }
}
