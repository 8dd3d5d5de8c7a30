package dev.gantry.runtime;

import java.util.Optional;

/// What only the runtime's own package sees: for tests that judge what its public members do.
public final class Inside {
    private Inside() {}

    /// The handle of a value that Rust has made: of an exception, that of its error.
    public static Optional<Handle> handle(Object object) {
        return switch (object) {
            case Handle handle -> Optional.of(handle);
            case RustException thrown when !thrown.rustType().isEmpty() -> owned(thrown);
            default -> Optional.empty();
        };
    }

    private static Optional<Handle> owned(RustException thrown) {
        try {
            return Optional.of(thrown.value());
        } catch (ClosedException _) {
            return Optional.empty();
        }
    }

    public static boolean isGone(Handle handle) {
        return (handle.flags & Handle.GONE) != 0;
    }

    public static boolean isPoisoned(Handle handle) {
        return (handle.flags & Handle.POISONED) != 0;
    }

    /// Bytes that Rust has allocated now.
    public static long nativeBytes() {
        return Library.heap().bytes();
    }

    /// Boxes and buffers that Rust has handed to Java and not got back.
    public static long liveBoxes() {
        return Library.heap().live();
    }
}
