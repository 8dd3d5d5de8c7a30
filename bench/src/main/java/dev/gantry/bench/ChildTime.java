package dev.gantry.bench;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// Processor time of all child processes that have ended: POSIX `getrusage(RUSAGE_CHILDREN)`.
final class ChildTime {
    private static final int RUSAGE_CHILDREN = -1;

    /// `struct rusage` is 144 bytes on 64-bit Linux and macOS; it begins with two `struct timeval`,
    /// user and system time.
    private static final long RUSAGE_BYTES = 144;

    private static final MethodHandle GETRUSAGE =
            Linker.nativeLinker()
                    .downcallHandle(
                            Linker.nativeLinker().defaultLookup().findOrThrow("getrusage"),
                            FunctionDescriptor.of(JAVA_INT, JAVA_INT, ValueLayout.ADDRESS));

    private ChildTime() {}

    /// Nanoseconds.
    static long now() {
        try (var arena = Arena.ofConfined()) {
            var usage = arena.allocate(RUSAGE_BYTES, JAVA_LONG.byteAlignment());
            int status = (int) GETRUSAGE.invokeExact(RUSAGE_CHILDREN, usage);
            if (status != 0) throw new IllegalStateException("getrusage: " + status);
            return nanos(usage, 0) + nanos(usage, 2);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param word index of a `struct timeval`: seconds, then microseconds, of which macOS uses the
    ///   lower half
    private static long nanos(MemorySegment usage, int word) {
        long seconds = usage.getAtIndex(JAVA_LONG, word);
        int micros = usage.get(JAVA_INT, (word + 1) * JAVA_LONG.byteSize());
        return seconds * 1_000_000_000L + micros * 1_000L;
    }
}
