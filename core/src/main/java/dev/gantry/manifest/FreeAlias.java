package dev.gantry.manifest;

import dev.gantry.manifest.ProjectEdit.Alias;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Which alias a crate can have in a project.
///
/// @param own the entry that asks for it, which is not in its own way
/// @param others entries of the crate in other tables, neither
record FreeAlias(
        ManifestReader.Parts parts, Optional<CrateMention> own, List<CrateMention> others) {

    /// What is wrong with an alias, or empty.
    Optional<String> objection(String alias) {
        var rules = parts.contents().map(parts::rules);
        return rules.flatMap(it -> it.objection(alias)).or(() -> taken(alias));
    }

    private Optional<String> taken(String alias) {
        return mentions()
                .filter(it -> own.filter(it::equals).isEmpty() && !others.contains(it))
                .filter(it -> fold(it.aliasOrName()).equals(fold(alias)))
                .filter(it -> own.filter(mine -> mine.name().equals(it.name())).isEmpty())
                .findFirst()
                .map(it -> "`" + it.name() + "` has it");
    }

    private Stream<CrateMention> mentions() {
        var entries = parts.contents().stream().flatMap(it -> it.mentions().stream());
        var everywhere = Stream.concat(entries, parts.imports().stream());
        var ofTargets =
                parts.contents().stream()
                        .flatMap(it -> it.tables().stream())
                        .flatMap(table -> table.crates().stream());
        return Stream.concat(everywhere, ofTargets);
    }

    /// The one that the crate's name gives; where it cannot be had, one like it.
    Alias of(String crate) {
        var usual = crate.replace('-', '_');
        // an import line of this crate has chosen already
        if (parts.imports().stream().anyMatch(it -> it.name().equals(crate))) {
            return new Alias(usual, Optional.empty());
        }
        var objection = objection(usual);
        if (objection.isEmpty()) return new Alias(usual, Optional.empty());
        var alias =
                Stream.iterate(usual + "_", other -> other + "_")
                        .filter(other -> objection(other).isEmpty())
                        .findFirst()
                        .orElseThrow();
        var refused = "`" + usual + "` cannot be a package: " + objection.get();
        return new Alias(alias, Optional.of(refused));
    }

    private static String fold(String alias) {
        return alias.toLowerCase(Locale.ROOT);
    }
}
