package dev.gantry.lockfile;

import dev.gantry.problem.ProblemException;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Cargo's names of the registries, and the source ids that Cargo.lock has for them. A lock that is
/// committed holds names alone, so that a mirror or a move changes nothing in it.
///
/// @param names by source id, such as `registry+<url>` or `sparse+<url>`; two ids may have one name
public record Registries(SortedMap<String, String> names) {

    /// The name of the registry that cargo uses when none is named.
    public static final String DEFAULT = "default";

    public Registries(Map<String, String> names) {
        this(new TreeMap<>(names));
    }

    Optional<String> nameOf(String sourceId) {
        return Optional.ofNullable(names.get(sourceId));
    }

    /// @throws ProblemException if this machine's cargo has no such registry
    String sourceIdOf(String name) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new ProblemException(new LockProblem.UnknownRegistry(name)));
    }
}
