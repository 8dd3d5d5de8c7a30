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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/// Written by hand. A careful author's `safe` side copies arguments to memory of the thread,
/// refuses what is no text, asks after panics, and guards values against use after close, use by
/// two threads and being forgotten.
final class Hand {
    static final boolean SAFE = Calls.side.equals("safe");
    static final long PANIC = Long.MIN_VALUE + 1;
    static final long ERROR = Long.MIN_VALUE + 2;
    static final int ROOM = 2 << 20;
    static final SymbolLookup SYMBOLS =
            SymbolLookup.libraryLookup(Path.of(Calls.library), Arena.global());
    static final Linker LINKER = Linker.nativeLinker();
    static final MemorySegment ONE = Arena.global().allocate(ROOM, 8);
    static final ThreadLocal<MemorySegment> OF_THREAD =
            ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(ROOM, 8));
    static final Cleaner CLEANER = Cleaner.create();

    static MethodHandle link(String name, int words) {
        var layouts = new MemoryLayout[words];
        Arrays.fill(layouts, JAVA_LONG);
        var symbol = SYMBOLS.findOrThrow((SAFE ? "safe_" : "bare_") + name);
        return LINKER.downcallHandle(symbol, FunctionDescriptor.of(JAVA_LONG, layouts));
    }

    static long checked(long result) {
        if (SAFE && result == PANIC) throw new IllegalStateException("panic");
        return result;
    }

    static MemorySegment scratch() {
        return SAFE ? OF_THREAD.get() : ONE;
    }

    /// The number of bytes written.
    static int put(MemorySegment scratch, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (SAFE && bytes.length != text.length()) refuseLoneSurrogates(text);
        MemorySegment.copy(bytes, 0, scratch, JAVA_BYTE, 0, bytes.length);
        return bytes.length;
    }

    static void refuseLoneSurrogates(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text))
            throw new IllegalArgumentException(text);
    }

    static String text(MemorySegment scratch, long at, long length) {
        var bytes = new byte[(int) length];
        MemorySegment.copy(scratch, JAVA_BYTE, at, bytes, 0, bytes.length);
        return new String(bytes, StandardCharsets.UTF_8);
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
        static final MethodHandle CALL = link("echo", 3);
    }

    static final class Last {
        static final MethodHandle CALL = link("last", 2);
    }

    static final class Recorded {
        static final MethodHandle CALL = link("record", 2);
    }

    static final class Turned {
        static final MethodHandle CALL = link("turned", 3);
    }

    static final class Refuse {
        static final MethodHandle CALL = link("refuse", 1);
    }

    static final class RegexNew {
        static final MethodHandle CALL = link("regex_new", 2);
    }

    static final class IsMatch {
        static final MethodHandle CALL = link("is_match", 3);
    }

    static final class FixedNew {
        static final MethodHandle CALL = link("fixed_new", 1);
    }

    static final class FixedGet {
        static final MethodHandle CALL = link("fixed_get", 1);
    }

    static final class FixedDrop {
        static final MethodHandle CALL = link("fixed_drop", 1);
    }

    static final class CounterNew {
        static final MethodHandle CALL = link("counter_new", 0);
    }

    static final class CounterAdd {
        static final MethodHandle CALL = link("counter_add", 2);
    }

    record Triple(long first, double second, String third) {}

    static final class Refused extends Exception {
        Refused(String message) {
            super(message);
        }
    }

    static String echo(String text) throws Throwable {
        var scratch = scratch();
        long at = scratch.address();
        int length = put(scratch, text);
        long written = checked((long) Echo.CALL.invokeExact(at, (long) length, at + 4096));
        return text(scratch, 4096, written);
    }

    static long length(String text) throws Throwable {
        var scratch = scratch();
        int length = put(scratch, text);
        return checked((long) Length.CALL.invokeExact(scratch.address(), (long) length));
    }

    static long last(byte[] bytes) throws Throwable {
        var scratch = scratch();
        MemorySegment.copy(bytes, 0, scratch, JAVA_BYTE, 0, bytes.length);
        return checked((long) Last.CALL.invokeExact(scratch.address(), (long) bytes.length));
    }

    static Triple record(long number) throws Throwable {
        var scratch = scratch();
        long length = checked((long) Recorded.CALL.invokeExact(number, scratch.address()));
        return new Triple(
                scratch.get(JAVA_LONG, 0), scratch.get(JAVA_DOUBLE, 8), text(scratch, 16, length));
    }

    static long[] turned(long[] numbers) throws Throwable {
        var scratch = scratch();
        long at = scratch.address();
        int half = ROOM / 2;
        MemorySegment.copy(numbers, 0, scratch, JAVA_LONG, 0, numbers.length);
        long length = checked((long) Turned.CALL.invokeExact(at, (long) numbers.length, at + half));
        var turned = new long[(int) length];
        MemorySegment.copy(scratch, JAVA_LONG, half, turned, 0, turned.length);
        return turned;
    }

    static long refuse() throws Throwable {
        var scratch = scratch();
        long result = checked((long) Refuse.CALL.invokeExact(scratch.address()));
        if (result == ERROR) throw new Refused(text(scratch, 8, scratch.get(JAVA_LONG, 0)));
        return result;
    }
}
