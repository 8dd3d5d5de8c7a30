package dev.gantry.manifest;

import dev.gantry.manifest.GantryTomlReader.Contents;
import dev.gantry.manifest.Manifest.Absent;
import dev.gantry.manifest.Manifest.CrateRequest;
import dev.gantry.manifest.TargetTables.TargetTable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What a project asks for on every target, and what the tables of `[target]` ask for besides. As
/// in cargo these add to the former, wherever they hold.
///
/// An import line is for every target. One of a crate that gantry.toml has below `[target]` only is
/// a mention of that entry.
///
/// @param crates first those of every target, then table by table
/// @param platforms the names of the tables that hold
/// @param absent those of import lines that no table that holds asks for
record AskedCrates(List<CrateRequest> crates, Set<String> platforms, List<Absent> absent) {

    AskedCrates {
        crates = List.copyOf(crates);
        platforms = Set.copyOf(platforms);
        absent = List.copyOf(absent);
    }

    /// Each table is checked with what every target asks for, wherever it holds, and those that
    /// hold with each other.
    ///
    /// @param holds asked only while nothing is wrong
    static AskedCrates of(
            Contents toml,
            List<CrateMention> imports,
            AliasRules rules,
            Predicate<Platform> holds,
            List<ManifestProblem> problems) {
        return new Reading(toml, imports, rules).asked(holds, problems);
    }

    private record Reading(Contents toml, List<CrateMention> imports, AliasRules rules) {

        AskedCrates asked(Predicate<Platform> holds, List<ManifestProblem> problems) {
            // one that is found with several tables is told once
            var found = new LinkedHashSet<ManifestProblem>();
            var always = always(found);
            var crates = new ArrayList<>(Requests.requests(always, Optional.empty()));
            var placed = new ArrayList<List<CrateMention>>();
            for (var table : toml.tables()) {
                placed.add(beside(always, ofTable(table, found), found));
                crates.addAll(Requests.requests(placed.getLast(), Optional.of(table.name())));
            }
            var platforms = new LinkedHashSet<String>();
            if (problems.isEmpty() && found.isEmpty()) {
                var here = new ArrayList<>(always);
                for (int i = 0; i < placed.size(); i++) {
                    if (!toml.tables().get(i).holds(holds)) continue;
                    platforms.add(toml.tables().get(i).name());
                    beside(here, placed.get(i), found).stream()
                            .filter(it -> here.stream().noneMatch(other -> isSame(it, other)))
                            .forEach(here::add);
                }
            }
            problems.addAll(found);
            return new AskedCrates(crates, platforms, absent(platforms));
        }

        private List<CrateMention> always(Set<ManifestProblem> found) {
            var problems = new ArrayList<ManifestProblem>();
            var own = imports.stream().filter(it -> !isOfTables(it)).toList();
            var merged = Requests.merge(toml.mentions(), own, rules, problems);
            found.addAll(problems);
            return merged.stream().map(CrateMention::named).toList();
        }

        /// With what import lines say of them.
        private List<CrateMention> ofTable(TargetTable table, Set<ManifestProblem> found) {
            var problems = new ArrayList<ManifestProblem>();
            var own = imports.stream().filter(this::isOfTables);
            var ofThis = own.filter(it -> table.has(it.name())).toList();
            var merged = Requests.ofTable(table.crates(), ofThis, rules, problems);
            found.addAll(problems);
            return merged;
        }

        private List<CrateMention> beside(
                List<CrateMention> others, List<CrateMention> own, Set<ManifestProblem> found) {
            var problems = new ArrayList<ManifestProblem>();
            var placed = Requests.beside(others, own, rules, problems);
            found.addAll(problems);
            return placed;
        }

        private boolean isOfTables(CrateMention mention) {
            return toml.tables().stream().anyMatch(table -> table.has(mention.name()))
                    && toml.mentions().stream().noneMatch(it -> it.name().equals(mention.name()));
        }

        private static boolean isSame(CrateMention one, CrateMention other) {
            return one.name().equals(other.name()) && one.alias().equals(other.alias());
        }

        private List<Absent> absent(Set<String> platforms) {
            var absent = new ArrayList<Absent>();
            for (var mention : imports) {
                if (!isOfTables(mention)) continue;
                var tables = toml.tables().stream().filter(it -> it.has(mention.name())).toList();
                if (tables.stream().anyMatch(it -> platforms.contains(it.name()))) continue;
                var shown = tables.stream().map(TargetTable::shown).toList();
                absent.add(new Absent(mention.name(), shown, mention.at()));
            }
            return absent;
        }
    }
}
