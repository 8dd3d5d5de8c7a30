package dev.gantry.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Removes entries, those first that were not used for the longest time, until the store is small
/// enough. Runs with the gate to itself.
final class Trimming {

    /// @param name kind, shard and rest of the digest, with slashes
    private record Entry(String name, Path path, long bytes, FileTime used) {}

    private final Path root;
    private final List<Path> kinds;

    /// @param kinds the folders below the root that hold entries
    Trimming(Path root, List<Path> kinds) {
        this.root = root;
        this.kinds = kinds;
    }

    Store.Trimmed to(long limit, Path leases, Path staging) throws IOException {
        var ids = new HashSet<String>();
        var held = Lease.held(leases, ids);
        removeAbandoned(staging, ids);
        var entries = entries();
        long bytes = entries.stream().mapToLong(Entry::bytes).sum();
        int removed = 0;
        long freed = 0;
        for (var entry : entries) {
            if (bytes - freed <= limit) break;
            if (held.contains(entry.name)) continue;
            remove(entry, staging);
            removed++;
            freed += entry.bytes;
        }
        return new Store.Trimmed(removed, freed, bytes - freed);
    }

    /// What a process that was killed had not yet published.
    private static void removeAbandoned(Path staging, Set<String> ids) throws IOException {
        try (var folders = Files.newDirectoryStream(staging)) {
            for (var folder : folders) {
                if (!ids.contains(folder.getFileName().toString())) Durable.deleteTree(folder);
            }
        }
    }

    /// By one step out of sight, then at leisure: an entry is complete or absent.
    private static void remove(Entry entry, Path staging) throws IOException {
        var away = staging.resolve("removed-" + entry.name.replace('/', '-'));
        Files.move(entry.path, away);
        Durable.deleteTree(away);
    }

    private List<Entry> entries() throws IOException {
        var entries = new ArrayList<Entry>();
        for (var kind : kinds) {
            for (var shard : children(kind)) {
                for (var path : children(shard)) {
                    var name = root.relativize(path).toString().replace('\\', '/');
                    entries.add(
                            new Entry(
                                    name,
                                    path,
                                    Durable.bytes(path),
                                    Files.getLastModifiedTime(path)));
                }
            }
        }
        entries.sort(Comparator.comparing(Entry::used).thenComparing(Entry::name));
        return entries;
    }

    private static List<Path> children(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            return children.toList();
        }
    }
}
