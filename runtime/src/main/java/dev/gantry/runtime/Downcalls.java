package dev.gantry.runtime;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Calls of native functions of the one form `(i64 x n) -> i64`.
///
/// What costs at start is a call shape, not a function: several milliseconds each. So there are
/// three, for up to 5, 10 and 16 words, made on first use, and the function's address is the first
/// argument. A function looks at no word beyond its own, and a zero there costs next to nothing.
/// Five words are what registers hold beside the address; most programs need no other shape.
final class Downcalls {

    private static final Linker LINKER = Linker.nativeLinker();

    private Downcalls() {}

    static MethodHandle shape(int words) {
        var parameters = new MemoryLayout[words];
        Arrays.fill(parameters, JAVA_LONG);
        return LINKER.downcallHandle(FunctionDescriptor.of(JAVA_LONG, parameters));
    }

    /// By the number of words, where there may be any.
    private static final class Any {
        static final Map<Integer, MethodHandle> CALLS = new ConcurrentHashMap<>();

        static MethodHandle of(int words) {
            return CALLS.computeIfAbsent(words, n -> shape(n).asSpreader(long[].class, n));
        }
    }

    static long call(MemorySegment fn, long[] words) {
        try {
            return (long) Any.of(words.length).invokeExact(fn, words);
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

    private static final class UpTo5 {
        static final MethodHandle CALL = shape(5);
    }

    static long call(MemorySegment fn) {
        return call(fn, 0, 0, 0, 0, 0);
    }

    static long call(MemorySegment fn, long a) {
        return call(fn, a, 0, 0, 0, 0);
    }

    static long call(MemorySegment fn, long a, long b) {
        return call(fn, a, b, 0, 0, 0);
    }

    static long call(MemorySegment fn, long a, long b, long c) {
        return call(fn, a, b, c, 0, 0);
    }

    static long call(MemorySegment fn, long a, long b, long c, long d) {
        return call(fn, a, b, c, d, 0);
    }

    static long call(MemorySegment fn, long a, long b, long c, long d, long e) {
        try {
            return (long) UpTo5.CALL.invokeExact(fn, a, b, c, d, e);
        } catch (Throwable thrown) {
            throw unchecked(thrown);
        }
    }

    private static final class UpTo10 {
        static final MethodHandle CALL = shape(10);
    }

    static long call(
            MemorySegment fn,
            long a,
            long b,
            long c,
            long d,
            long e,
            long f,
            long g,
            long h,
            long i,
            long j) {
        try {
            return (long) UpTo10.CALL.invokeExact(fn, a, b, c, d, e, f, g, h, i, j);
        } catch (Throwable thrown) {
            throw unchecked(thrown);
        }
    }

    private static final class UpTo16 {
        static final MethodHandle CALL = shape(16);
    }

    static long call(
            MemorySegment fn,
            long a,
            long b,
            long c,
            long d,
            long e,
            long f,
            long g,
            long h,
            long i,
            long j,
            long k,
            long l,
            long m,
            long n,
            long o,
            long p) {
        try {
            return (long)
                    UpTo16.CALL.invokeExact(fn, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p);
        } catch (Throwable thrown) {
            throw unchecked(thrown);
        }
    }
}
