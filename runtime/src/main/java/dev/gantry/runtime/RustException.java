package dev.gantry.runtime;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// An `Err`. Its message is the error's Display, its causes are the error's sources; both are
/// copied when it is thrown.
///
/// Generated subclasses, one per error type of a crate, also own the native error. It is not
/// serialised: a deserialised exception keeps its texts and is detached, its members throw
/// [ClosedException].
public class RustException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String rustType;
    private final String debug;
    private final transient @Nullable Handle value;

    /// For generated code: an error whose type has no class of its own.
    ///
    /// @throws NullPointerException without a Failed, which only the runtime makes
    public RustException(Failed failed) {
        super(failed.getMessage(), causeOf(failed.sources()));
        this.rustType = failed.rustType();
        this.debug = failed.debug();
        this.value = null;
    }

    /// For generated subclasses: takes the native error.
    ///
    /// @throws NullPointerException without a Failed, which only the runtime makes
    protected RustException(Failed failed, HandleType type) {
        super(failed.getMessage(), causeOf(failed.sources()));
        this.rustType = failed.rustType();
        this.debug = failed.debug();
        this.value = failed.takeValue(type);
    }

    /// A source: Rust tells no more than its message.
    private RustException(String message, @Nullable RustException cause) {
        super(message, cause, false, false);
        this.rustType = "";
        this.debug = message;
        this.value = null;
    }

    private static @Nullable RustException causeOf(List<String> sources) {
        RustException cause = null;
        for (String message : sources.reversed()) cause = new RustException(message, cause);
        return cause;
    }

    /// The error's Debug text.
    public String debug() {
        return debug;
    }

    /// The path of the error's type, such as `regex::Error`; empty for a cause.
    public String rustType() {
        return rustType;
    }

    final Handle value() {
        Handle present = value;
        if (present == null) {
            throw new ClosedException(getClass().getSimpleName() + " is detached from Rust");
        }
        return present;
    }
}
