package dev.gantry.manifest;

import dev.gantry.problem.Location;
import dev.gantry.problem.Problem;
import dev.gantry.problem.ProblemException;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a project asks for, whoever read it: the import lines of a Java file, gantry.toml, or both.
///
/// @param asked for, first for every target, then by the tables of `[target]`, wherever these hold;
///   a platform has an alias once
/// @param platforms the names of those tables that hold for the target
/// @param absent crates of import lines that are asked for on other targets only
/// @param packagePrefix put before every alias, or empty
/// @param logging log records of the crates go to Java's loggers
/// @param libraries jars of Maven repositories, in the order of their first mention
public record Manifest(
        Project project,
        List<CrateRequest> asked,
        Set<String> platforms,
        List<Absent> absent,
        String packagePrefix,
        boolean logging,
        Profiles profiles,
        List<LibraryRequest> libraries) {

    public Manifest {
        asked = List.copyOf(asked);
        libraries = List.copyOf(libraries);
        platforms = Set.copyOf(platforms);
        absent = List.copyOf(absent);
    }

    /// What is asked for on the target: an alias occurs more than once where several tables add to
    /// one crate.
    public List<CrateRequest> crates() {
        return asked.stream().filter(this::isHere).toList();
    }

    /// What is asked for on other targets only, by their tables.
    public List<CrateRequest> elsewhere() {
        return asked.stream().filter(request -> !isHere(request)).toList();
    }

    private boolean isHere(CrateRequest request) {
        return request.platform().map(platforms::contains).orElse(true);
    }

    /// A crate of an import line that is asked for on other targets only.
    ///
    /// @param tables the headings of those that ask for it
    /// @param at the import line
    public record Absent(String name, List<String> tables, Location at) {
        public Absent {
            tables = List.copyOf(tables);
        }

        /// @param target its triple
        public Problem on(String target) {
            return new ManifestProblem.NotOnTarget(name, tables, target, at);
        }
    }

    /// @param name of the project, or of the single file without its extension
    /// @param main the class to run, or empty for a single file
    /// @param java the least feature version of Java, 25 or more
    public record Project(String name, String version, Optional<String> main, int java) {}

    /// One bound crate.
    ///
    /// @param name cargo's name of the package, such as `num-cpus`
    /// @param alias the Java package the crate becomes, dotted, without the prefix
    /// @param at where it was asked for
    /// @param platform the name of the table of `[target]` that asks; empty for every target
    public record CrateRequest(
            String name,
            Source source,
            String alias,
            List<String> features,
            boolean defaultFeatures,
            Location at,
            Optional<String> platform) {

        public CrateRequest {
            features = List.copyOf(features);
        }

        /// For every target.
        public CrateRequest(
                String name,
                Source source,
                String alias,
                List<String> features,
                boolean defaultFeatures,
                Location at) {
            this(name, source, alias, features, defaultFeatures, at, Optional.empty());
        }

        /// False only where the requirement excludes a version.
        ///
        /// @param version of a package of this name
        public boolean mayBe(String version) {
            boolean any = source.requirement().equals(Requirement.ANY);
            if (any && !(source instanceof Source.Registry)) return true;
            try {
                var exact = RequirementReader.read("=" + version.split("\\+", 2)[0]);
                return !exact.excludes(RequirementReader.read(source.requirement()));
            } catch (RequirementReader.Malformed malformed) {
                return true;
            }
        }

        /// Its heading in gantry.toml.
        public Optional<String> table() {
            return platform.map(TargetTables::heading);
        }

        /// Where its name is written.
        public Location nameAt() {
            return at("\"(NAME)[\"@]").or(() -> at("(NAME)")).orElse(at);
        }

        /// Where what is asked of its version is written; its name, where nothing is.
        public Location requirementAt() {
            var requirement = source.requirement();
            return at("\"NAME@(" + Pattern.quote(requirement) + ")\"")
                    .or(() -> at("\"(" + Pattern.quote(requirement) + ")\""))
                    .orElseGet(this::nameAt);
        }

        /// Where a feature is asked for.
        public Location featureAt(String feature) {
            return at("features\\b.*?[\", ](" + Pattern.quote(feature) + ")[\", ]")
                    .orElseGet(this::nameAt);
        }

        private Optional<Location> at(String place) {
            return at.of(Pattern.compile(place.replace("NAME", Pattern.quote(name))));
        }
    }

    /// One jar of a Maven repository.
    ///
    /// @param at where it was asked for
    public record LibraryRequest(Coordinates coordinates, Location at) {

        /// Reads what a command line asks for, `group:artifact:version[:classifier]`.
        ///
        /// @throws ProblemException [ManifestProblem] with what is wrong in it
        public static LibraryRequest of(String word) {
            return LibraryLines.word(word);
        }
    }

    public sealed interface Source {
        /// Of the version, in cargo's own syntax; `*` when the user gave none.
        String requirement();

        /// The same place, with another requirement.
        Source requiring(String requirement);

        /// @param name by which cargo's configuration knows the registry; empty for the default one
        record Registry(String requirement, String name) implements Source {
            public Registry(String requirement) {
                this(requirement, "");
            }

            @Override
            public Source requiring(String other) {
                return new Registry(other, name);
            }
        }

        record Git(String url, GitReference reference, String requirement) implements Source {
            public Git(String url, GitReference reference) {
                this(url, reference, Requirement.ANY);
            }

            @Override
            public Source requiring(String other) {
                return new Git(url, reference, other);
            }
        }

        /// @param path relative to the folder of the project, wherever it was named
        record Path(String path, String requirement) implements Source {
            public Path(String path) {
                this(path, Requirement.ANY);
            }

            @Override
            public Source requiring(String other) {
                return new Path(path, other);
            }
        }
    }

    /// Which commit of a repository, as cargo tells them apart: `branch`, `tag` and `rev` are
    /// different questions to the repository, and none of them is the default branch.
    public sealed interface GitReference {
        record DefaultBranch() implements GitReference {}

        record Branch(String name) implements GitReference {}

        record Tag(String name) implements GitReference {}

        /// @param revision a commit, or anything else that cargo's `rev` takes
        record Rev(String revision) implements GitReference {}
    }
}
