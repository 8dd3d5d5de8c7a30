package dev.gantry.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What an index says of one version of a crate.
///
/// @param sha256 of the `.crate` file, lower-case hex
/// @param features each with what it switches on; those of `features2` among them
/// @param rustVersion the least compiler it accepts
/// @param line as the index has it
public record IndexEntry(
        String name,
        String version,
        String sha256,
        boolean yanked,
        Map<String, List<String>> features,
        Optional<String> rustVersion,
        List<Dependency> dependencies,
        String line) {

    public IndexEntry {
        features = Map.copyOf(features);
        dependencies = List.copyOf(dependencies);
    }

    /// @param key by which the crate's own manifest calls it
    /// @param crate the package
    /// @param target a triple or `cfg(..)`; empty for all
    /// @param development for tests only, so of no concern to others
    public record Dependency(
            String key,
            String crate,
            boolean optional,
            Optional<String> target,
            boolean development) {}

    /// Does it speak of the very bytes that a lock holds?
    public boolean isOf(LockedCrate crate) {
        return name.equals(crate.name())
                && version.equals(crate.version())
                && sha256.equals(crate.sha256());
    }

    /// All that may be asked for. An optional dependency is a feature of its own name, unless some
    /// feature says `dep:` of it (The Cargo Book, "Features", "Optional dependencies").
    public SortedSet<String> featureNames() {
        var hidden =
                features.values().stream()
                        .flatMap(List::stream)
                        .filter(value -> value.startsWith("dep:"))
                        .map(value -> value.substring("dep:".length()))
                        .collect(Collectors.toSet());
        var names = new TreeSet<>(features.keySet());
        dependencies.stream()
                .filter(Dependency::optional)
                .map(Dependency::key)
                .filter(key -> !hidden.contains(key))
                .forEach(names::add);
        return names;
    }
}
