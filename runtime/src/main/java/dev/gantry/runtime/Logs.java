package dev.gantry.runtime;

import java.lang.System.Logger;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
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

    /// By the number of the contract, less one.
    private static final Logger.Level[] LEVELS = {
        Logger.Level.ERROR,
        Logger.Level.WARNING,
        Logger.Level.INFO,
        Logger.Level.DEBUG,
        Logger.Level.TRACE
    };

    private Logs() {}

    /// Starts passing records on, if the library has any to pass.
    static void install(Library library) {
        if (!library.logs()) return;
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
        int most = most(System.getLogger(""));
        for (String target : targets) most = Math.max(most, most(System.getLogger(target)));
        return most;
    }

    private static int most(Logger logger) {
        int most = LEVELS.length;
        while (most > 0 && !logger.isLoggable(LEVELS[most - 1])) most--;
        return most;
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

    /// Passes on what there is. One thread at a time, so that records keep their order.
    static void drain(Library library) {
        synchronized (Logs.class) {
            String[] parts = library.takeLog().split("\0", -1);
            for (int at = 0; at + 2 < parts.length; at += 3) {
                log(parts[at].charAt(0) - '1', parts[at + 1], parts[at + 2]);
            }
        }
    }

    private static void log(int level, String target, String message) {
        Interlude.run(
                () -> System.getLogger(target.replace("::", ".")).log(LEVELS[level], message));
    }
}
