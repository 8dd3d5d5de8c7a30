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

    private final TomlDocument document;
    private final List<ManifestProblem> problems;

    TargetTables(TomlDocument document, List<ManifestProblem> problems) {
        this.document = document;
        this.problems = problems;
    }

    /// What the tables whose platform holds ask for. All are read, so that a mistake in one is
    /// found on every machine.
    ///
    /// @param holds asked only when some table names crates
    List<CrateMention> read(Predicate<Platform> holds) {
        var mentions = new ArrayList<CrateMention>();
        for (var name : document.keys(List.of(TARGET))) {
            var table = List.of(TARGET, name);
            KEYS.check(document, table, problems);
            later(table);
            var platform = platform(name);
            var crates = crates(table);
            if (!crates.isEmpty() && platform.filter(holds).isPresent()) mentions.addAll(crates);
        }
        return List.copyOf(mentions);
    }

    private List<CrateMention> crates(List<String> table) {
        var path = List.of(TARGET, table.getLast(), CRATES);
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
