package dev.gantry.runtime;

import org.jspecify.annotations.Nullable;

/// The native value is gone: its handle was closed, or a call consumed it, or its exception was
/// deserialised. Rust was not entered.
///
/// Under `-Ddev.gantry.trace=handles` its cause tells where that was.
public final class ClosedException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    ClosedException(String message) {
        super(message);
    }

    /// @param ended where the value went, when handles are traced
    ClosedException(String message, @Nullable Trace ended) {
        super(message, ended);
    }
}
