package dev.gantry.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// A folder from which cargo takes packages instead of from their registry (The Cargo Book, "Source
/// Replacement", "Local Registry Sources"): `.crate` files, and below `index` what the index says
/// of the versions that some lock holds.
///
/// What is in it can be looked at by everybody at any time; who adds to the index must be the only
/// one.
public final class LocalRegistry {
    private final Path folder;

    public LocalRegistry(Path folder) {
        this.folder = folder;
    }

    /// What the index says of a crate that a lock holds; empty when nothing was added.
    public Optional<IndexEntry> entry(LockedCrate crate) {
        return entries(crate.name()).stream().filter(entry -> entry.isOf(crate)).findFirst();
    }

    /// Is its file there, and whole?
    public boolean holds(LockedCrate crate) {
        return crate.isIn(folder.resolve(crate.fileName()));
    }

    /// Adds what an index says, replacing what was said of the same version.
    public void add(Collection<IndexEntry> more) {
        var byCrate = new TreeMap<String, List<IndexEntry>>();
        for (var entry : more) {
            byCrate.computeIfAbsent(IndexPath.of(entry.name()), _ -> new ArrayList<>()).add(entry);
        }
        byCrate.forEach((_, entries) -> write(entries));
    }

    private void write(List<IndexEntry> more) {
        var lines = new TreeMap<String, String>();
        var name = more.getFirst().name();
        entries(name).forEach(entry -> lines.put(entry.version(), entry.line()));
        more.forEach(entry -> lines.put(entry.version(), entry.line()));
        write(
                file(name),
                staged -> {
                    Files.write(staged, lines.values());
                    return true;
                });
    }

    /// Adds a file of the store; it takes no room of its own where the disk has links.
    public void link(LockedCrate crate, Path file) {
        write(
                folder.resolve(crate.fileName()),
                staged -> {
                    try {
                        Files.createLink(staged, file);
                    } catch (UnsupportedOperationException | IOException noLinks) {
                        Files.copy(file, staged, StandardCopyOption.REPLACE_EXISTING);
                    }
                    return true;
                });
    }

    /// Adds a copy of a file that somebody else brought, if it has the bytes of the crate: who owns
    /// the file may write to it.
    ///
    /// @return the digests of the copy; empty when it has other bytes, and is not added
    public Optional<Digests> copy(LockedCrate crate, Path file) {
        var digests = new ArrayList<Digests>();
        write(
                folder.resolve(crate.fileName()),
                staged -> {
                    Files.copy(file, staged, StandardCopyOption.REPLACE_EXISTING);
                    var found = Digests.of(staged);
                    if (!found.sha256().equals(crate.sha256())) return false;
                    digests.add(found);
                    return true;
                });
        return digests.stream().findFirst();
    }

    private List<IndexEntry> entries(String crate) {
        try {
            return IndexReader.read(crate, Files.readString(file(crate)));
        } catch (NoSuchFileException | CharacterCodingException none) {
            return List.of();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path file(String crate) {
        return folder.resolve("index").resolve(IndexPath.of(crate));
    }

    private interface Writing {
        /// @return false when nothing is to be added
        boolean write(Path staged) throws IOException;
    }

    /// What a power failure leaves of it does not count as there, and is added again.
    private void write(Path file, Writing writing) {
        try {
            Files.createDirectories(file.resolveSibling(""));
            var staged = folder.resolve(".new-" + UUID.randomUUID());
            try {
                if (writing.write(staged)) Files.move(staged, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(staged);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
