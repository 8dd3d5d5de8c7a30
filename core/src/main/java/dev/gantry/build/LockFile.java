package dev.gantry.build;

import dev.gantry.lockfile.GantryLock;
import dev.gantry.lockfile.LockProblem;
import dev.gantry.lockfile.Lockfile;
import dev.gantry.problem.Location;
import dev.gantry.problem.ProblemException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;

/// gantry.lock on disk, or another text of the user's beside it: a new file gets the mode that his
/// umask gives, one that is there keeps its own, and a link to it stays one.
record LockFile(Path path) {

    /// A project's lock is beside its manifest; a file's is beside the file when the user made one,
    /// else in the store.
    ///
    /// @param store the root of the store
    static LockFile of(BuildRequest request, Path store, Looked looked) {
        if (request.file().isEmpty()) return new LockFile(request.project().resolve("gantry.lock"));
        var beside = Path.of(request.file().get() + ".lock");
        if (request.locked() || Files.exists(beside)) return new LockFile(beside);
        looked.absent(beside);
        return new LockFile(Layout.of(store, request, "").lockOfFile());
    }

    /// What messages call it.
    String shown() {
        return path.getFileName().toString();
    }

    /// Empty when there is none, also for a file that the user made empty: he wants a lock here.
    ///
    /// @throws ProblemException when it is malformed
    Optional<Lockfile> read(Looked looked) {
        try {
            if (!Files.exists(path)) return Optional.empty();
            var text = looked.text(path);
            if (text.isBlank()) return Optional.empty();
            return Optional.of(GantryLock.read(shown(), text));
        } catch (CharacterCodingException malformed) {
            var at = new Location(shown(), 1, 1, 1, "");
            throw new ProblemException(new LockProblem.Malformed("it is not UTF-8", at));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Writes it completely or not at all, also when the power fails.
    void write(String text) {
        try {
            var file = behindLinks(path);
            Files.createDirectories(file.resolveSibling(""));
            // not a temporary file of the JDK, which only the user himself could read
            var name = "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp";
            replace(file, file.resolveSibling(name), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The draft is gone afterwards, also where the disk is full.
    private static void replace(Path file, Path draft, String text) throws IOException {
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft);
            draft.toFile().deleteOnExit(); // a signal ends the process before what follows
            copyMode(file, draft);
            Files.writeString(draft, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.move(
                    draft,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            remove(draft, failed);
            throw failed;
        }
    }

    private static void remove(Path draft, IOException failed) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException kept) {
            failed.addSuppressed(kept);
        }
    }

    /// Before anything is in it: what only the owner may read is read by no one else.
    private static void copyMode(Path from, Path to) throws IOException {
        var view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view == null || !Files.exists(from)) return;
        view.setPermissions(Files.getPosixFilePermissions(from));
    }

    /// What it leads to need not exist.
    private static Path behindLinks(Path path) throws IOException {
        if (Files.exists(path)) return path.toRealPath();
        if (!Files.isSymbolicLink(path)) return path;
        return behindLinks(path.resolveSibling(Files.readSymbolicLink(path)));
    }
}
