package dev.gantry.runtime;

import java.util.concurrent.atomic.AtomicInteger;

/// Code of the user's own, such as a logger or an uncaught exception handler, that runs on a thread
/// in the middle of a call.
///
/// The thread then holds leases of which a [SharedMode] keeps no count: whatever this code closes
/// must not be dropped at once.
final class Interlude {

    private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

    /// How many run on all threads. A thread that is in one has counted itself, so 0 is an answer.
    private static final AtomicInteger RUNNING = new AtomicInteger();

    private Interlude() {}

    /// Runs it. What it throws changes nothing: the call goes on, as the JVM does after an uncaught
    /// exception handler that throws.
    static void run(Runnable code) {
        int outer = DEPTH.get();
        DEPTH.set(outer + 1);
        RUNNING.incrementAndGet();
        try {
            code.run();
        } catch (Throwable _) {
            // There is nobody to tell: this is the logger, or the handler.
        } finally {
            RUNNING.decrementAndGet();
            if (outer == 0) DEPTH.remove();
            else DEPTH.set(outer);
        }
    }

    /// Whether this thread is in one.
    static boolean isOn() {
        return RUNNING.get() != 0 && DEPTH.get() > 0;
    }
}
