package dev.gantry.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What an index says of one version of a crate.
///
/// @param features each with what it switches on; those of `features2` among them
/// @param rustVersion the least compiler it accepts
/// @param optionalDependencies the keys by which the crate's own manifest calls them
public record IndexEntry(
        String name,
        String version,
        boolean yanked,
        Map<String, List<String>> features,
        Optional<String> rustVersion,
        List<String> optionalDependencies) {

    public IndexEntry {
        features = Map.copyOf(features);
        optionalDependencies = List.copyOf(optionalDependencies);
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
        optionalDependencies.stream().filter(key -> !hidden.contains(key)).forEach(names::add);
        return names;
    }
}
