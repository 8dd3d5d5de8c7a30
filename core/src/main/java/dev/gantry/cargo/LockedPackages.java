package dev.gantry.cargo;

import dev.gantry.registry.IndexEntry;
import dev.gantry.registry.LockedCrate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The packages of a Cargo.lock, and which of them a target needs.
record LockedPackages(List<Locked> all) {
    private static final Pattern NAME = line("name");
    private static final Pattern VERSION = line("version");
    private static final Pattern SOURCE = line("source");
    private static final Pattern CHECKSUM = line("checksum");
    private static final Pattern DEPENDENCY = Pattern.compile("(?m)^ \"([^\"]*)\",$");

    /// @param source empty for a path
    /// @param dependencies as they stand there: a name, then what tells it from others
    record Locked(
            String name,
            String version,
            Optional<String> source,
            Optional<String> sha256,
            List<String> dependencies) {

        /// When it is of one of these registries.
        Optional<LockedCrate> crate(SortedMap<String, String> registries) {
            return source.map(registries::get)
                    .flatMap(registry ->
                            sha256.map(sum -> new LockedCrate(registry, name, version, sum)));
        }

        private boolean isMeantBy(String[] dependency) {
            return name.equals(dependency[0])
                    && (dependency.length < 2 || version.equals(dependency[1]))
                    && (dependency.length < 3
                            || source.filter(id -> isOf(id, dependency[2])).isPresent());
        }

        private static boolean isOf(String id, String parenthesized) {
            return parenthesized.equals("(" + id.replaceFirst("#.*", "") + ")");
        }
    }

    /// Line by line, as cargo writes it and nobody else: a reader of all TOML takes many times as
    /// long.
    static LockedPackages read(String text) {
        var all = new ArrayList<Locked>();
        for (var entry : text.split("(?m)^\\[\\[package]]$")) {
            var name = value(entry, NAME);
            if (name.isEmpty()) continue;
            all.add(
                    new Locked(
                            name.get(),
                            value(entry, VERSION).orElse(""),
                            value(entry, SOURCE),
                            value(entry, CHECKSUM),
                            DEPENDENCY.matcher(entry).results().map(it -> it.group(1)).toList()));
        }
        return new LockedPackages(all);
    }

    private static Optional<String> value(String entry, Pattern line) {
        var found = line.matcher(entry);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static Pattern line(String key) {
        return Pattern.compile("(?m)^" + key + " = \"([^\"]*)\"$");
    }

    /// What a target needs, features aside: what somebody in the lock depends on for it. What a
    /// crate in a folder or a repository depends on counts as needed.
    ///
    /// @param holds whether a dependency of this target, a triple or `cfg(..)`, counts
    /// @param entries what indexes say of packages
    /// @param unasked crates for which the generated package asks on other targets only
    Set<Locked> neededBy(
            Predicate<String> holds, Map<Locked, IndexEntry> entries, Set<String> unasked) {
        var needed = new HashSet<Locked>();
        var open = new ArrayDeque<Locked>();
        all.stream().filter(one -> one.source.isEmpty()).forEach(open::add);
        while (!open.isEmpty()) {
            var one = open.remove();
            if (!needed.add(one)) continue;
            var entry = Optional.ofNullable(entries.get(one));
            boolean asks = one.source.isEmpty() && one.name.equals(ResolveWorkspace.PACKAGE);
            for (var text : one.dependencies) {
                var dependency = text.split(" ", 3);
                if (asks && unasked.contains(dependency[0])) continue;
                if (entry.filter(e -> isOfOthers(e, dependency[0], holds)).isPresent()) continue;
                all.stream().filter(other -> other.isMeantBy(dependency)).forEach(open::add);
            }
        }
        return needed;
    }

    private static boolean isOfOthers(IndexEntry entry, String crate, Predicate<String> holds) {
        var declared =
                entry.dependencies().stream()
                        .filter(one -> one.crate().equals(crate) && !one.development())
                        .toList();
        return !declared.isEmpty()
                && declared.stream().noneMatch(one -> one.target().map(holds::test).orElse(true));
    }
}
