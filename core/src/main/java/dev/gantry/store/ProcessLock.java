package dev.gantry.store;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/// A lock on a file that excludes other processes and other threads of this one. The operating
/// system frees it when its owner dies, however it dies.
///
/// POSIX gives up all locks of a process on a file when any descriptor of that file is closed. So
/// no second channel on the same file may exist in this JVM: a semaphore for each path sees to
/// that.
final class ProcessLock implements AutoCloseable {

    private static final Map<Path, Semaphore> PERMITS = new ConcurrentHashMap<>();

    /// Far behind the content, which others can then read also on Windows, where locks are
    /// mandatory.
    private static final long POSITION = Long.MAX_VALUE - 1;

    private final Semaphore permit;
    private final FileChannel channel;

    private ProcessLock(Semaphore permit, FileChannel channel) {
        this.permit = permit;
        this.channel = channel;
    }

    static ProcessLock take(Path file, boolean shared) throws IOException {
        var permit = permit(file);
        permit.acquireUninterruptibly();
        return whenLocked(file, permit, channel -> channel.lock(POSITION, 1, shared))
                .orElseThrow(() -> new IOException("not locked: " + file));
    }

    /// Empty if another process or thread has it.
    static Optional<ProcessLock> tryTake(Path file) throws IOException {
        var permit = permit(file);
        if (!permit.tryAcquire()) return Optional.empty();
        return whenLocked(file, permit, channel -> channel.tryLock(POSITION, 1, false));
    }

    FileChannel channel() {
        return channel;
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            permit.release();
        }
    }

    private interface Locking {
        @Nullable FileLock on(FileChannel channel) throws IOException;
    }

    private static Optional<ProcessLock> whenLocked(Path file, Semaphore permit, Locking locking)
            throws IOException {
        boolean locked = false;
        try {
            var channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            try {
                locked = locking.on(channel) != null;
            } finally {
                if (!locked) channel.close();
            }
            return locked ? Optional.of(new ProcessLock(permit, channel)) : Optional.empty();
        } finally {
            if (!locked) permit.release();
        }
    }

    private static Semaphore permit(Path file) {
        return PERMITS.computeIfAbsent(file.toAbsolutePath().normalize(), path -> new Semaphore(1));
    }
}
