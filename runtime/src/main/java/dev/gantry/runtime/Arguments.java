package dev.gantry.runtime;

/// Checks of arguments whose Java type holds more values than the Rust type does.
final class Arguments {

    private Arguments() {}

    static long within(long value, long least, long most, String name) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "%s: %d is not between %d and %d".formatted(name, value, least, most));
        }
        return value;
    }

    /// A Unicode scalar value: every code point but the surrogates.
    static long character(int codePoint, String name) {
        boolean surrogate =
                codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        if (surrogate || !Character.isValidCodePoint(codePoint)) {
            throw new IllegalArgumentException(
                    "%s: 0x%X is not a Unicode scalar value".formatted(name, codePoint));
        }
        return codePoint;
    }
}
