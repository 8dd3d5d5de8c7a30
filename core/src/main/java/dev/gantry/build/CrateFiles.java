package dev.gantry.build;

import dev.gantry.lockfile.Resolution.LockedPackage;
import dev.gantry.registry.Digests;
import dev.gantry.registry.IndexPath;
import dev.gantry.store.Digest;
import dev.gantry.store.Store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The `.crate` files that are on this machine: in cargo's home, one folder a registry, or in the
/// store. A file of the right name may still be another registry's: only its bytes tell, and what
/// the folder's index says of the crate.
///
/// Source: the Cargo Book, "Cargo Home" and "Index Format"; for folders of the store its "Source
/// Replacement".
final class CrateFiles {
    private final Store store;
    private final List<Folder> folders = new ArrayList<>();

    /// Of one registry.
    ///
    /// @param index with a file for each crate that was asked for, which holds the digests of its
    ///   versions
    private record Folder(Path path, Path index) {
        Optional<Path> file(LockedPackage locked) {
            var file = path.resolve(locked.name() + "-" + locked.version() + ".crate");
            return Optional.of(file).filter(Files::isRegularFile);
        }

        /// cargo's own copy of an index has more in it than text.
        boolean lists(LockedPackage locked) {
            try {
                var entry = index.resolve(IndexPath.of(locked.name()));
                return Files.isRegularFile(entry)
                        && Files.readString(entry, StandardCharsets.ISO_8859_1)
                                .contains(locked.sha256().orElseThrow());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    CrateFiles(Session session) {
        this(session.store(), session.cargo().home(), session.layout().store());
    }

    CrateFiles(Store store, Path cargoHome, Path storeRoot) {
        this.store = store;
        var home = cargoHome.resolve("registry");
        for (var cache : below(home.resolve("cache"))) {
            var index = home.resolve("index").resolve(cache.getFileName()).resolve(".cache");
            folders.add(new Folder(cache, index));
        }
        for (var local : below(storeRoot.resolve("registries"))) {
            folders.add(new Folder(local, local.resolve("index")));
        }
    }

    private static List<Path> below(Path parent) {
        if (!Files.isDirectory(parent)) return List.of();
        try (var below = Files.list(parent)) {
            return below.filter(Files::isDirectory).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The BLAKE3 of the locked file, lower-case hex; empty where that file is not here. It is read
    /// once, and then recorded in the store.
    Optional<String> blake3(LockedPackage locked) {
        if (locked.sha256().isEmpty()) return Optional.empty();
        var recorded = recorded(locked);
        if (recorded.isPresent()) return recorded;
        var found = whole(locked).map(CrateFiles::digests);
        found.ifPresent(digests -> digests.record(store));
        return found.map(Digests::blake3);
    }

    /// What the store has recorded of the file.
    Optional<String> recorded(LockedPackage locked) {
        return locked.sha256().flatMap(sha256 -> Digests.recorded(store, sha256));
    }

    /// The same, of the bytes as they are now.
    Optional<String> readBlake3(LockedPackage locked) {
        return whole(locked).map(CrateFiles::digests).map(Digests::blake3);
    }

    /// The SHA-256 of a file that stands in the place of the locked one, and is another: its
    /// registry has the locked one under this name.
    Optional<String> other(LockedPackage locked) {
        if (locked.sha256().isEmpty() || whole(locked).isPresent()) return Optional.empty();
        return folders.stream()
                .filter(it -> it.lists(locked))
                .flatMap(it -> it.file(locked).stream())
                .map(CrateFiles::sha256)
                .findFirst();
    }

    private Optional<Path> whole(LockedPackage locked) {
        return folders.stream()
                .flatMap(it -> it.file(locked).stream())
                .filter(file -> locked.sha256().equals(Optional.of(sha256(file))))
                .findFirst();
    }

    private static String sha256(Path file) {
        try {
            return Digest.ofFile(file).hex();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Digests digests(Path file) {
        try {
            return Digests.of(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
