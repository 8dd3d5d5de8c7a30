package dev.gantry.runtime;

/// The native value is gone: its handle was closed, or a call consumed it, or its exception was
/// deserialised. Rust was not entered.
public final class ClosedException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    ClosedException(String message) {
        super(message);
    }
}
