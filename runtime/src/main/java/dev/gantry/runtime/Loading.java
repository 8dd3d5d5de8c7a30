package dev.gantry.runtime;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.util.List;

/// From a library's file, or its bytes in a jar, to its symbols.
final class Loading {
    private Loading() {}

    /// The library where it is; out of a jar, from the first place that takes a copy and lets it be
    /// loaded.
    ///
    /// @throws UnsatisfiedLinkError with what the system says
    static SymbolLookup of(LibraryFile library) {
        Path file = library.file();
        return file == null ? copied(library, false) : open(file);
    }

    /// Once more, from a copy of its own.
    static SymbolLookup second(LibraryFile library) {
        return copied(library, true);
    }

    private static SymbolLookup copied(LibraryFile library, boolean own) {
        byte[] bytes = library.bytes();
        List<Path> places = PrivateCopy.places();
        var refusals = new StringBuilder();
        Throwable first = null;
        for (Path place : places) {
            try {
                return copied(place, bytes, library.name(), own);
            } catch (IOException | UnsatisfiedLinkError refused) {
                if (first == null) first = refused;
                refusals.append("; in ").append(place).append(": ").append(refused.getMessage());
            }
        }
        var error =
                new UnsatisfiedLinkError(
                        ("cannot load a copy of %s%s; -D%s=FOLDER names another folder for copies,"
                                        + " one that is not mounted noexec")
                                .formatted(library.place(), refusals, PrivateCopy.FOLDER));
        error.initCause(first);
        throw error;
    }

    private static SymbolLookup copied(Path place, byte[] bytes, String name, boolean own)
            throws IOException {
        if (!own) return open(PrivateCopy.shared(place, bytes, name));
        Path copy = PrivateCopy.own(place, bytes, name);
        try {
            return open(copy);
        } finally {
            PrivateCopy.discard(copy);
        }
    }

    private static SymbolLookup open(Path file) {
        try {
            return SymbolLookup.libraryLookup(file, Arena.global());
        } catch (IllegalArgumentException refused) {
            var error = new UnsatisfiedLinkError("cannot load " + words(file));
            error.initCause(refused);
            throw error;
        }
    }

    /// The system's own, which the lookup keeps to itself.
    private static String words(Path file) {
        try {
            System.load(file.toString());
            return file.toString();
        } catch (UnsatisfiedLinkError refused) {
            String said = refused.getMessage();
            return said == null || said.isEmpty() ? file.toString() : said;
        }
    }
}
