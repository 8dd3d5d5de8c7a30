package dev.gantry.monkey;

import dev.gantry.runtime.Confinement;
import dev.gantry.runtime.Inside;

/// What Rust has handed out and not got back, once nobody has a handle any more.
final class Left {
    private static final long PATIENCE = 120_000;
    private static final int PAUSE = 20;

    private Left() {}

    /// Collects garbage until there is none, or time is up.
    ///
    /// @return boxes and buffers, without those that only a thread that has ended could drop
    static long afterCollection() throws InterruptedException {
        long begun = System.currentTimeMillis();
        while (now() > 0 && System.currentTimeMillis() - begun < PATIENCE) {
            System.gc();
            Thread.sleep(PAUSE);
        }
        return now();
    }

    private static long now() {
        return Inside.liveBoxes() - Confinement.leaked();
    }
}
