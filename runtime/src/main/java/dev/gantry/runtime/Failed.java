package dev.gantry.runtime;

import java.util.List;

/// An `Err` on its way from a call to the generated code around it, which turns it into the
/// exception of that call. User code never sees one, and only the runtime can make one.
public final class Failed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Native library;
    private final String rustType;
    private final String debug;
    private final transient List<String> sources;
    private transient long pointer;

    Failed(
            Native library,
            String rustType,
            String message,
            String debug,
            List<String> sources,
            long pointer) {
        super(message, null, false, false);
        this.library = library;
        this.rustType = rustType;
        this.debug = debug;
        this.sources = sources;
        this.pointer = pointer;
    }

    String rustType() {
        return rustType;
    }

    String debug() {
        return debug;
    }

    List<String> sources() {
        return sources;
    }

    /// The native error as a handle. Its pointer leaves this object: nobody can own it twice.
    Handle takeValue(HandleType type) {
        long taken = pointer;
        if (taken == 0) throw new IllegalStateException(rustType + " has no native value");
        pointer = 0;
        return new ErrorValue(library, type, taken);
    }
}
