package dev.gantry.lockfile;

import dev.gantry.lockfile.Resolution.Dependency;
import dev.gantry.lockfile.Resolution.LockedPackage;
import dev.gantry.lockfile.Resolution.LockedSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// By which text the entries of a lock name each other: `name version`, with the source behind it
/// where packages have both in common. Made once for a lock, since every dependency asks.
final class LockedNames {
    private final Map<String, Dependency> byText = new HashMap<>();

    /// @param packages none of which occurs twice
    LockedNames(List<LockedPackage> packages) {
        var occurrences = new HashMap<String, Integer>();
        for (var locked : packages) occurrences.merge(locked.title(), 1, Integer::sum);
        for (var locked : packages) {
            boolean ambiguous = occurrences.getOrDefault(locked.title(), 0) > 1;
            var source = Optional.of(locked.source()).filter(_ -> ambiguous);
            var dependency = new Dependency(locked.name(), locked.version(), source);
            byText.putIfAbsent(GantryLockWriter.text(dependency), dependency);
        }
    }

    /// The package that a text means, with its source where that is needed.
    Optional<Dependency> named(String text) {
        return Optional.ofNullable(byText.get(text));
    }

    /// The text that no other package of any lock has.
    static String whole(LockedPackage locked) {
        var source = Optional.<LockedSource>of(locked.source());
        return GantryLockWriter.text(new Dependency(locked.name(), locked.version(), source));
    }
}
