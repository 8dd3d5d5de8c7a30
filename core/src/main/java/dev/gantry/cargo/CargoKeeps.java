package dev.gantry.cargo;

import dev.gantry.registry.IndexEntry;
import dev.gantry.registry.IndexPath;
import dev.gantry.registry.IndexReader;
import dev.gantry.registry.LockedCrate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What cargo has kept in its home of what it asked registries for: so that nothing is asked twice,
/// and that what was fetched by cargo serves without the network. Nothing of it is believed that a
/// digest of the lock does not prove.
final class CargoKeeps {
    private final List<Path> indexes;
    private final List<Path> caches;

    /// @param isOf whether a folder's name, `<server>-<hash>`, is of the registry
    CargoKeeps(Path home, Predicate<String> isOf) {
        var registry = home.resolve("registry");
        this.indexes = folders(registry.resolve("index"), isOf);
        this.caches = folders(registry.resolve("cache"), isOf);
    }

    /// The line that the lock's digest stands in.
    Optional<IndexEntry> entry(LockedCrate crate) {
        return indexes.stream()
                .map(index -> index.resolve(".cache").resolve(IndexPath.of(crate.name())))
                .flatMap(file -> line(file, crate.sha256()).stream())
                .flatMap(line -> IndexReader.entry(line).stream())
                .filter(entry -> entry.isOf(crate))
                .findFirst();
    }

    /// Perhaps the file, or one of another registry of that server: the bytes are still to be
    /// checked.
    List<Path> files(LockedCrate crate) {
        return caches.stream()
                .map(cache -> cache.resolve(crate.fileName()))
                .filter(Files::isRegularFile)
                .toList();
    }

    /// Cargo's own form, versions 1 to 3 so far: a head, then each version and its line, all ended
    /// by a zero byte. Of another form nothing is found. A file may hold hundreds of lines, of
    /// which one is made text.
    private static Optional<String> line(Path file, String sha256) {
        try {
            var all = Files.readAllBytes(file);
            var plain = new String(all, StandardCharsets.ISO_8859_1);
            int at = plain.indexOf(sha256);
            int start = plain.lastIndexOf('\0', at) + 1;
            int end = plain.indexOf('\0', at);
            if (at < 0 || end < 0) return Optional.empty();
            return Optional.of(new String(all, start, end - start, StandardCharsets.UTF_8));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Path> folders(Path in, Predicate<String> isOf) {
        var folders = new ArrayList<Path>();
        try (var all = Files.newDirectoryStream(in)) {
            for (var folder : all)
                if (isOf.test(folder.getFileName().toString())) folders.add(folder);
        } catch (NoSuchFileException | NotDirectoryException none) {
            return List.of();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return folders;
    }
}
