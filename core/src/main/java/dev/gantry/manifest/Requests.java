package dev.gantry.manifest;

import dev.gantry.manifest.Manifest.CrateRequest;
import dev.gantry.manifest.Manifest.Source;
import dev.gantry.problem.Location;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Brings the mentions of crates together: every crate once, under one alias.
///
/// Two mentions of one name are the same crate, unless their requirements exclude each other and
/// the aliases differ: then they are two versions side by side. A requirement that excludes every
/// entry of gantry.toml is refused. For mentions of the same crate
/// - the requirements form a conjunction, as with cargo's comma; a bare name adds nothing;
/// - the features add up, and the default ones are off when one mention switches them off;
/// - one alias must suffice; an entry of gantry.toml without `alias` leaves it to the import lines.
final class Requests {

    private final AliasRules rules;
    private final List<ManifestProblem> problems;

    /// Those of gantry.toml stand first.
    private final List<CrateMention> merged = new ArrayList<>();

    private int entries = 0;

    private Requests(AliasRules rules, List<ManifestProblem> problems) {
        this.rules = rules;
        this.problems = problems;
    }

    /// @param entries of one table of gantry.toml
    /// @param imports from all files
    /// @return each with what all say of it
    static List<CrateMention> merge(
            List<CrateMention> entries,
            List<CrateMention> imports,
            AliasRules rules,
            List<ManifestProblem> problems) {
        var requests = of(entries, imports, rules, problems);
        requests.checkAliases();
        return List.copyOf(requests.merged);
    }

    /// The same for a table of `[target]`, whose aliases are known once it stands [#beside] others.
    static List<CrateMention> ofTable(
            List<CrateMention> entries,
            List<CrateMention> imports,
            AliasRules rules,
            List<ManifestProblem> problems) {
        return List.copyOf(of(entries, imports, rules, problems).merged);
    }

    private static Requests of(
            List<CrateMention> entries,
            List<CrateMention> imports,
            AliasRules rules,
            List<ManifestProblem> problems) {
        var requests = new Requests(rules, problems);
        entries.forEach(requests::addEntry);
        requests.entries = entries.size();
        imports.forEach(requests::addImport);
        return requests;
    }

    /// Puts what a table of `[target]` asks for beside what is asked for where it holds, too. As in
    /// cargo, what both ask of a crate counts: here it must be one source, and one alias.
    ///
    /// @param others as [#merge] gives them, each with its alias
    /// @return those of the table, each with its alias
    static List<CrateMention> beside(
            List<CrateMention> others,
            List<CrateMention> ofTable,
            AliasRules rules,
            List<ManifestProblem> problems) {
        var requests = new Requests(rules, problems);
        requests.merged.addAll(others);
        var placed = ofTable.stream().map(requests::placed).toList();
        requests.checkAliases();
        return placed;
    }

    private CrateMention placed(CrateMention mention) {
        var same = other(mention);
        if (same.isEmpty()) {
            merged.add(mention.named());
            return mention.named();
        }
        var first = same.get();
        objection(first, mention)
                .or(() -> otherRegistry(first, mention))
                .ifPresent(what -> contradiction(what, first, mention));
        return mention.alias().isPresent() ? mention : mention.under(first.aliasOrName());
    }

    /// Two versions stand side by side, under two aliases.
    private Optional<CrateMention> other(CrateMention mention) {
        var ofCrate = merged.stream().filter(it -> it.name().equals(mention.name())).toList();
        return ofCrate.stream()
                .filter(it -> it.aliasOrName().equals(mention.aliasOrName()))
                .findFirst()
                .or(() -> ofCrate.stream().filter(it -> !areTwoVersions(it, mention)).findFirst());
    }

    private static Optional<String> otherRegistry(CrateMention first, CrateMention mention) {
        return first.source().orElse(null) instanceof Source.Registry(_, var one)
                        && mention.source().orElse(null) instanceof Source.Registry(_, var other)
                        && !one.equals(other)
                ? Optional.of("they name different sources")
                : Optional.empty();
    }

    /// TOML allows a key once: a second entry for a package is a rename, which is there for a
    /// second version.
    private void addEntry(CrateMention entry) {
        for (var first : merged) {
            if (first.name().equals(entry.name()) && !areTwoVersions(first, entry)) {
                contradiction("a crate can have one alias only", first, entry);
            }
        }
        merged.add(entry);
    }

    private void addImport(CrateMention mention) {
        var same = same(mention);
        if (same.isEmpty()) {
            merged.add(mention);
            return;
        }
        var first = merged.get(same.get());
        var objection = objection(first, mention);
        objection.ifPresent(what -> contradiction(what, first, mention));
        if (objection.isEmpty()) merged.set(same.get(), both(first, mention));
    }

    /// The place of the mention that this one has to agree with: one with the same alias, else one
    /// that it can agree with, else an entry of gantry.toml.
    private Optional<Integer> same(CrateMention mention) {
        var candidates =
                IntStream.range(0, merged.size())
                        .filter(i -> merged.get(i).name().equals(mention.name()))
                        .boxed()
                        .toList();
        return candidates.stream()
                .filter(i -> merged.get(i).alias().equals(mention.alias()))
                .findFirst()
                .or(() ->
                        candidates.stream()
                                .filter(i -> !areTwoVersions(merged.get(i), mention))
                                .findFirst())
                .or(() -> candidates.stream().filter(i -> i < entries).findFirst());
    }

    private static boolean areTwoVersions(CrateMention a, CrateMention b) {
        return a.requirement().isPresent()
                && b.requirement().isPresent()
                && a.requirement().get().excludes(b.requirement().get());
    }

    private static Optional<String> objection(CrateMention first, CrateMention mention) {
        if (areTwoVersions(first, mention)) {
            return Optional.of("no version satisfies both requirements");
        }
        if (differInSource(first, mention)) return Optional.of("they name different sources");
        return first.alias().isPresent()
                        && mention.alias().isPresent()
                        && !first.alias().equals(mention.alias())
                ? Optional.of("a crate can have one alias only")
                : Optional.empty();
    }

    private void contradiction(String what, CrateMention first, CrateMention mention) {
        problems.add(
                new ManifestProblem.Contradiction(mention.name(), what, first.at(), mention.at()));
    }

    private static boolean differInSource(CrateMention first, CrateMention mention) {
        if (first.source().isEmpty() || mention.source().isEmpty()) return false;
        boolean registries =
                first.source().get() instanceof Source.Registry
                        && mention.source().get() instanceof Source.Registry;
        return !registries && !place(first).equals(place(mention));
    }

    private static Optional<Source> place(CrateMention mention) {
        return mention.source().map(it -> it.requiring(Requirement.ANY));
    }

    private static CrateMention both(CrateMention first, CrateMention mention) {
        var features =
                Stream.concat(first.features().stream(), mention.features().stream())
                        .distinct()
                        .toList();
        var requirement =
                first.requirement().isPresent() && mention.requirement().isPresent()
                        ? Optional.of(first.requirement().get().and(mention.requirement().get()))
                        : first.requirement().or(mention::requirement);
        return new CrateMention(
                first.key(),
                first.name(),
                first.source().or(mention::source),
                requirement,
                mention.alias().or(first::alias),
                features,
                first.defaultFeatures() && mention.defaultFeatures(),
                first.at(),
                mention.alias().isPresent() ? mention.aliasAt() : first.aliasAt());
    }

    private void checkAliases() {
        for (int i = 0; i < merged.size(); i++) {
            var mention = merged.get(i);
            var alias = mention.aliasOrName();
            var at = mention.aliasAt();
            rules.objection(alias)
                    .ifPresent(what -> problems.add(new ManifestProblem.BadAlias(alias, what, at)));
            takenBy(alias, merged.subList(0, i))
                    .ifPresent(first ->
                            problems.add(new ManifestProblem.DuplicateAlias(alias, first, at)));
        }
    }

    private static Optional<Location> takenBy(String alias, List<CrateMention> before) {
        return before.stream()
                .filter(other -> fold(other.aliasOrName()).equals(fold(alias)))
                .map(CrateMention::aliasAt)
                .findFirst();
    }

    private static String fold(String alias) {
        return alias.toLowerCase(Locale.ROOT);
    }

    /// @param platform the name of the table of `[target]`; empty for every target
    static List<CrateRequest> requests(List<CrateMention> merged, Optional<String> platform) {
        return merged.stream().map(mention -> request(mention, platform)).toList();
    }

    private static CrateRequest request(CrateMention mention, Optional<String> platform) {
        var source = mention.source().orElseGet(() -> new Source.Registry(Requirement.ANY));
        var text = mention.requirement().map(Requirement::text).orElse(Requirement.ANY);
        return new CrateRequest(
                mention.name(),
                source.requiring(text),
                mention.aliasOrName(),
                mention.features(),
                mention.defaultFeatures(),
                mention.at(),
                platform);
    }
}
