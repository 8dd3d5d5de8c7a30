package dev.gantry.runtime;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A platform thread as the home of values that are not `Send`.
///
/// Only that thread may drop them. What became unreachable elsewhere waits here until the thread
/// next makes or uses such a value while it holds no lease on another one: a drop runs the crate's
/// code and must not run in the middle of a call. When the thread has ended, no thread may drop
/// them: they are leaked and counted.
public final class Confinement {

    private static final ThreadLocal<Confinement> HERE = ThreadLocal.withInitial(Confinement::new);
    private static final Set<Confinement> WAITING = ConcurrentHashMap.newKeySet();
    private static long leaked;

    private final Thread thread = Thread.currentThread();
    private final Queue<Ownership> pending = new ConcurrentLinkedQueue<>();

    /// Leases that this thread holds on its values; touched by this thread only.
    int leases;

    private Confinement() {}

    /// How many values will never be dropped because their thread ended before.
    public static synchronized long leaked() {
        for (Confinement home : WAITING) {
            if (home.thread.isAlive()) continue;
            WAITING.remove(home);
            while (home.pending.poll() != null) leaked++;
        }
        return leaked;
    }

    static Confinement ofThisThread() {
        return HERE.get();
    }

    /// Called by the thread that found the value unreachable.
    void dropLater(Ownership value) {
        pending.add(value);
        WAITING.add(this);
    }

    boolean hasPending() {
        return !pending.isEmpty();
    }

    void dropPending() {
        if (leases != 0 || pending.isEmpty()) return;
        WAITING.remove(this);
        var values = new ArrayDeque<Ownership>();
        for (Ownership value; (value = pending.poll()) != null; ) values.add(value);
        for (Ownership value : values) value.dropUnattended();
    }
}
