package dev.gantry.manifest;

import dev.gantry.problem.Location;
import dev.gantry.problem.ProblemException;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a project asks for, whoever read it: the import lines of a Java file, gantry.toml, or both.
///
/// @param crates by alias, in the order of their first mention; an alias occurs once
/// @param packagePrefix put before every alias, or empty
/// @param logging log records of the crates go to Java's loggers
/// @param libraries jars of Maven repositories, in the order of their first mention
public record Manifest(
        Project project,
        List<CrateRequest> crates,
        String packagePrefix,
        boolean logging,
        Profiles profiles,
        List<LibraryRequest> libraries) {

    public Manifest {
        crates = List.copyOf(crates);
        libraries = List.copyOf(libraries);
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
    public record CrateRequest(
            String name,
            Source source,
            String alias,
            List<String> features,
            boolean defaultFeatures,
            Location at) {

        public CrateRequest {
            features = List.copyOf(features);
        }

        /// Where its name is written.
        public Location nameAt() {
            return at("\"(NAME)[\"@]").or(() -> at("(NAME)")).orElse(at);
        }

        /// Where what is asked of its version is written; its name, where nothing is.
        public Location requirementAt() {
            if (!(source instanceof Source.Registry(var requirement, _))) return nameAt();
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
        /// @param requirement cargo's own syntax; `*` when the user gave none
        /// @param name by which cargo's configuration knows the registry; empty for the default one
        record Registry(String requirement, String name) implements Source {
            public Registry(String requirement) {
                this(requirement, "");
            }
        }

        record Git(String url, GitReference reference) implements Source {}

        /// @param path relative to the folder of the project, wherever it was named
        record Path(String path) implements Source {}
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
