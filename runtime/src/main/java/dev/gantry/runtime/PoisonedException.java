package dev.gantry.runtime;

/// Rust panicked while it had the native value exclusively, so the value may be half changed. The
/// cause is that panic. [Handle#clearPoison] allows further use; closing is always possible.
public final class PoisonedException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    PoisonedException(String message, RustPanic cause) {
        super(message, cause);
    }
}
