package dev.gantry.store;

import dev.gantry.problem.ProblemException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Files, folders and records that are complete or absent, shared by threads and processes. Methods
/// throw [ProblemException] with a [StoreProblem] when the disk fails them.
public final class Store implements AutoCloseable {

    public static final long DEFAULT_LIMIT = 10L << 30;

    /// What trimming did.
    ///
    /// @param left bytes in all entries afterwards
    public record Trimmed(int removed, long freed, long left) {}

    /// Fills a file or folder before others can see it. The path does not exist for a file; a
    /// folder is there, and empty.
    @FunctionalInterface
    public interface Filling {
        void fill(Path staged) throws IOException;
    }

    private final Path root;
    private final InstantSource clock;
    private final Path files;
    private final Path folders;
    private final Path records;
    private final Path gate;

    /// Empty when the store cannot be written: then it is read as it is, and nobody can trim it.
    private final Optional<Lease> lease;

    private Store(Path root, InstantSource clock) {
        this.root = root;
        this.clock = clock;
        this.files = root.resolve("files");
        this.folders = root.resolve("folders");
        this.records = root.resolve("records");
        this.gate = root.resolve("gate");
        this.lease = takeLease();
    }

    /// @param root the folder of the store, made when it is missing
    /// @param clock tells when an entry was used
    public static Store open(Path root, InstantSource clock) {
        return new Store(root.toAbsolutePath().normalize(), clock);
    }

    /// Adds bytes under their own digest.
    public Digest putBytes(byte[] bytes) {
        return putFile(staged -> Files.write(staged, bytes));
    }

    /// Adds a file under the digest of its content.
    public Digest putFile(Filling filling) {
        return failing(() -> {
            var staged = stage();
            try {
                filling.fill(staged);
                var digest = Digest.ofFile(staged);
                publish(staged, digest.below(files));
                return digest;
            } finally {
                Durable.deleteTree(staged);
            }
        });
    }

    /// The file with this content.
    public Optional<Path> file(Digest digest) {
        return entry(digest.below(files));
    }

    /// Makes a folder under a key, unless it is there; another process may make it at the same
    /// time, and one wins.
    ///
    /// @return the folder, whoever made it
    public Path putFolder(Digest key, Filling filling) {
        var there = folder(key);
        if (there.isPresent()) return there.get();
        return failing(() -> {
            var staged = Files.createDirectory(stage());
            try {
                filling.fill(staged);
                publish(staged, key.below(folders));
                return key.below(folders);
            } finally {
                Durable.deleteTree(staged);
            }
        });
    }

    /// The folder that was made under this key.
    public Optional<Path> folder(Digest key) {
        return entry(key.below(folders));
    }

    /// Writes down what a key led to, such as the digests of an action's outputs; replaces what was
    /// written before.
    public void putRecord(Digest key, String text) {
        failing(() -> {
            var staged = stage();
            try {
                Files.writeString(staged, text);
                publish(staged, key.below(records));
                return key;
            } finally {
                Durable.deleteTree(staged);
            }
        });
    }

    public Optional<String> record(Digest key) {
        var path = entry(key.below(records));
        return path.flatMap(file ->
                failing(() -> {
                    try {
                        return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
                    } catch (NoSuchFileException trimmedWithoutLease) {
                        return Optional.empty();
                    }
                }));
    }

    /// Waits until nobody else has the lock of this name.
    ///
    /// @param waiting is called once, before waiting, with the owner if that is known
    public StoreLock lock(
            String name, StoreLock.Owner owner, Consumer<Optional<StoreLock.Owner>> waiting) {
        var file = root.resolve("locks").resolve(Digest.of(name).hex());
        return failing(() -> StoreLock.take(file, owner, waiting));
    }

    /// Removes the entries that were not used for the longest time, never one that a living user of
    /// the store has looked at since it opened the store.
    ///
    /// @param limit in bytes
    public Trimmed trim(long limit) {
        return failing(() -> {
            requireWritable();
            try (var _ = ProcessLock.take(gate, false)) {
                return new Trimming(root, List.of(files, folders, records))
                        .to(limit, root.resolve("leases"), staging());
            }
        });
    }

    /// Trims unless somebody did so to the end within a day, since that means to look at every
    /// entry.
    ///
    /// @param limit in bytes
    public void trimDaily(long limit) {
        if (lease.isEmpty()) return;
        var stamp = root.resolve("trimmed");
        var now = clock.instant();
        failing(() -> {
            boolean done =
                    Files.exists(stamp)
                            && Files.getLastModifiedTime(stamp)
                                    .toInstant()
                                    .isAfter(now.minus(Duration.ofDays(1)));
            if (done) return root;
            var unused = trim(limit);
            Files.writeString(stamp, "");
            Files.setLastModifiedTime(stamp, FileTime.from(now));
            return root;
        });
    }

    /// Entries that were looked at may be trimmed from now on.
    @Override
    public void close() {
        if (lease.isEmpty()) return;
        failing(() -> {
            Durable.deleteTree(staging().resolve(lease.get().id()));
            lease.get().close();
            return root;
        });
    }

    private Optional<Lease> takeLease() {
        try {
            for (var folder : List.of(files, folders, records)) Files.createDirectories(folder);
            for (var name : List.of("leases", "locks", "staging")) {
                Files.createDirectories(root.resolve(name));
            }
            try (var _ = ProcessLock.take(gate, true)) {
                return Optional.of(Lease.take(root.resolve("leases")));
            }
        } catch (IOException failed) {
            var problem = StoreProblem.of(root, failed);
            if (problem instanceof StoreProblem.ReadOnly && Files.isDirectory(root)) {
                return Optional.empty();
            }
            throw new ProblemException(problem);
        }
    }

    private Optional<Path> entry(Path path) {
        if (lease.isEmpty()) return Files.exists(path) ? Optional.of(path) : Optional.empty();
        return failing(() -> {
            // trimming must not come between the look and the lease
            try (var _ = ProcessLock.take(gate, true)) {
                if (!Files.exists(path)) return Optional.empty();
                use(path);
                return Optional.of(path);
            }
        });
    }

    private void publish(Path staged, Path entry) throws IOException {
        Durable.syncTree(staged);
        try (var _ = ProcessLock.take(gate, true)) {
            try {
                Durable.publish(staged, entry);
            } catch (DirectoryNotEmptyException | FileAlreadyExistsException otherWasFaster) {
                // the same key means the same content: theirs serves
            } catch (FileSystemException failed) {
                if (!Files.isDirectory(entry)) throw failed;
            }
            use(entry);
        }
    }

    private void use(Path entry) throws IOException {
        var name = root.relativize(entry).toString().replace('\\', '/');
        if (lease.orElseThrow().add(name)) {
            Files.setLastModifiedTime(entry, FileTime.from(clock.instant()));
        }
    }

    private Path stage() throws IOException {
        requireWritable();
        var own = Files.createDirectories(staging().resolve(lease.orElseThrow().id()));
        return own.resolve(UUID.randomUUID().toString());
    }

    private Path staging() {
        return root.resolve("staging");
    }

    /// False for one that may only be read.
    public boolean isWritable() {
        return lease.isPresent();
    }

    /// To be called before work whose result could not be kept.
    ///
    /// @throws ProblemException when nothing can be written
    public void requireWritable() {
        if (!isWritable()) throw new ProblemException(new StoreProblem.ReadOnly(root));
    }

    private interface Step<T> {
        T take() throws IOException;
    }

    private <T> T failing(Step<T> step) {
        try {
            return step.take();
        } catch (IOException failed) {
            throw new ProblemException(StoreProblem.of(root, failed));
        }
    }
}
