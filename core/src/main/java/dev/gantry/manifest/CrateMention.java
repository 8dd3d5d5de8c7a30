package dev.gantry.manifest;

import dev.gantry.manifest.Manifest.Source;
import dev.gantry.problem.Location;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// One place that asks for a crate: an import line, or an entry of gantry.toml.
///
/// @param key of the entry; empty for an import line
/// @param source empty when only the name was given
/// @param requirement of the version; empty when the place leaves it open
/// @param alias empty when the place leaves it open
/// @param at the whole mention, or what stands for it
/// @param aliasAt where the alias is written; `at` when it is left open
record CrateMention(
        String key,
        String name,
        Optional<Source> source,
        Optional<Requirement> requirement,
        Optional<String> alias,
        List<String> features,
        boolean defaultFeatures,
        Location at,
        Location aliasAt) {

    /// The same mention, as the project sees it.
    ///
    /// @param folder of the file, relative to the project
    CrateMention from(Path folder) {
        return new CrateMention(
                key,
                name,
                source.map(it -> it instanceof Source.Path path ? below(folder, path) : it),
                requirement,
                alias,
                features,
                defaultFeatures,
                at,
                aliasAt);
    }

    /// The same mention, with the alias that it has if nobody gives another.
    CrateMention named() {
        return under(aliasOrName());
    }

    CrateMention under(String name) {
        return new CrateMention(
                key,
                this.name,
                source,
                requirement,
                Optional.of(name),
                features,
                defaultFeatures,
                at,
                aliasAt);
    }

    private static Source below(Path folder, Source.Path source) {
        var path = folder.resolve(source.path()).normalize().toString().replace('\\', '/');
        return new Source.Path(path, source.requirement());
    }

    /// The name as a Java identifier: cargo, too, replaces the hyphen when it names the library.
    String aliasOrName() {
        return alias.orElseGet(() -> name.replace('-', '_'));
    }
}
