package dev.gantry.runtime;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Calls of native functions of the one form `(i64 x n) -> i64`.
///
/// What costs at start is a call shape, not a function: so there is one method handle per number of
/// words, made on first use, and the function's address is its first argument.
final class Downcalls {

    private static final Linker LINKER = Linker.nativeLinker();
    private static final Map<Integer, MethodHandle> WIDE = new ConcurrentHashMap<>();

    private Downcalls() {}

    static MethodHandle shape(int words) {
        var parameters = Collections.nCopies(words, JAVA_LONG).toArray(MemoryLayout[]::new);
        return LINKER.downcallHandle(FunctionDescriptor.of(JAVA_LONG, parameters));
    }

    private static MethodHandle wide(int words) {
        return shape(words).asSpreader(long[].class, words);
    }

    static long call(MemorySegment fn, long[] words) {
        MethodHandle handle = WIDE.computeIfAbsent(words.length, Downcalls::wide);
        try {
            return (long) handle.invokeExact(fn, words);
        } catch (Throwable thrown) {
            throw unchecked(thrown);
        }
    }

    /// A downcall itself declares everything and throws nothing checked.
    static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof Error error) throw error;
        if (thrown instanceof RuntimeException exception) throw exception;
        throw new IllegalStateException(thrown);
    }

    // One holder class per shape, so that a program links only the shapes it calls.

    private static final class Words0 {
        static final MethodHandle CALL = shape(0);
    }

    static long call(MemorySegment fn) {
        try {
            return (long) Words0.CALL.invokeExact(fn);
        } catch (Throwable thrown) {
            throw unchecked(thrown);
        }
    }

    private static final class Words1 {
        static final MethodHandle CALL = shape(1);
    }

    static long call(MemorySegment fn, long a) {
        try {
            return (long) Words1.CALL.invokeExact(fn, a);
        } catch (Throwable thrown) {
            throw unchecked(thrown);
        }
    }

    private static final class Words2 {
        static final MethodHandle CALL = shape(2);
    }

    static long call(MemorySegment fn, long a, long b) {
        try {
            return (long) Words2.CALL.invokeExact(fn, a, b);
        } catch (Throwable thrown) {
            throw unchecked(thrown);
        }
    }

    private static final class Words3 {
        static final MethodHandle CALL = shape(3);
    }

    static long call(MemorySegment fn, long a, long b, long c) {
        try {
            return (long) Words3.CALL.invokeExact(fn, a, b, c);
        } catch (Throwable thrown) {
            throw unchecked(thrown);
        }
    }

    private static final class Words4 {
        static final MethodHandle CALL = shape(4);
    }

    static long call(MemorySegment fn, long a, long b, long c, long d) {
        try {
            return (long) Words4.CALL.invokeExact(fn, a, b, c, d);
        } catch (Throwable thrown) {
            throw unchecked(thrown);
        }
    }

    private static final class Words5 {
        static final MethodHandle CALL = shape(5);
    }

    static long call(MemorySegment fn, long a, long b, long c, long d, long e) {
        try {
            return (long) Words5.CALL.invokeExact(fn, a, b, c, d, e);
        } catch (Throwable thrown) {
            throw unchecked(thrown);
        }
    }

    private static final class Words6 {
        static final MethodHandle CALL = shape(6);
    }

    static long call(MemorySegment fn, long a, long b, long c, long d, long e, long f) {
        try {
            return (long) Words6.CALL.invokeExact(fn, a, b, c, d, e, f);
        } catch (Throwable thrown) {
            throw unchecked(thrown);
        }
    }

    private static final class Words7 {
        static final MethodHandle CALL = shape(7);
    }

    static long call(MemorySegment fn, long a, long b, long c, long d, long e, long f, long g) {
        try {
            return (long) Words7.CALL.invokeExact(fn, a, b, c, d, e, f, g);
        } catch (Throwable thrown) {
            throw unchecked(thrown);
        }
    }

    private static final class Words8 {
        static final MethodHandle CALL = shape(8);
    }

    static long call(
            MemorySegment fn, long a, long b, long c, long d, long e, long f, long g, long h) {
        try {
            return (long) Words8.CALL.invokeExact(fn, a, b, c, d, e, f, g, h);
        } catch (Throwable thrown) {
            throw unchecked(thrown);
        }
    }
}
