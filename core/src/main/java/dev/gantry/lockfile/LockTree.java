package dev.gantry.lockfile;

import dev.gantry.lockfile.Resolution.Dependency;
import dev.gantry.lockfile.Resolution.LockedPackage;
import dev.gantry.lockfile.Resolution.LockedSource;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What depends on what, from a lock alone: the edges of all targets.
public final class LockTree {
    private final String project;
    private final Lockfile lock;

    /// @param project what the crates that were asked for stand below
    public LockTree(String project, Lockfile lock) {
        this.project = project;
        this.lock = lock;
    }

    /// A line a crate, each below the one that asks for it; what the project asks for on some
    /// platforms alone is marked with these. What stands below a crate is shown at its first place;
    /// `(*)` marks the others.
    public List<String> lines() {
        var lines = new ArrayList<>(List.of(project));
        below(lock.bound(), true, "", lines, new HashSet<>());
        return List.copyOf(lines);
    }

    private void below(
            List<LockedPackage> crates,
            boolean asked,
            String margin,
            List<String> lines,
            Set<String> shown) {
        for (int i = 0; i < crates.size(); i++) {
            boolean last = i == crates.size() - 1;
            var crate = crates.get(i);
            var next = dependencies(crate);
            boolean again = !shown.add(identity(crate)) && !next.isEmpty();
            var text = asked ? asked(crate) : shown(crate);
            lines.add(margin + (last ? "└── " : "├── ") + text + (again ? " (*)" : ""));
            if (!again) below(next, false, margin + (last ? "    " : "│   "), lines, shown);
        }
    }

    /// For everyone who asks for a crate, the shortest way from the project to it through that one.
    /// Each path begins with the project and ends with the crate.
    ///
    /// @param crate one of the lock
    public List<List<String>> paths(LockedPackage crate) {
        var ways = ways();
        var paths = new ArrayList<List<String>>();
        if (lock.bound().contains(crate)) paths.add(List.of(project, asked(crate)));
        for (var parent : lock.resolution().packages()) {
            // a crate that nothing leads to is a drift, and no reason
            if (!dependencies(parent).contains(crate) || !ways.containsKey(parent)) continue;
            var path = new ArrayList<>(ways.get(parent));
            path.add(shown(crate));
            paths.add(List.copyOf(path));
        }
        return List.copyOf(paths);
    }

    /// The shortest way to each crate; of equal ones the first in the order of the lock.
    private Map<LockedPackage, List<String>> ways() {
        var ways = new HashMap<LockedPackage, List<String>>();
        var next = new ArrayDeque<LockedPackage>();
        for (var root : lock.bound()) {
            ways.put(root, List.of(project, asked(root)));
            next.add(root);
        }
        while (!next.isEmpty()) {
            var crate = next.remove();
            for (var dependency : dependencies(crate)) {
                if (ways.containsKey(dependency)) continue;
                var way = new ArrayList<>(ways.getOrDefault(crate, List.of()));
                way.add(shown(dependency));
                ways.put(dependency, List.copyOf(way));
                next.add(dependency);
            }
        }
        return ways;
    }

    private List<LockedPackage> dependencies(LockedPackage crate) {
        var all = new ArrayList<LockedPackage>();
        for (Dependency one : crate.dependencies()) all.add(lock.resolution().find(one));
        return all;
    }

    private static String identity(LockedPackage crate) {
        return crate.title() + " " + crate.source().toText();
    }

    /// With the platforms for which alone the project asks for it.
    private String asked(LockedPackage crate) {
        var requests = lock.requests().stream().filter(it -> it.locked().means(crate)).toList();
        if (requests.stream().anyMatch(it -> it.platform().isEmpty())) return shown(crate);
        var platforms = requests.stream().flatMap(it -> it.platform().stream()).distinct();
        return shown(crate) + platforms.collect(Collectors.joining(", ", " [", "]"));
    }

    /// With the source, unless it is the default registry.
    private static String shown(LockedPackage crate) {
        boolean usual = crate.source().equals(new LockedSource.Registry(Registries.DEFAULT));
        return usual ? crate.title() : crate.title() + " (" + crate.source().toText() + ")";
    }
}
