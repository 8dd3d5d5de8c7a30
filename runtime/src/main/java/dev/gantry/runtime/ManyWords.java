package dev.gantry.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// [Downcalls] with many words, in a file of its own for their length.
final class ManyWords {

    private ManyWords() {}

    private static final class Words9 {
        static final MethodHandle CALL = Downcalls.shape(9);
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
            long i) {
        try {
            return (long) Words9.CALL.invokeExact(fn, a, b, c, d, e, f, g, h, i);
        } catch (Throwable thrown) {
            throw Downcalls.unchecked(thrown);
        }
    }

    private static final class Words10 {
        static final MethodHandle CALL = Downcalls.shape(10);
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
            return (long) Words10.CALL.invokeExact(fn, a, b, c, d, e, f, g, h, i, j);
        } catch (Throwable thrown) {
            throw Downcalls.unchecked(thrown);
        }
    }

    private static final class Words11 {
        static final MethodHandle CALL = Downcalls.shape(11);
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
            long k) {
        try {
            return (long) Words11.CALL.invokeExact(fn, a, b, c, d, e, f, g, h, i, j, k);
        } catch (Throwable thrown) {
            throw Downcalls.unchecked(thrown);
        }
    }

    private static final class Words12 {
        static final MethodHandle CALL = Downcalls.shape(12);
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
            long l) {
        try {
            return (long) Words12.CALL.invokeExact(fn, a, b, c, d, e, f, g, h, i, j, k, l);
        } catch (Throwable thrown) {
            throw Downcalls.unchecked(thrown);
        }
    }

    private static final class Words13 {
        static final MethodHandle CALL = Downcalls.shape(13);
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
            long m) {
        try {
            return (long) Words13.CALL.invokeExact(fn, a, b, c, d, e, f, g, h, i, j, k, l, m);
        } catch (Throwable thrown) {
            throw Downcalls.unchecked(thrown);
        }
    }

    private static final class Words14 {
        static final MethodHandle CALL = Downcalls.shape(14);
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
            long n) {
        try {
            return (long) Words14.CALL.invokeExact(fn, a, b, c, d, e, f, g, h, i, j, k, l, m, n);
        } catch (Throwable thrown) {
            throw Downcalls.unchecked(thrown);
        }
    }

    private static final class Words15 {
        static final MethodHandle CALL = Downcalls.shape(15);
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
            long o) {
        try {
            return (long) Words15.CALL.invokeExact(fn, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o);
        } catch (Throwable thrown) {
            throw Downcalls.unchecked(thrown);
        }
    }

    private static final class Words16 {
        static final MethodHandle CALL = Downcalls.shape(16);
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
                    Words16.CALL.invokeExact(fn, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p);
        } catch (Throwable thrown) {
            throw Downcalls.unchecked(thrown);
        }
    }
}
