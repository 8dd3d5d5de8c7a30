package dev.gantry.build;

import dev.gantry.lockfile.Resolution.LockedPackage;
import dev.gantry.store.Digest;
import dev.gantry.store.Key;
import dev.gantry.store.Store;

import org.apache.commons.codec.digest.Blake3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The `.crate` files that are on this machine: in cargo's home, one folder a registry, or in the
/// store. A file of the right name may still be another registry's: only its bytes tell.
///
/// Source: the Cargo Book, "Cargo Home"; for folders of the store its "Source Replacement".
final class CrateFiles {
    private static final int BLAKE3_BYTES = 32;

    private final Store store;
    private final List<Path> folders = new ArrayList<>();

    CrateFiles(Session session) {
        this(session.store(), session.cargo().home(), session.layout().store());
    }

    CrateFiles(Store store, Path cargoHome, Path storeRoot) {
        this.store = store;
        addBelow(cargoHome.resolve("registry").resolve("cache"));
        addBelow(storeRoot.resolve("registries"));
    }

    private void addBelow(Path parent) {
        if (!Files.isDirectory(parent)) return;
        try (var below = Files.list(parent)) {
            below.filter(Files::isDirectory).sorted().forEach(folders::add);
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
        var found = whole(locked).map(CrateFiles::blake3);
        found.ifPresent(blake3 -> store.putRecord(key(locked).digest(), blake3));
        return found;
    }

    /// What the store has recorded of the file.
    Optional<String> recorded(LockedPackage locked) {
        return locked.sha256().isEmpty() ? Optional.empty() : store.record(key(locked).digest());
    }

    /// The same, of the bytes as they are now.
    Optional<String> readBlake3(LockedPackage locked) {
        return whole(locked).map(CrateFiles::blake3);
    }

    /// The SHA-256 of a file that stands in the place of the locked one, and is another.
    Optional<String> other(LockedPackage locked) {
        if (locked.sha256().isEmpty() || whole(locked).isPresent()) return Optional.empty();
        return named(locked).stream().map(CrateFiles::sha256).findFirst();
    }

    private Optional<Path> whole(LockedPackage locked) {
        return named(locked).stream()
                .filter(file -> locked.sha256().equals(Optional.of(sha256(file))))
                .findFirst();
    }

    private List<Path> named(LockedPackage locked) {
        var name = locked.name() + "-" + locked.version() + ".crate";
        return folders.stream().map(it -> it.resolve(name)).filter(Files::isRegularFile).toList();
    }

    private static Key key(LockedPackage locked) {
        return Key.of("crate-blake3").with("sha256", locked.sha256().orElseThrow());
    }

    private static String sha256(Path file) {
        try {
            return Digest.ofFile(file).hex();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String blake3(Path file) {
        var hash = Blake3.initHash();
        var buffer = new byte[1 << 16];
        try (var in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                hash.update(buffer, 0, read);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return HexFormat.of().formatHex(hash.doFinalize(BLAKE3_BYTES));
    }
}
