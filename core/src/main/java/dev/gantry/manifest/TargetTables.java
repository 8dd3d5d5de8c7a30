package dev.gantry.manifest;

import dev.gantry.manifest.GantryTomlReader.KnownKeys;
import dev.gantry.manifest.ManifestProblem.BadValue;
import dev.gantry.problem.Location;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Reads `[target.'...']`: crates that are asked for on some targets only.
final class TargetTables {
    private static final String TARGET = "target";
    private static final String CRATES = "rust-dependencies";
    private static final KnownKeys KEYS =
            new KnownKeys(Set.of(CRATES), Set.of("native", "profile"));

    /// One table.
    ///
    /// @param name as it is written, without quotes
    /// @param platform empty when the name is none
    /// @param crates it asks for, in the order of the file
    record TargetTable(String name, Optional<Platform> platform, List<CrateMention> crates) {

        TargetTable {
            crates = List.copyOf(crates);
        }

        boolean holds(Predicate<Platform> holds) {
            return !crates.isEmpty() && platform.filter(holds).isPresent();
        }

        boolean has(String crate) {
            return crates.stream().anyMatch(it -> it.name().equals(crate));
        }

        /// Its heading.
        String shown() {
            return heading(name);
        }
    }

    static String heading(String platform) {
        return "[" + TARGET + "." + TomlValue.plainest(platform) + "." + CRATES + "]";
    }

    static List<String> path(String platform) {
        return List.of(TARGET, platform, CRATES);
    }

    private final TomlDocument document;
    private final List<ManifestProblem> problems;

    TargetTables(TomlDocument document, List<ManifestProblem> problems) {
        this.document = document;
        this.problems = problems;
    }

    /// All are read, so that a mistake in one is found on every machine, and a lock holds the
    /// crates of all.
    List<TargetTable> read() {
        var tables = new ArrayList<TargetTable>();
        for (var name : document.keys(List.of(TARGET))) {
            var table = List.of(TARGET, name);
            KEYS.check(document, table, problems);
            later(table);
            tables.add(new TargetTable(name, platform(name), crates(table)));
        }
        return List.copyOf(tables);
    }

    private List<CrateMention> crates(List<String> table) {
        var path = path(table.getLast());
        var crates = new ArrayList<CrateMention>();
        for (var key : document.keys(path)) {
            new TomlDependencyReader(document, problems, path, key).read().ifPresent(crates::add);
        }
        return crates;
    }

    private void later(List<String> table) {
        var shapes = new ShapeReader(document, problems);
        var name = table.getLast();
        shapes.check(List.of(TARGET, name, "native"), LaterTables.NATIVE);
        shapes.check(List.of(TARGET, name, "profile"), Shape.named(ProfileReader.shape()));
    }

    private Optional<Platform> platform(String name) {
        try {
            return Optional.of(PlatformReader.read(name));
        } catch (PlatformReader.Malformed malformed) {
            problems.add(
                    new BadValue(
                            "Malformed platform `" + name + "`: " + malformed.getMessage(),
                            inside(name, malformed.column()),
                            "Write a target triple, or cfg(...) as in Cargo.toml:"
                                    + " cfg(windows), cfg(all(unix, not(target_os = \"macos\")))"));
            return Optional.empty();
        }
    }

    /// Where the character number `column` (from 1) of a table's name stands; the whole heading if
    /// the name is written with escapes.
    private Location inside(String name, int column) {
        var heading = document.at(List.of(TARGET, name));
        return heading.of(Pattern.compile("(" + Pattern.quote(name) + ")"))
                .map(at ->
                        new Location(at.file(), at.line(), at.column() + column - 1, 1, at.text()))
                .orElse(heading);
    }
}
