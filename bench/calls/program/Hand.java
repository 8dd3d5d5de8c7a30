package bench;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Written by hand, with what a careful author would not leave out on the `safe` side:
///
/// - arguments are copied to memory of the thread, or of their own when they are larger
/// - a text is UTF-8: one with a lone surrogate is refused
/// - a result of any length is read within its bounds, and its memory given back
/// - a panic is an exception with its message, and no result is mistaken for one
/// - an error is an exception with the error's Display, Debug and sources, and holds its value
/// - values are those of [Held]
///
/// The `bare` side does none of it.
final class Hand {
    static final boolean SAFE = Calls.side.equals("safe");
    static final long PANIC = Long.MIN_VALUE + 1;
    static final long ERROR = Long.MIN_VALUE + 2;
    static final int ROOM = 2 << 20;
    static final SymbolLookup SYMBOLS =
            SymbolLookup.libraryLookup(Path.of(Calls.library), Arena.global());
    static final Linker LINKER = Linker.nativeLinker();
    static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);
    static final MemorySegment ONE = Arena.global().allocate(ROOM, 8);
    static final ThreadLocal<MemorySegment> OF_THREAD =
            ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(ROOM, 8));
    static final Cleaner CLEANER = Cleaner.create();

    static MethodHandle link(String name, int words) {
        return of((SAFE ? "safe_" : "bare_") + name, words);
    }

    private static MethodHandle of(String symbol, int words) {
        var layouts = new MemoryLayout[words];
        Arrays.fill(layouts, JAVA_LONG);
        return LINKER.downcallHandle(
                SYMBOLS.findOrThrow(symbol), FunctionDescriptor.of(JAVA_LONG, layouts));
    }

    static long checked(long result) throws Throwable {
        if (SAFE && result == PANIC) refusePanic();
        return result;
    }

    private static void refusePanic() throws Throwable {
        var scratch = OF_THREAD.get();
        long length = (long) Panic.CALL.invokeExact(scratch.address(), (long) ROOM);
        if (length >= 0) throw new IllegalStateException(text(scratch, 0, length, ROOM));
    }

    /// Room for an argument, and for a result of usual size behind it.
    static MemorySegment room(long argument) {
        if (!SAFE) return ONE;
        return argument <= ROOM / 2 ? OF_THREAD.get() : Arena.ofAuto().allocate(2 * argument, 8);
    }

    static byte[] utf8(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (SAFE && contains(bytes, (byte) '?')) refuseLoneSurrogates(text);
        return bytes;
    }

    /// The encoder writes '?' for a lone surrogate, and tells nobody.
    private static boolean contains(byte[] bytes, byte wanted) {
        for (byte one : bytes) if (one == wanted) return true;
        return false;
    }

    private static void refuseLoneSurrogates(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text))
            throw new IllegalArgumentException(text);
    }

    /// A text at `at`, or handed over when it is longer than `cap`.
    static String text(MemorySegment room, long at, long length, long cap) throws Throwable {
        if (SAFE && length > cap) return handedOver(room.get(JAVA_LONG, at), length, room, at);
        return text(room, at, length);
    }

    private static String text(MemorySegment memory, long at, long length) {
        var bytes = new byte[Math.toIntExact(length)];
        MemorySegment.copy(memory, JAVA_BYTE, at, bytes, 0, bytes.length);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String handedOver(long from, long length, MemorySegment room, long at)
            throws Throwable {
        try {
            return text(ALL, from, length);
        } finally {
            long _ = (long) FreeBytes.CALL.invokeExact(from, room.get(JAVA_LONG, at + 8));
        }
    }

    static final class Panic {
        static final MethodHandle CALL = of("safe_panic", 2);
    }

    static final class FreeBytes {
        static final MethodHandle CALL = of("safe_free_bytes", 2);
    }

    static final class FreeLongs {
        static final MethodHandle CALL = of("safe_free_longs", 2);
    }

    static final class Noop {
        static final MethodHandle CALL = link("noop", 0);
    }

    static final class Add {
        static final MethodHandle CALL = link("add", 2);
    }

    static final class Length {
        static final MethodHandle CALL = link("length", 2);
    }

    static final class Echo {
        static final MethodHandle CALL = link("echo", 4);
    }

    static final class Last {
        static final MethodHandle CALL = link("last", 2);
    }

    static final class Recorded {
        static final MethodHandle CALL = link("record", 3);
    }

    static final class Turned {
        static final MethodHandle CALL = link("turned", 4);
    }

    static final class Refuse {
        static final MethodHandle CALL = link("refuse", 1);
    }

    record Record(long number, double ratio, String name) {}

    static void noop() throws Throwable {
        checked((long) Noop.CALL.invokeExact());
    }

    static long add(long a, long b) throws Throwable {
        return checked((long) Add.CALL.invokeExact(a, b));
    }

    static String echo(String text) throws Throwable {
        var bytes = utf8(text);
        var room = room(bytes.length);
        try {
            long at = room.address();
            long out = (bytes.length + 7L) & -8;
            long cap = room.byteSize() - out;
            MemorySegment.copy(bytes, 0, room, JAVA_BYTE, 0, bytes.length);
            long length =
                    checked((long) Echo.CALL.invokeExact(at, (long) bytes.length, at + out, cap));
            return text(room, out, length, cap);
        } finally {
            Reference.reachabilityFence(room);
        }
    }

    static long length(String text) throws Throwable {
        var bytes = utf8(text);
        var room = room(bytes.length);
        try {
            MemorySegment.copy(bytes, 0, room, JAVA_BYTE, 0, bytes.length);
            return checked((long) Length.CALL.invokeExact(room.address(), (long) bytes.length));
        } finally {
            Reference.reachabilityFence(room);
        }
    }

    static long last(byte[] bytes) throws Throwable {
        var room = room(bytes.length);
        try {
            MemorySegment.copy(bytes, 0, room, JAVA_BYTE, 0, bytes.length);
            return checked((long) Last.CALL.invokeExact(room.address(), (long) bytes.length));
        } finally {
            Reference.reachabilityFence(room);
        }
    }

    static Record record(long number) throws Throwable {
        var room = room(0);
        long length =
                checked((long) Recorded.CALL.invokeExact(number, room.address(), (long) ROOM));
        return new Record(
                room.get(JAVA_LONG, 0),
                room.get(JAVA_DOUBLE, 8),
                text(room, 16, length, ROOM - 16));
    }

    static long[] turned(long[] numbers) throws Throwable {
        long size = 8L * numbers.length;
        var room = room(size);
        try {
            long at = room.address();
            long cap = (room.byteSize() - size) / 8;
            MemorySegment.copy(numbers, 0, room, JAVA_LONG, 0, numbers.length);
            long length =
                    checked(
                            (long)
                                    Turned.CALL.invokeExact(
                                            at, (long) numbers.length, at + size, cap));
            if (SAFE && length > cap) return longsHandedOver(room, size, length);
            return longs(room, size, length);
        } finally {
            Reference.reachabilityFence(room);
        }
    }

    private static long[] longs(MemorySegment memory, long at, long length) {
        var longs = new long[Math.toIntExact(length)];
        MemorySegment.copy(memory, JAVA_LONG, at, longs, 0, longs.length);
        return longs;
    }

    private static long[] longsHandedOver(MemorySegment room, long at, long length)
            throws Throwable {
        long from = room.get(JAVA_LONG, at);
        try {
            return longs(ALL, from, length);
        } finally {
            long _ = (long) FreeLongs.CALL.invokeExact(from, room.get(JAVA_LONG, at + 8));
        }
    }

    static long refuse() throws Throwable {
        var room = room(0);
        long result = checked((long) Refuse.CALL.invokeExact(room.address()));
        if (result == ERROR && room.get(JAVA_LONG, 0) != 0) {
            throw SAFE
                    ? refused(room)
                    : new Refused(text(room, 8, room.get(JAVA_LONG, 0)), "", List.of(), null);
        }
        return result;
    }

    private static Refused refused(MemorySegment room) {
        // Owned first: what follows may fail.
        var value = new Held.Failure(room.get(JAVA_LONG, 0));
        var sources = pointed(room, 5);
        return new Refused(
                pointed(room, 1),
                pointed(room, 3),
                sources.isEmpty() ? List.of() : List.of(sources.split("\0")),
                value);
    }

    private static String pointed(MemorySegment room, int word) {
        return text(ALL, room.get(JAVA_LONG, 8L * word), room.get(JAVA_LONG, 8L * word + 8));
    }

    /// Closing the value is left to the garbage collector.
    static final class Refused extends RuntimeException {
        final String debug;
        final List<String> sources;
        final transient Held value;

        Refused(String message, String debug, List<String> sources, Held value) {
            super(message);
            this.debug = Objects.requireNonNull(debug);
            this.sources = sources;
            this.value = value;
        }
    }
}
