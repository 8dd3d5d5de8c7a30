package dev.gantry.runtime;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// Asks for a garbage collection when forgotten handles hold much native memory: the collector sees
/// only small Java objects and would take its time. The JDK does the same for direct buffers.
final class Pressure {

    private static final long FLOOR = 64L << 20;
    private static final int LOOK_EVERY = 16;
    private static final int PAUSES = 20;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long PROGRESS = 1 << 20;

    private static final AtomicBoolean COLLECTING = new AtomicBoolean();

    /// Lost updates between threads only shift the moment of the next look.
    private static int created;

    private static volatile long limit = FLOOR;

    private Pressure() {}

    static void afterCreation(Library library) {
        if (++created % LOOK_EVERY == 0 && library.bytes() > limit) collect(library);
    }

    /// Waits a little while the drops make progress: without it the creating thread would stay
    /// ahead of them.
    private static void collect(Library library) {
        if (!COLLECTING.compareAndSet(false, true)) return;
        try {
            System.gc();
            long before = Long.MAX_VALUE;
            for (int pause = 0; pause < PAUSES; pause++) {
                long now = library.bytes();
                if (now > before - PROGRESS) break;
                before = now;
                LockSupport.parkNanos(PAUSE);
            }
            limit = Math.max(FLOOR, 2 * library.bytes());
        } finally {
            COLLECTING.set(false);
        }
    }
}
