package dev.gantry.runtime;

import java.util.Optional;

/// A handle that nobody closed and no call consumed.
///
/// @param type the class of the handle
/// @param forgotten the garbage collector found it unreachable, and its value is dropped
/// @param made where, under `-Ddev.gantry.trace=handles`; its message names the thread
public record LiveHandle(Class<?> type, boolean forgotten, Optional<Throwable> made) {

    /// The class and where it was made.
    @Override
    public String toString() {
        String what = type.getName() + (forgotten ? ", forgotten" : "");
        return made.map(trace -> what + ", " + trace.getMessage() + at(trace)).orElse(what);
    }

    /// The first frame outside of the bindings and of this package.
    private String at(Throwable trace) {
        for (StackTraceElement frame : trace.getStackTrace()) {
            String name = frame.getClassName();
            boolean own =
                    name.equals(type.getName()) || name.startsWith(Trace.class.getPackageName());
            if (!own) return " at " + frame;
        }
        return "";
    }
}
