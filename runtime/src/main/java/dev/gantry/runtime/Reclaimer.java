package dev.gantry.runtime;

import org.jspecify.annotations.Nullable;

import java.lang.ref.ReferenceQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Drops the values of unreachable handles, on a daemon thread of its own.
///
/// `java.lang.ref.Cleaner` would do but for one thing: a Drop may block (joining a thread, flushing
/// to a peer), and then all others would wait. Here a second thread watches; when a drop takes over
/// a second, its thread is left to it and ends afterwards, and a new one goes on with the queue.
final class Reclaimer implements Runnable {

    static final ReferenceQueue<Handle> QUEUE = new ReferenceQueue<>();

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
    private static final long IDLE = 0;

    private static volatile @Nullable Reclaimer current;
    private static volatile @Nullable Thread watcher;
    private static volatile boolean watcherRests;

    /// When the drop that runs now began, in `nanoTime`.
    private volatile long since = IDLE;

    private Reclaimer() {}

    /// Threads start with the first handle, not with the class: a class initialiser must not start
    /// any.
    static void start() {
        if (watcher == null) startOnce();
    }

    private static synchronized void startOnce() {
        if (watcher != null) return;
        next();
        // Known before it runs: it may rest at once, and then wants to be woken.
        var thread = daemon("gantry-drop-watch", Reclaimer::watch);
        watcher = thread;
        thread.start();
    }

    /// Becomes current only once its thread runs: when there is no thread to be had, the one before
    /// goes on.
    ///
    /// @throws OutOfMemoryError when there is none
    private static synchronized void next() {
        var reclaimer = new Reclaimer();
        daemon("gantry-drop", reclaimer).start();
        current = reclaimer;
    }

    /// Returns when [#next] is done.
    private static synchronized void awaitTurn() {}

    private static Thread daemon(String name, Runnable body) {
        return Thread.ofPlatform()
                .daemon()
                .name(name)
                .inheritInheritableThreadLocals(false)
                .unstarted(body);
    }

    @Override
    public void run() {
        awaitTurn();
        while (current == this) {
            try {
                var unreachable = (Ownership) QUEUE.remove();
                since = System.nanoTime() | 1;
                if (watcherRests) LockSupport.unpark(watcher);
                unreachable.reclaim();
            } catch (InterruptedException _) {
                // Nobody but a crate's own code has a reason to interrupt this thread; it goes on.
            } catch (Throwable _) {
                // Only the user's uncaught handler can throw here, as on any other thread without
                // effect.
            } finally {
                since = IDLE;
            }
        }
    }

    private static void watch() {
        while (true) {
            Reclaimer watched = current;
            long began = watched == null ? IDLE : watched.since;
            long left = began == IDLE ? Long.MAX_VALUE : began + PATIENCE - System.nanoTime();
            if (left <= 0) replace();
            else if (began == IDLE) rest(watched);
            else LockSupport.parkNanos(left);
        }
    }

    private static void replace() {
        try {
            next();
        } catch (OutOfMemoryError _) {
            LockSupport.parkNanos(PATIENCE);
        }
    }

    /// Until a drop begins. The flag goes up before the last look, so that a beginning is never
    /// missed.
    private static void rest(@Nullable Reclaimer watched) {
        watcherRests = true;
        if (watched == null || watched.since == IDLE) LockSupport.park();
        watcherRests = false;
    }
}
