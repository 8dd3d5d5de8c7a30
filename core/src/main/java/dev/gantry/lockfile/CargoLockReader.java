package dev.gantry.lockfile;

import dev.gantry.lockfile.CargoLock.Member;
import dev.gantry.lockfile.LockText.Faulty;
import dev.gantry.lockfile.LockText.Table;
import dev.gantry.lockfile.Resolution.Dependency;
import dev.gantry.lockfile.Resolution.LockedPackage;
import dev.gantry.lockfile.Resolution.LockedSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a Cargo.lock by the rules of cargo's `resolver/encode.rs`: an entry of `dependencies` is
/// `name`, `name version`, or `name version (source)`, whichever is the shortest that is
/// unambiguous in this file.
final class CargoLockReader {

    private static final long FORMAT = 4;

    private final Set<String> memberNames;
    private final Registries registries;
    private final Map<String, String> paths;
    private final List<Entry> entries = new ArrayList<>();

    /// A package as it stands in the file.
    ///
    /// @param sourceId without the commit of a git source; empty for a path
    /// @param source empty for a member
    private record Entry(
            String name,
            String version,
            String sourceId,
            Optional<LockedSource> source,
            Table table) {}

    CargoLockReader(Set<String> memberNames, Registries registries, Map<String, String> paths) {
        this.memberNames = memberNames;
        this.registries = registries;
        this.paths = paths;
    }

    CargoLock read(Table root) throws Faulty {
        root.onlyKeys(List.of("version", "package"));
        if (root.integer("version") != FORMAT) {
            throw root.faulty("its format is not version " + FORMAT, "version");
        }
        for (var table : root.tables("package")) entries.add(entry(table));
        var members = new ArrayList<Member>();
        var packages = new ArrayList<LockedPackage>();
        for (var entry : entries) {
            var dependencies = dependencies(entry.table);
            if (entry.source.isEmpty()) {
                members.add(new Member(entry.name, entry.version, dependencies));
            } else {
                packages.add(
                        new LockedPackage(
                                entry.name,
                                entry.version,
                                entry.source.get(),
                                dependencies,
                                entry.table.optionalString("checksum")));
            }
        }
        return new CargoLock(members, new Resolution(packages));
    }

    private Entry entry(Table table) throws Faulty {
        table.onlyKeys(List.of("name", "version", "source", "checksum", "dependencies"));
        var name = table.string("name");
        var sourceId = table.optionalString("source");
        var withoutCommit = sourceId.map(id -> id.replaceFirst("#.*", "")).orElse("");
        return new Entry(
                name, table.string("version"), withoutCommit, source(name, sourceId, table), table);
    }

    private Optional<LockedSource> source(String name, Optional<String> sourceId, Table table)
            throws Faulty {
        if (sourceId.isPresent()) return Optional.of(remote(sourceId.get(), table));
        if (memberNames.contains(name)) return Optional.empty();
        var path = paths.get(name);
        if (path == null) throw table.faulty("where is the package `" + name + "`?", "name");
        return Optional.of(new LockedSource.Path(path));
    }

    private LockedSource remote(String sourceId, Table table) throws Faulty {
        if (sourceId.startsWith("git+")) return git(sourceId.substring("git+".length()), table);
        var registry = registries.nameOf(sourceId);
        if (registry.isEmpty()) throw table.faulty("its registry has no name here", "source");
        return new LockedSource.Registry(registry.get());
    }

    private static LockedSource git(String url, Table table) throws Faulty {
        int hash = url.lastIndexOf('#');
        if (hash < 0) throw table.faulty("the commit is missing", "source");
        var repository = url.substring(0, hash);
        int query = repository.indexOf('?');
        int end = query < 0 ? hash : query;
        return new LockedSource.Git(
                repository.substring(0, end), repository.substring(end), url.substring(hash + 1));
    }

    private List<Dependency> dependencies(Table table) throws Faulty {
        var all = new ArrayList<Dependency>();
        for (var text : table.strings("dependencies")) {
            var entry = named(text, table);
            boolean ambiguous =
                    entries.stream()
                                    .filter(other -> other.name.equals(entry.name))
                                    .filter(other -> other.version.equals(entry.version))
                                    .count()
                            > 1;
            all.add(
                    new Dependency(
                            entry.name,
                            entry.version,
                            ambiguous ? entry.source : Optional.empty()));
        }
        return all;
    }

    private Entry named(String text, Table table) throws Faulty {
        var parts = text.split(" ", 3);
        var found =
                entries.stream()
                        .filter(entry -> entry.name.equals(parts[0]))
                        .filter(entry -> parts.length < 2 || entry.version.equals(parts[1]))
                        .filter(entry -> parts.length < 3 || isFrom(entry, parts[2]))
                        .toList();
        if (found.size() == 1) return found.getFirst();
        // only a path has no source to tell it from others of the same name and version
        return found.stream()
                .filter(entry -> entry.sourceId.isEmpty())
                .findFirst()
                .orElseThrow(() -> table.faulty("which is `" + text + "`?", "dependencies"));
    }

    private static boolean isFrom(Entry entry, String parenthesized) {
        return parenthesized.equals("(" + entry.sourceId + ")");
    }
}
