package dev.gantry.runtime;

/// Rust code panicked; the panic was caught at the boundary.
public final class RustPanic extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String location;
    private final String backtrace;

    RustPanic(String message, String location, String backtrace) {
        super(location.isEmpty() ? message : message + " (at " + location + ")");
        this.location = location;
        this.backtrace = backtrace;
    }

    /// `file:line:column` of the panic; empty when Rust did not tell.
    public String location() {
        return location;
    }

    /// The Rust frames, several lines; empty unless `RUST_BACKTRACE` was set when the panic
    /// happened.
    public String backtrace() {
        return backtrace;
    }
}
