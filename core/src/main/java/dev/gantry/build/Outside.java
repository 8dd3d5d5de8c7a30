package dev.gantry.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// The files that crates in folders read though they are not in these folders: known after a
/// compilation, and kept in a file for the keys of the next.
final class Outside {
    private final Path list;
    private final Path store;

    /// @param store whose files are not the user's
    Outside(Path list, Path store) {
        this.list = list;
        this.store = store;
    }

    SortedSet<Path> known() {
        try {
            var known = new TreeSet<Path>();
            if (!Files.exists(list)) return known;
            for (var line : Files.readAllLines(list)) known.add(Path.of(line));
            return known;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// @param read by the crates in folders
    /// @param inside the files that are inputs in any case
    /// @return something is known now that was not, or is no longer so
    boolean learn(SortedSet<Path> read, Set<Path> inside) {
        var outside = new TreeSet<>(read);
        outside.removeAll(inside);
        outside.removeIf(path -> path.startsWith(store) || path.toString().indexOf('\n') >= 0);
        if (outside.equals(known())) return false;
        try {
            Files.createDirectories(list.resolveSibling(""));
            Files.write(list, outside.stream().map(Path::toString).toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return true;
    }
}
