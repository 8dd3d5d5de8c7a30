package dev.gantry.runtime;

import java.lang.foreign.MemorySegment;

/// [Native]'s calls, in a file of their own for their length. Each is a downcall and one compare of
/// its result.
abstract sealed class Calls permits Native {

    /// The value that only looked like a failure; else throws what the call left.
    abstract long valueOrThrow(long word);

    private long checked(long word) {
        return Failures.isFailure(word) ? valueOrThrow(word) : word;
    }

    /// Calls with any number of words.
    ///
    /// @throws Failed an `Err`
    /// @throws RustPanic
    /// @throws IllegalArgumentException when Rust refuses an argument
    public final long call(MemorySegment fn, long[] words) {
        return checked(Downcalls.call(fn, words));
    }

    public final long call(MemorySegment fn) {
        return checked(Downcalls.call(fn));
    }

    public final long call(MemorySegment fn, long a) {
        return checked(Downcalls.call(fn, a));
    }

    public final long call(MemorySegment fn, long a, long b) {
        return checked(Downcalls.call(fn, a, b));
    }

    public final long call(MemorySegment fn, long a, long b, long c) {
        return checked(Downcalls.call(fn, a, b, c));
    }

    public final long call(MemorySegment fn, long a, long b, long c, long d) {
        return checked(Downcalls.call(fn, a, b, c, d));
    }

    public final long call(MemorySegment fn, long a, long b, long c, long d, long e) {
        return checked(Downcalls.call(fn, a, b, c, d, e));
    }

    public final long call(MemorySegment fn, long a, long b, long c, long d, long e, long f) {
        return checked(Downcalls.call(fn, a, b, c, d, e, f, 0, 0, 0, 0));
    }

    public final long call(
            MemorySegment fn, long a, long b, long c, long d, long e, long f, long g) {
        return checked(Downcalls.call(fn, a, b, c, d, e, f, g, 0, 0, 0));
    }

    public final long call(
            MemorySegment fn, long a, long b, long c, long d, long e, long f, long g, long h) {
        return checked(Downcalls.call(fn, a, b, c, d, e, f, g, h, 0, 0));
    }

    public final long call(
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
        return checked(Downcalls.call(fn, a, b, c, d, e, f, g, h, i, 0));
    }

    public final long call(
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
        return checked(Downcalls.call(fn, a, b, c, d, e, f, g, h, i, j));
    }

    public final long call(
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
        return checked(Downcalls.call(fn, a, b, c, d, e, f, g, h, i, j, k, 0, 0, 0, 0, 0));
    }

    public final long call(
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
        return checked(Downcalls.call(fn, a, b, c, d, e, f, g, h, i, j, k, l, 0, 0, 0, 0));
    }

    public final long call(
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
        return checked(Downcalls.call(fn, a, b, c, d, e, f, g, h, i, j, k, l, m, 0, 0, 0));
    }

    public final long call(
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
        return checked(Downcalls.call(fn, a, b, c, d, e, f, g, h, i, j, k, l, m, n, 0, 0));
    }

    public final long call(
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
        return checked(Downcalls.call(fn, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, 0));
    }

    public final long call(
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
        return checked(Downcalls.call(fn, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p));
    }
}
