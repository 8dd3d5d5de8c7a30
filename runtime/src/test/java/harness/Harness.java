package harness;

import dev.gantry.runtime.Failed;
import dev.gantry.runtime.Native;
import dev.gantry.runtime.RustException;
import dev.gantry.runtime.Scratch;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.util.function.ToLongFunction;

/// The crate's free functions. Some are called by name: what they have in common is what the tests
/// vary.
public final class Harness {

    private static final Native NATIVE = Native.link(MethodHandles.lookup(), "harness_1", "0f1e2d");

    private static final MemorySegment DROPS = NATIVE.function("harness_1_drops");
    private static final MemorySegment LIVE = NATIVE.function("gantry_rt_live");
    private static final MemorySegment BYTES = NATIVE.function("gantry_rt_bytes");
    private static final MemorySegment CHECK = NATIVE.function("harness_1_check");
    private static final MemorySegment FIXED = NATIVE.function("harness_1_fixed");
    private static final MemorySegment FIXED_REF = NATIVE.function("harness_1_fixed_ref");
    private static final MemorySegment OPTION_COUNTER = NATIVE.function("harness_1_option_counter");

    private Harness() {}

    public static long drops() {
        return NATIVE.call(DROPS);
    }

    /// Boxes and buffers that Java holds.
    public static long live() {
        return NATIVE.call(LIVE);
    }

    /// Bytes that Rust has allocated.
    public static long bytes() {
        return NATIVE.call(BYTES);
    }

    /// @throws ParseFailure unless it is "ok"
    public static void check(String what) {
        Scratch scratch = NATIVE.scratch();
        long mark = scratch.mark();
        try {
            long what0 = scratch.text(what, "what");
            long what1 = scratch.length();
            NATIVE.beforeCreation(ParseFailure.$TYPE);
            NATIVE.call(CHECK, what0, what1);
        } catch (Failed failed) {
            throw new ParseFailure(failed);
        } finally {
            scratch.release(mark);
        }
    }

    /// A function of words alone, such as `echo_u8`.
    public static long words(String name, long... words) {
        MemorySegment function = NATIVE.function("harness_1_" + name);
        try {
            return switch (words.length) {
                case 0 -> NATIVE.call(function);
                case 1 -> NATIVE.call(function, words[0]);
                default -> NATIVE.call(function, words);
            };
        } catch (Failed failed) {
            throw new RustException(failed);
        }
    }

    /// `sum_n` through the call of that many parameters.
    public static long sum(long... w) {
        MemorySegment f = NATIVE.function("harness_1_sum_" + w.length);
        return switch (w.length) {
            case 0 -> NATIVE.call(f);
            case 1 -> NATIVE.call(f, w[0]);
            case 2 -> NATIVE.call(f, w[0], w[1]);
            case 3 -> NATIVE.call(f, w[0], w[1], w[2]);
            case 4 -> NATIVE.call(f, w[0], w[1], w[2], w[3]);
            case 5 -> NATIVE.call(f, w[0], w[1], w[2], w[3], w[4]);
            case 6 -> NATIVE.call(f, w[0], w[1], w[2], w[3], w[4], w[5]);
            case 7 -> NATIVE.call(f, w[0], w[1], w[2], w[3], w[4], w[5], w[6]);
            case 8 -> NATIVE.call(f, w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7]);
            case 9 -> NATIVE.call(f, w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], w[8]);
            case 10 -> NATIVE.call(f, w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], w[8], w[9]);
            case 11 ->
                    NATIVE.call(
                            f, w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], w[8], w[9], w[10]);
            case 12 ->
                    NATIVE.call(
                            f, w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], w[8], w[9], w[10],
                            w[11]);
            case 13 ->
                    NATIVE.call(
                            f, w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], w[8], w[9], w[10],
                            w[11], w[12]);
            case 14 ->
                    NATIVE.call(
                            f, w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], w[8], w[9], w[10],
                            w[11], w[12], w[13]);
            case 15 ->
                    NATIVE.call(
                            f, w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], w[8], w[9], w[10],
                            w[11], w[12], w[13], w[14]);
            case 16 ->
                    NATIVE.call(
                            f, w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], w[8], w[9], w[10],
                            w[11], w[12], w[13], w[14], w[15]);
            default -> NATIVE.call(f, w);
        };
    }

    /// `option_t` of a scalar.
    public static @Nullable Long optionWord(String type, @Nullable Long value) {
        MemorySegment function = NATIVE.function("harness_1_option_" + type);
        Scratch scratch = NATIVE.scratch();
        long mark = scratch.mark();
        try {
            long out = scratch.space(Scratch.OUT);
            long given = value == null ? 0 : value;
            long present = NATIVE.call(function, value == null ? 0 : 1, given, out);
            return present == 0 ? null : NATIVE.word(out);
        } finally {
            scratch.release(mark);
        }
    }

    public static String ownedText(String x) {
        return withOut(
                scratch -> scratch.text(x, "x"),
                "owned_text",
                true,
                (length, out) -> NATIVE.ownedText(length, out));
    }

    public static String borrowedText(String x) {
        return withOut(
                scratch -> scratch.text(x, "x"),
                "borrowed_text",
                false,
                (length, out) -> NATIVE.borrowedText(length, out));
    }

    public static byte[] ownedBytes(byte[] x) {
        return withOut(
                scratch -> scratch.bytes(x, "x"),
                "owned_bytes",
                true,
                (length, out) -> NATIVE.ownedBytes(length, out));
    }

    public static byte[] borrowedBytes(byte[] x) {
        return withOut(
                scratch -> scratch.bytes(x, "x"),
                "borrowed_bytes",
                false,
                (length, out) -> NATIVE.borrowedBytes(length, out));
    }

    private interface Result<T> {
        T read(long length, long out);
    }

    private static <T> T withOut(
            ToLongFunction<Scratch> argument, String name, boolean owned, Result<T> result) {
        MemorySegment function = NATIVE.function("harness_1_" + name);
        Scratch scratch = NATIVE.scratch();
        long mark = scratch.mark();
        try {
            long x0 = argument.applyAsLong(scratch);
            long x1 = scratch.length();
            long out = scratch.space(Scratch.OUT);
            long length =
                    owned
                            ? NATIVE.call(function, x0, x1, out, Scratch.OUT)
                            : NATIVE.call(function, x0, x1, out);
            return result.read(length, out);
        } finally {
            scratch.release(mark);
        }
    }

    public static @Nullable String optionText(@Nullable String x, boolean owned) {
        String name = owned ? "option_owned_text" : "option_borrowed_text";
        MemorySegment function = NATIVE.function("harness_1_" + name);
        Scratch scratch = NATIVE.scratch();
        long mark = scratch.mark();
        try {
            long x1 = x == null ? 0 : scratch.text(x, "x");
            long x2 = x == null ? 0 : scratch.length();
            long x0 = x == null ? 0 : 1;
            long out = scratch.space(Scratch.OUT);
            long length =
                    owned
                            ? NATIVE.call(function, x0, x1, x2, out, Scratch.OUT)
                            : NATIVE.call(function, x0, x1, x2, out);
            if (length == -1) return null;
            return owned ? NATIVE.ownedText(length, out) : NATIVE.borrowedText(length, out);
        } finally {
            scratch.release(mark);
        }
    }

    public static byte @Nullable [] optionBytes(byte @Nullable [] x, boolean owned) {
        String name = owned ? "option_owned_bytes" : "option_borrowed_bytes";
        MemorySegment function = NATIVE.function("harness_1_" + name);
        Scratch scratch = NATIVE.scratch();
        long mark = scratch.mark();
        try {
            long x1 = x == null ? 0 : scratch.bytes(x, "x");
            long x2 = x == null ? 0 : scratch.length();
            long x0 = x == null ? 0 : 1;
            long out = scratch.space(Scratch.OUT);
            long length =
                    owned
                            ? NATIVE.call(function, x0, x1, x2, out, Scratch.OUT)
                            : NATIVE.call(function, x0, x1, x2, out);
            if (length == -1) return null;
            return owned ? NATIVE.ownedBytes(length, out) : NATIVE.borrowedBytes(length, out);
        } finally {
            scratch.release(mark);
        }
    }

    public static byte[] fixed(byte[] x, boolean byReference) {
        Scratch scratch = NATIVE.scratch();
        long mark = scratch.mark();
        try {
            long x0 = scratch.fixed(x, 4, "x");
            long out = scratch.space(Scratch.OUT);
            NATIVE.call(byReference ? FIXED_REF : FIXED, x0, out);
            return NATIVE.fixedBytes(out, 4);
        } finally {
            scratch.release(mark);
        }
    }

    /// Consumes the counter and makes a new one of its value.
    public static @Nullable Counter optionCounter(@Nullable Counter x) {
        if (x == null) return made(NATIVE.call(OPTION_COUNTER, 0, 0));
        long x0 = NATIVE.exclusive(x, Counter.$TYPE);
        try {
            NATIVE.consume(x, "Harness.optionCounter(..)");
            return made(NATIVE.call(OPTION_COUNTER, 1, x0));
        } finally {
            NATIVE.endExclusive(x, Counter.$TYPE);
        }
    }

    private static @Nullable Counter made(long pointer) {
        return pointer == 0 ? null : new Counter(NATIVE, pointer);
    }
}
