package dev.gantry.monkey;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;

/// Numbers and texts: ordinary ones, those at an edge, and hostile ones. What is huge stays below a
/// million, because an allocation that fails ends the process (docs/limits.md).
final class Scalars {
    private static final int MILLION = 1_000_000;
    private static final int RARELY = 500;
    private static final int[] BITS = {7, 8, 15, 16, 31, 32, 63, 64, 127, 128};
    private static final List<String> TEXTS =
            List.of(
                    "",
                    "a",
                    "foobar",
                    "0",
                    "-1",
                    "42",
                    "1.5",
                    "true",
                    "67e55044-10b1-426f-9247-bb680e5fe0c8",
                    "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
                    "https://user:pw@example.org:8080/a/b?x=1&y=%20#f",
                    "../b;p?q",
                    "mailto:a@b",
                    "Zm9vYmE=",
                    "666f6f",
                    "(?<year>\\d{4})-(\\w+)|[^a-z]*?",
                    "[unclosed",
                    "$1 ${year}",
                    "2020-02-29",
                    "12:34:56.789",
                    "2020-02-29 12:34:56.000000001 +01:00",
                    "1985-04-12T23:20:50.52Z",
                    "Fri, 21 Nov 1997 09:55:06 -0600",
                    "[year]-[month repr:short]-[day padding:none]",
                    "Tuesday",
                    "February",
                    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
                    "1.2.3-alpha.1+build",
                    ">=1, <2",
                    "grüße, 世界 🦀",
                    "a\u0000b",
                    "line\nline\r\n",
                    "lone \ud800 surrogate",
                    " ");

    private final Random random;

    Scalars(Random random) {
        this.random = random;
    }

    int int_() {
        return switch (random.nextInt(8)) {
            case 0 -> random.nextInt();
            case 1 -> Integer.MIN_VALUE;
            case 2 -> Integer.MAX_VALUE;
            case 3 -> -1;
            default -> (int) small();
        };
    }

    /// @param capped for a size: nothing above a million
    long long_(boolean capped) {
        return switch (random.nextInt(8)) {
            case 0 -> capped ? -random.nextLong(Long.MAX_VALUE) : random.nextLong();
            case 1 -> Long.MIN_VALUE;
            case 2 -> capped ? random.nextInt(MILLION) : Long.MAX_VALUE;
            case 3 -> -1;
            default -> small();
        };
    }

    private long small() {
        return random.nextLong(1L << random.nextInt(1, 20));
    }

    double double_() {
        return switch (random.nextInt(8)) {
            case 0 -> Double.NaN;
            case 1 -> Double.NEGATIVE_INFINITY;
            case 2 -> -0.0;
            case 3 -> Double.MIN_VALUE;
            case 4 -> Double.longBitsToDouble(random.nextLong());
            default -> random.nextInt(-1000, 1000) / 8.0;
        };
    }

    BigInteger big() {
        var edge = BigInteger.ONE.shiftLeft(BITS[random.nextInt(BITS.length)]);
        var number =
                switch (random.nextInt(4)) {
                    case 0 -> edge;
                    case 1 -> edge.subtract(BigInteger.ONE);
                    case 2 -> new BigInteger(128, random);
                    default -> BigInteger.valueOf(small());
                };
        return random.nextInt(4) == 0 ? number.negate() : number;
    }

    String text() {
        if (random.nextInt(RARELY) == 0) return "long ".repeat(random.nextInt(MILLION / 5));
        var text = TEXTS.get(random.nextInt(TEXTS.size()));
        return switch (random.nextInt(8)) {
            case 0 -> text + TEXTS.get(random.nextInt(TEXTS.size()));
            case 1 -> text.substring(random.nextInt(text.length() + 1));
            case 2 -> text.replace('0', (char) random.nextInt(Character.MAX_VALUE));
            default -> text;
        };
    }

    /// How long an array or a list is.
    int length() {
        if (random.nextInt(RARELY) == 0) return random.nextInt(MILLION);
        return random.nextInt(3) == 0 ? EXACT[random.nextInt(EXACT.length)] : random.nextInt(70);
    }

    /// The sizes that arrays of Rust tend to have.
    private static final int[] EXACT = {0, 1, 2, 4, 6, 8, 12, 16, 20, 32, 36, 45, 64};
}
