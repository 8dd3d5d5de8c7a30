package dev.gantry.manifest;

import dev.gantry.manifest.Manifest.CrateRequest;
import dev.gantry.manifest.Manifest.Source;
import dev.gantry.problem.Location;
import dev.gantry.problem.ProblemException;

import java.util.List;
import java.util.Optional;

/// A crate that is to stand in gantry.toml.
///
/// @param source as it will be written; of a registry, `*` until a version is known
/// @param requirement that the user gave
/// @param features to be added to those that are there
/// @param withoutDefaults switch the default features off
/// @param alias that the user gave
/// @param word by which it was asked for
public record Addition(
        String name,
        Source source,
        Optional<String> requirement,
        List<String> features,
        boolean withoutDefaults,
        Optional<String> alias,
        String word) {

    public Addition {
        features = List.copyOf(features);
    }

    /// Reads `name` or `name@requirement`.
    ///
    /// @throws ProblemException [ManifestProblem] with what is wrong in it
    public static Addition of(String word) {
        int separator = word.indexOf('@');
        var name = separator < 0 ? word : word.substring(0, separator);
        if (!CrateText.isName(name)) {
            throw refused(
                    "`" + name + "` cannot be the name of a crate",
                    word,
                    "Names of crates have letters, digits, - and _");
        }
        var requirement =
                separator < 0
                        ? Optional.<String>empty()
                        : Optional.of(word.substring(separator + 1));
        requirement.ifPresent(text -> check(text, word, separator + 1));
        var source = new Source.Registry(requirement.orElse(Requirement.ANY));
        return new Addition(name, source, requirement, List.of(), false, Optional.empty(), word);
    }

    private static void check(String requirement, String word, int from) {
        if (requirement.startsWith("path+") || requirement.startsWith("git+")) {
            throw refused(
                    "`" + requirement + "` is how an import line says it",
                    word,
                    "Here it is `--path FOLDER`, or `--git URL` with --rev, --tag or --branch");
        }
        try {
            var unused = RequirementReader.read(requirement);
        } catch (RequirementReader.Malformed malformed) {
            var at = new Location(CrateWords.FILE, 1, from + malformed.column(), 1, word);
            throw new ProblemException(
                    new ManifestProblem.MalformedRequirement(
                            requirement, String.valueOf(malformed.getMessage()), at));
        }
    }

    private static ProblemException refused(String what, String word, String remedy) {
        var at = new Location(CrateWords.FILE, 1, 1, Math.max(1, word.length()), word);
        return new ProblemException(new ManifestProblem.BadValue(what, at, remedy));
    }

    /// @throws ProblemException when it cannot be a feature
    public Addition withFeatures(List<String> more) {
        for (var feature : more) {
            if (CrateText.isFeature(feature)) continue;
            throw refused(
                    "`" + feature + "` cannot be a feature",
                    feature,
                    "Features have letters, digits, and _ - + . between");
        }
        return new Addition(name, source, requirement, more, withoutDefaults, alias, word);
    }

    public Addition withoutDefaults(boolean without) {
        return new Addition(name, source, requirement, features, without, alias, word);
    }

    public Addition as(Optional<String> other) {
        return new Addition(name, source, requirement, features, withoutDefaults, other, word);
    }

    public Addition from(Source other) {
        return new Addition(name, other, requirement, features, withoutDefaults, alias, word);
    }

    /// With what an entry that is there says already, where this says nothing.
    Addition completed(Source there) {
        if (!(source instanceof Source.Registry(var text, _))) return this;
        if (there instanceof Source.Registry(var before, var registry)) {
            var asked = requirement.orElse(before);
            return withRequirement(asked).from(new Source.Registry(asked, registry));
        }
        return requirement.isPresent() ? withRequirement(text) : from(there);
    }

    private Addition withRequirement(String text) {
        var given = Optional.of(text);
        return new Addition(name, source, given, features, withoutDefaults, alias, word);
    }

    /// As cargo is asked for it, without features: which there are is known later.
    ///
    /// @param index makes the alias its own
    public CrateRequest request(int index) {
        var at = new Location(CrateWords.FILE, 1, 1, Math.max(1, word.length()), word);
        var own = "crate" + index;
        return new CrateRequest(name, source, own, List.of(), true, at);
    }

    /// The same, with the version that cargo chose.
    ///
    /// @param version of the package, such as `1.18.1+build`
    public Addition chosen(String version) {
        if (requirement.isPresent() || !(source instanceof Source.Registry(_, var registry))) {
            return this;
        }
        // build metadata says nothing in a requirement
        return from(new Source.Registry(version.split("\\+", 2)[0], registry));
    }
}
