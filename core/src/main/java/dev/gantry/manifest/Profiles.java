package dev.gantry.manifest;

import dev.gantry.problem.Location;
import dev.gantry.problem.Nearest;
import dev.gantry.problem.ProblemException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The profiles that gantry.toml defines, or changes.
///
/// @param defined by name, as the file gives them; no inheritance leads in a circle or nowhere
public record Profiles(SortedMap<String, Profile> defined) {
    /// Source: the Cargo Book, "Profiles".
    static final Set<String> BUILT_IN = Set.of("dev", "release", "test", "bench");

    public static final Profiles NONE = new Profiles(Collections.emptySortedMap());

    public Profiles {
        defined = Collections.unmodifiableSortedMap(new TreeMap<>(defined));
    }

    /// @param settings from cargo's key, dotted where it is one of an override, to its value as
    ///   TOML; without `inherits` and `panic`
    public record Profile(Optional<String> inherits, SortedMap<String, String> settings) {
        public Profile {
            settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        }
    }

    /// All that can be built with, sorted.
    public SortedSet<String> names() {
        var names = new TreeSet<>(BUILT_IN);
        names.addAll(defined.keySet());
        return Collections.unmodifiableSortedSet(names);
    }

    /// @throws ProblemException [ManifestProblem.NoProfile] when there is none of this name
    public void require(String name) {
        if (names().contains(name)) return;
        var at = new Location(GantryTomlReader.FILE, 1, 1, 1, "");
        throw new ProblemException(
                new ManifestProblem.NoProfile(
                        name, Nearest.of(name, names()), List.copyOf(names()), at));
    }

    /// What cargo is told about a profile and those it inherits from, as `key=value` of `--config`.
    /// cargo itself merges them, key by key, with what the workspace says.
    public List<String> settings(String profile) {
        var all = new ArrayList<String>();
        for (var at = Optional.of(profile); at.isPresent(); at = parent(at.get())) {
            var name = at.get();
            var found = defined.get(name);
            if (found == null) continue;
            found.inherits()
                    .ifPresent(from -> all.add(setting(name, "inherits", TomlValue.quoted(from))));
            found.settings().forEach((key, value) -> all.add(setting(name, key, value)));
        }
        return List.copyOf(all);
    }

    private static String setting(String profile, String key, String value) {
        return "profile." + profile + "." + key + "=" + value;
    }

    /// `test` builds upon `dev`, and `bench` upon `release`.
    Optional<String> parent(String profile) {
        return switch (profile) {
            case "dev", "release" -> Optional.empty();
            case "test" -> Optional.of("dev");
            case "bench" -> Optional.of("release");
            default -> Optional.ofNullable(defined.get(profile)).flatMap(Profile::inherits);
        };
    }
}
