package dev.gantry.runtime;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Where something happened to a handle: a stack trace, taken only when it was asked for.
final class Trace extends Throwable {

    /// What to trace, separated by commas.
    private static final String PROPERTY = "dev.gantry.trace";

    private static final boolean HANDLES = asked("handles");

    private static final long serialVersionUID = 1;

    private Trace(String what) {
        super(what + " on thread " + Thread.currentThread().getName());
    }

    private static boolean asked(String what) {
        return Arrays.asList(System.getProperty(PROPERTY, "").split(",")).contains(what);
    }

    /// @param what such as `made`
    /// @return null when handles are not traced
    static @Nullable Trace of(String what) {
        return HANDLES ? new Trace(what) : null;
    }
}
