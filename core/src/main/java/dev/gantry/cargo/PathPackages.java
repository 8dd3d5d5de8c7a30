package dev.gantry.cargo;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Where the packages lie that packages in folders ask for by path, on whatever platform. The graph
/// of one target does not show those of others; the manifests do, and cargo reads them.
public final class PathPackages {
    private PathPackages() {}

    /// By name, absolute.
    ///
    /// @param folders to begin with, absolute; one without a package adds nothing
    public static SortedMap<String, Path> below(Cargo cargo, Collection<Path> folders) {
        var found = new TreeMap<String, Path>();
        var seen = new HashSet<Path>();
        var next = new ArrayDeque<>(folders);
        while (!next.isEmpty()) {
            var folder = next.remove();
            if (!seen.add(folder)) continue;
            for (var declared : declared(cargo, folder).entrySet()) {
                found.putIfAbsent(declared.getKey(), declared.getValue());
                next.add(declared.getValue());
            }
        }
        return found;
    }

    private static Map<String, Path> declared(Cargo cargo, Path folder) {
        var paths = new TreeMap<String, Path>();
        var completed = cargo.host().processes().run(cargo.declared(folder.resolve("Cargo.toml")));
        if (!completed.success()) return paths;
        for (var crate : MetadataReader.read(completed.output().getLast()).packages()) {
            // the whole workspace is told
            if (!crate.folder().equals(folder)) continue;
            for (var one : crate.dependencies()) {
                one.path().ifPresent(path -> paths.put(one.name(), path.normalize()));
            }
        }
        return paths;
    }
}
