package dev.gantry.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Keeps entries of a store from being trimmed while a program runs from them, and marks them as
/// used. Does no more than that, since every start takes one.
public final class Hold implements AutoCloseable {
    /// Kind, shard and rest of the digest.
    private static final int NAMES = 3;

    private final Optional<Lease> lease;
    private final boolean whole;

    private Hold(Optional<Lease> lease, boolean whole) {
        this.lease = lease;
        this.whole = whole;
    }

    /// Whether all entries are there. One that was found just before may be gone: a trimming that
    /// was under way took it.
    public boolean isWhole() {
        return whole;
    }

    /// Holds nothing where the store cannot be written: the program runs all the same.
    ///
    /// @param root of the store, absolute
    /// @param used files and folders; those in no entry of the store do not matter
    /// @param clock tells when an entry was used
    public static Hold of(Path root, List<Path> used, InstantSource clock) {
        var entries = entries(root, used);
        var gate = root.resolve("gate");
        if (entries.isEmpty()) return new Hold(Optional.empty(), true);
        try (var _ = ProcessLock.take(gate, true)) {
            var lease = Lease.take(root.resolve("leases"));
            for (var entry : entries) use(lease, root, entry, clock);
            return new Hold(Optional.of(lease), areThere(entries));
        } catch (IOException notWritable) {
            return new Hold(Optional.empty(), areThere(entries));
        }
    }

    private static boolean areThere(List<Path> entries) {
        for (var entry : entries) {
            if (!Files.exists(entry)) return false;
        }
        return true;
    }

    private static void use(Lease lease, Path root, Path entry, InstantSource clock) {
        try {
            lease.add(root.relativize(entry).toString().replace('\\', '/'));
            Files.setLastModifiedTime(entry, FileTime.from(clock.instant()));
        } catch (IOException gone) {
            // whoever holds it asks whether it is whole
        }
    }

    private static List<Path> entries(Path root, List<Path> used) {
        var entries = new ArrayList<Path>();
        for (var path : used) {
            if (!path.startsWith(root)) continue;
            var inside = root.relativize(path);
            if (inside.getNameCount() < NAMES || !isKind(inside)) continue;
            entries.add(root.resolve(inside.subpath(0, NAMES)));
        }
        return entries;
    }

    private static boolean isKind(Path inside) {
        return inside.startsWith("folders") || inside.startsWith("files");
    }

    @Override
    public void close() {
        if (lease.isEmpty()) return;
        try {
            lease.get().close();
        } catch (IOException leftBehind) {
            // it holds nothing once this process has ended
        }
    }
}
