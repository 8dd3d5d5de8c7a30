package dev.gantry.manifest;

import dev.gantry.manifest.GantryTomlReader.KnownKeys;
import dev.gantry.manifest.Manifest.GitReference;
import dev.gantry.manifest.Manifest.Source;
import dev.gantry.manifest.ManifestProblem.BadValue;
import dev.gantry.problem.Location;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads one entry of `[rust-dependencies]`, there or below `[target]`: cargo's own keys, and
/// `alias`.
final class TomlDependencyReader {

    private static final KnownKeys KEYS =
            new KnownKeys(
                    Set.of(
                            "version",
                            "features",
                            "default-features",
                            "path",
                            "git",
                            "rev",
                            "branch",
                            "tag",
                            "alias",
                            "package",
                            "registry",
                            "optional"),
                    Set.of("workspace"));

    private static final Pattern REGISTRY = Pattern.compile("[\\p{L}\\p{N}_-]+");

    private final TomlDocument document;
    private final List<ManifestProblem> problems;
    private final List<String> entry;
    private final String key;

    /// @param table which the entry stands in
    TomlDependencyReader(
            TomlDocument document, List<ManifestProblem> problems, List<String> table, String key) {
        this.document = document;
        this.problems = problems;
        this.entry = Stream.concat(table.stream(), Stream.of(key)).toList();
        this.key = key;
    }

    /// Empty when something is wrong with it.
    Optional<CrateMention> read() {
        int before = problems.size();
        var mention = document.isString(entry) ? fromString() : fromTable();
        return problems.size() == before ? Optional.of(mention) : Optional.empty();
    }

    private CrateMention fromString() {
        var requirement = requirement(entry);
        var source = new Source.Registry(document.string(entry).orElse(Requirement.ANY));
        return new CrateMention(
                key,
                name(key, at()),
                Optional.of(source),
                requirement,
                Optional.empty(),
                List.of(),
                true,
                at(),
                at());
    }

    private CrateMention fromTable() {
        KEYS.check(document, entry, problems);
        refuseOptional();
        var renamed = string("package");
        var name = renamed.orElse(key);
        var source = source();
        // as in cargo, the key of a renamed package is what the code calls it
        var alias = string("alias").or(() -> renamed.map(other -> key.replace('-', '_')));
        return new CrateMention(
                key,
                name(name, renamed.isPresent() ? document.valueAt(path("package")) : at()),
                Optional.of(source),
                has("version") ? requirement(path("version")) : Optional.empty(),
                alias,
                features(),
                document.bool(path("default-features")).orElse(true),
                at(),
                has("alias") ? document.valueAt(path("alias")) : at());
    }

    private Source source() {
        var kinds = Stream.of("path", "git").filter(this::has).toList();
        if (kinds.size() > 1) {
            refuse(
                    "`path` and `git` exclude each other",
                    document.at(path("git")),
                    "Keep one of them: it says where the crate comes from");
        }
        if (has("registry") && !kinds.isEmpty()) {
            refuse(
                    "`registry` and `%s` exclude each other".formatted(kinds.getLast()),
                    document.at(path("registry")),
                    "Keep one of them: it says where the crate comes from");
        }
        var requirement = string("version").orElse(Requirement.ANY);
        if (has("git")) return new Source.Git(url(), reference(), requirement);
        reference();
        if (has("path")) return new Source.Path(relativePath(), requirement);
        return new Source.Registry(requirement, registry());
    }

    /// cargo knows which registries there are, and refuses others.
    private String registry() {
        var name = string("registry").orElse("");
        if (has("registry") && !REGISTRY.matcher(name).matches()) {
            refuse(
                    "`" + name + "` cannot be the name of a registry",
                    document.valueAt(path("registry")),
                    "Write the name that cargo's configuration gives it: letters, digits, - and _");
        }
        return name;
    }

    /// What is not asked for unless a feature of the project asks for it is asked for by nobody.
    private void refuseOptional() {
        if (document.bool(path("optional")).orElse(false)) {
            var what = "`" + TomlDocument.name(path("optional")) + "` in " + GantryTomlReader.FILE;
            problems.add(new ManifestProblem.NotSupportedYet(what, document.at(path("optional"))));
        }
    }

    private String url() {
        var url = string("git").orElse("");
        if (!url.isEmpty() && !CrateText.isGitUrl(url)) {
            refuse(
                    "`" + url + "` is no address with a scheme",
                    document.valueAt(path("git")),
                    "Write it as git prints it, beginning with https:// or ssh://");
        }
        return url;
    }

    private GitReference reference() {
        var given = Stream.of("rev", "branch", "tag").filter(this::has).toList();
        if (given.isEmpty()) return new GitReference.DefaultBranch();
        if (given.size() > 1) {
            refuse(
                    "`%s` and `%s` exclude each other".formatted(given.get(0), given.get(1)),
                    document.at(path(given.get(1))),
                    "Keep one of them: it names the commit");
        } else if (!has("git")) {
            refuse(
                    "`" + given.getFirst() + "` has no meaning without `git`",
                    document.at(path(given.getFirst())),
                    "Add `git` with the address of the repository");
        }
        var kind = given.getFirst();
        var name = string(kind).orElse("");
        return switch (kind) {
            case "branch" -> new GitReference.Branch(name);
            case "tag" -> new GitReference.Tag(name);
            default -> new GitReference.Rev(name);
        };
    }

    private String relativePath() {
        var path = string("path").orElse(".");
        if (!CrateText.isRelativePath(path)) {
            refuse(
                    "The path of a crate must be one relative to the project",
                    document.valueAt(path("path")),
                    "Write it from the folder of gantry.toml, such as native/shapes");
            return ".";
        }
        return path;
    }

    private List<String> features() {
        var features = document.strings(path("features"));
        for (var feature : features) {
            if (!CrateText.isFeature(feature.text())) {
                refuse(
                        "`" + feature.text() + "` cannot be a feature",
                        feature.at(),
                        "Features have letters, digits, and _ - + . between");
            }
        }
        return features.stream().map(TomlDocument.Placed::text).distinct().toList();
    }

    private Optional<Requirement> requirement(List<String> path) {
        var text = document.string(path);
        if (text.isEmpty()) return Optional.empty();
        try {
            return Optional.of(RequirementReader.read(text.get()));
        } catch (RequirementReader.Malformed malformed) {
            var at = document.insideString(path, text.get(), malformed.column());
            problems.add(
                    new ManifestProblem.MalformedRequirement(
                            text.get(), String.valueOf(malformed.getMessage()), at));
            return Optional.empty();
        }
    }

    private String name(String name, Location at) {
        if (!CrateText.isName(name)) {
            refuse(
                    "`" + name + "` cannot be the name of a crate",
                    at,
                    "Names of crates have letters, digits, - and _");
        }
        return name;
    }

    private void refuse(String what, Location at, String remedy) {
        problems.add(new BadValue(what, at, remedy));
    }

    private boolean has(String part) {
        return document.has(path(part));
    }

    private Optional<String> string(String part) {
        return document.string(path(part));
    }

    private Location at() {
        return document.at(entry);
    }

    private List<String> path(String part) {
        return Stream.concat(entry.stream(), Stream.of(part)).toList();
    }
}
