package dev.gantry.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;

/// A lock that was taken by name, so that one process at a time works on something. Closing frees
/// it; so does the death of its owner.
public final class StoreLock implements AutoCloseable {

    /// Who has a lock.
    ///
    /// @param command what it does, for the one who waits
    public record Owner(long pid, String command) {

        private static Optional<Owner> read(Path file) {
            try {
                var lines = Files.readAllLines(file);
                return Optional.of(new Owner(Long.parseLong(lines.get(0)), lines.get(1)));
            } catch (IOException | NumberFormatException | IndexOutOfBoundsException unknown) {
                // it names the owner for people, and decides nothing
                return Optional.empty();
            }
        }

        private void write(Path file) throws IOException {
            var staged = file.resolveSibling(file.getFileName() + "." + pid);
            Files.writeString(staged, pid + "\n" + command.replaceAll("\\R", " ") + "\n");
            Files.move(staged, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// What is held: the lock, and the file that tells of its owner.
    private record Held(Path ownerFile, ProcessLock lock) {}

    private final Optional<Held> held;

    private StoreLock(Optional<Held> held) {
        this.held = held;
    }

    /// Nothing: for those who only read.
    public static StoreLock none() {
        return new StoreLock(Optional.empty());
    }

    /// @param waiting is called once if another has the lock, with its owner if that is known
    static StoreLock take(Path file, Owner owner, Consumer<Optional<Owner>> waiting)
            throws IOException {
        var ownerFile = file.resolveSibling(file.getFileName() + ".owner");
        var free = ProcessLock.tryTake(file);
        if (free.isEmpty()) waiting.accept(Owner.read(ownerFile));
        var lock = free.isPresent() ? free.get() : ProcessLock.take(file, false);
        try {
            owner.write(ownerFile);
        } catch (IOException failed) {
            lock.close();
            throw failed;
        }
        return new StoreLock(Optional.of(new Held(ownerFile, lock)));
    }

    @Override
    public void close() {
        if (held.isEmpty()) return;
        try (var _ = held.get().lock()) {
            Files.deleteIfExists(held.get().ownerFile());
        } catch (IOException leftBehind) {
            // the lock is free all the same, and its next owner writes the file anew
        }
    }
}
