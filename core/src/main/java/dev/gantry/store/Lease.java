package dev.gantry.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/// Says which entries one user of the store has looked at. It holds while its file is locked, so
/// that a process that was killed keeps nothing.
final class Lease implements AutoCloseable {

    /// Those of this JVM. Their files are not opened again: closing them would give up their locks,
    /// see [ProcessLock].
    private static final Map<Path, Lease> LIVE = new ConcurrentHashMap<>();

    private final String id;
    private final Path file;
    private final ProcessLock lock;
    private final Set<String> entries = new HashSet<>();

    private Lease(String id, Path file, ProcessLock lock) {
        this.id = id;
        this.file = file;
        this.lock = lock;
    }

    /// To be called with the gate closed to trimming: the file must not be seen before it is
    /// locked.
    static Lease take(Path folder) throws IOException {
        // A secure random would load the JDK's security providers at every start of a program.
        var random = Long.toHexString(ThreadLocalRandom.current().nextLong());
        var id = Long.toHexString(ProcessHandle.current().pid()) + "-" + random;
        var file = folder.resolve(id);
        var lease = new Lease(id, file, ProcessLock.take(file, false));
        LIVE.put(file, lease);
        return lease;
    }

    String id() {
        return id;
    }

    /// True the first time.
    boolean add(String entry) throws IOException {
        if (!entries.add(entry)) return false;
        var line = ByteBuffer.wrap((entry + "\n").getBytes(StandardCharsets.UTF_8));
        while (line.hasRemaining()) lock.channel().write(line);
        return true;
    }

    @Override
    public void close() throws IOException {
        LIVE.remove(file);
        Files.deleteIfExists(file);
        lock.close();
    }

    /// The entries of all leases that hold; those of the dead are removed. To be called with the
    /// gate to itself.
    ///
    /// @param ids is filled with the names of the leases that hold
    static Set<String> held(Path folder, Set<String> ids) throws IOException {
        var held = new HashSet<String>();
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                if (isDead(file)) continue;
                ids.add(file.getFileName().toString());
                var own = LIVE.get(file);
                held.addAll(own == null ? written(file) : own.entries);
            }
        }
        return held;
    }

    /// None when its process has closed it since: that waits for no gate.
    static List<String> written(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException closed) {
            return List.of();
        }
    }

    private static boolean isDead(Path file) throws IOException {
        var free =
                LIVE.containsKey(file) ? Optional.<ProcessLock>empty() : ProcessLock.tryTake(file);
        if (free.isEmpty()) return false;
        try (var _ = free.get()) {
            Files.deleteIfExists(file);
        }
        return true;
    }
}
