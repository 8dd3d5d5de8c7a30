package dev.gantry.runtime;

import java.lang.System.Logger;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Passes the log records of bound crates on to [System.Logger]: the target `regex::exec` of a
/// record becomes the logger `regex.exec`.
///
/// Rust keeps the records until Java takes them: the thread whose call comes back next, and a
/// daemon thread for those that no call brings.
final class Logs {

    /// The most verbose level that Rust shall write: `off`, or a level's name. Without it, what
    /// Java's loggers let through when the library is loaded.
    private static final String PROPERTY = "dev.gantry.log";

    /// How long a record may wait for its own call to come back.
    private static final long GRACE = TimeUnit.MILLISECONDS.toNanos(50);

    /// How long a call waits for a thread that is passing its records on.
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(10);

    /// By the number of the contract, less one.
    private static final Logger.Level[] LEVELS = {
        Logger.Level.ERROR,
        Logger.Level.WARNING,
        Logger.Level.INFO,
        Logger.Level.DEBUG,
        Logger.Level.TRACE
    };

    private static final Queue<Entry> RECORDS = new ConcurrentLinkedQueue<>();

    /// One thread at a time hands records to the loggers. The others leave theirs to it and go on.
    private static final AtomicBoolean PASSING_ON = new AtomicBoolean();

    private Logs() {}

    /// Starts passing records on.
    ///
    /// @param library that [may have some][Library#logs]
    static void install(Library library) {
        library.installLog(most(library.constant("gantry_log_targets").split(";")));
        Thread.ofPlatform()
                .daemon()
                .name("gantry-log")
                .inheritInheritableThreadLocals(false)
                .start(() -> passOn(library));
    }

    private static int most(String[] targets) {
        String asked = System.getProperty(PROPERTY, "").toUpperCase(Locale.ROOT);
        if (asked.equals("OFF")) return 0;
        if (asked.equals("WARN")) return number(Logger.Level.WARNING);
        for (Logger.Level level : LEVELS) {
            if (level.name().equals(asked)) return number(level);
        }
        int most = most("");
        for (String target : targets) most = Math.max(most, most(target));
        return most;
    }

    /// None for a logger that cannot be asked.
    private static int most(String name) {
        var most = new AtomicInteger();
        Interlude.run(() -> {
            Logger logger = System.getLogger(name);
            int level = LEVELS.length;
            while (level > 0 && !logger.isLoggable(LEVELS[level - 1])) level--;
            most.set(level);
        });
        return most.get();
    }

    private static int number(Logger.Level level) {
        int number = 1;
        while (LEVELS[number - 1] != level) number++;
        return number;
    }

    private static void passOn(Library library) {
        while (true) {
            library.awaitLog();
            LockSupport.parkNanos(GRACE);
            drain(library);
        }
    }

    /// Passes on what there is; never throws. Not from within a logger: what that makes a crate log
    /// waits for the next call, else it would go on for ever.
    static void drain(Library library) {
        if (Interlude.isOn()) return;
        try {
            take(library);
            // Looked at again after each round: a record may have come as the round ended.
            while (!RECORDS.isEmpty() && PASSING_ON.compareAndSet(false, true)) {
                try {
                    for (Entry next; (next = RECORDS.poll()) != null; ) next.log();
                } finally {
                    PASSING_ON.set(false);
                }
            }
            for (long end = System.nanoTime() + PATIENCE; isBusy(end); ) Thread.onSpinWait();
        } catch (OutOfMemoryError | StackOverflowError _) {
            // The call that brought the records must not fail for them.
        }
    }

    /// Another thread hands records to the loggers, ours perhaps among them. Not waited for long:
    /// it may itself wait for this thread.
    private static boolean isBusy(long end) {
        return PASSING_ON.get() && System.nanoTime() - end < 0;
    }

    /// Holds the lock over both steps, so that records keep their order; it runs nothing of the
    /// user's, as a lock that a logger waits for must not.
    private static void take(Library library) {
        synchronized (RECORDS) {
            String[] parts = library.takeLog().split("\0", -1);
            for (int at = 0; at + 2 < parts.length; at += 3) {
                RECORDS.add(new Entry(parts[at].charAt(0) - '1', parts[at + 1], parts[at + 2]));
            }
        }
    }

    /// @param level index of [#LEVELS]
    private record Entry(int level, String target, String message) {

        void log() {
            Interlude.run(
                    () -> System.getLogger(target.replace("::", ".")).log(LEVELS[level], message));
        }
    }
}
