package dev.gantry.registry;

/// Why a registry gave nothing that serves here. The message names what was asked for and a server,
/// never a whole address: that may hold a secret.
@SuppressWarnings("serial") // never serialised
public abstract sealed class NoAnswer extends Exception {

    NoAnswer(String what, String reason) {
        super(what + ": " + reason);
    }

    /// No answer came, or not in time, or one that says to come again: whoever asks next waits as
    /// long.
    public static final class Unreached extends NoAnswer {
        Unreached(String what, String reason) {
            super(what, reason);
        }
    }

    /// An answer came, but none that serves here; cargo may know better.
    public static final class Unusable extends NoAnswer {
        Unusable(String what, String reason) {
            super(what, reason);
        }
    }
}
