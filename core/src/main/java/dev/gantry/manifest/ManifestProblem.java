package dev.gantry.manifest;

import dev.gantry.problem.ExitCode;
import dev.gantry.problem.Location;
import dev.gantry.problem.Problem;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What can be wrong with an import line or with gantry.toml. Each points at the characters to
/// change.
public sealed interface ManifestProblem extends Problem {

    Location at();

    @Override
    default Optional<Location> location() {
        return Optional.of(at());
    }

    /// An import line that does not follow its grammar.
    record MalformedImport(String what, Location at, String remedy) implements ManifestProblem {
        @Override
        public String code() {
            return "GNT-MANIFEST-1";
        }

        @Override
        public String message() {
            return "Malformed import: " + what;
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(remedy);
        }
    }

    /// An import line behind the first token of the program, where nobody would look for it.
    record MisplacedImport(Location at) implements ManifestProblem {
        @Override
        public String code() {
            return "GNT-MANIFEST-2";
        }

        @Override
        public String message() {
            return "This import stands after the first line of code";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(
                    "Move it into the comments at the top of the file, before `package` and"
                            + " `import`");
        }
    }

    record MalformedRequirement(String requirement, String what, Location at)
            implements ManifestProblem {
        @Override
        public String code() {
            return "GNT-MANIFEST-3";
        }

        @Override
        public String message() {
            return "Malformed version requirement `" + requirement + "`: " + what;
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(
                    "Requirements are written as in Cargo.toml: 1, 1.2.3, ~1.2, 1.*, >=1.2, <1.5");
        }
    }

    record BadAlias(String alias, String what, Location at) implements ManifestProblem {
        @Override
        public String code() {
            return "GNT-MANIFEST-4";
        }

        @Override
        public String message() {
            return "`" + alias + "` cannot be the package of a crate: " + what;
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("Choose another alias, such as `" + suggestion() + "`");
        }

        private String suggestion() {
            return "rust."
                    + alias.replaceAll("[^A-Za-z0-9_]", "_").replaceFirst("^[0-9]", "_$0")
                    + "_";
        }
    }

    /// @param first where the other crate took the alias
    record DuplicateAlias(String alias, Location first, Location at) implements ManifestProblem {
        @Override
        public String code() {
            return "GNT-MANIFEST-5";
        }

        @Override
        public String message() {
            return "The alias `" + alias + "` is taken by another crate";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(
                    "Aliases must differ in more than upper and lower case, because they become"
                            + " folders");
        }

        @Override
        public List<String> detail() {
            return List.of(quote(first), quote(at));
        }
    }

    /// Two places ask for one crate in ways that cannot both be had.
    record Contradiction(String crate, String what, Location first, Location at)
            implements ManifestProblem {
        @Override
        public String code() {
            return "GNT-MANIFEST-6";
        }

        @Override
        public String message() {
            return "Two requests for `" + crate + "` contradict each other: " + what;
        }

        @Override
        public List<String> detail() {
            return List.of(quote(first), quote(at));
        }
    }

    /// Something that Gantry will do, but not yet.
    record NotSupportedYet(String what, Location at) implements ManifestProblem {
        @Override
        public String code() {
            return "GNT-MANIFEST-7";
        }

        @Override
        public String message() {
            return "This version of Gantry does not support " + what + " yet";
        }
    }

    record MalformedToml(String what, Location at) implements ManifestProblem {
        @Override
        public String code() {
            return "GNT-MANIFEST-8";
        }

        @Override
        public String message() {
            return "Malformed TOML: " + what;
        }
    }

    /// @param remedy the key that was probably meant, or all that there are
    record UnknownKey(String key, String remedy, Location at) implements ManifestProblem {
        @Override
        public String code() {
            return "GNT-MANIFEST-9";
        }

        @Override
        public String message() {
            return "Unknown key `" + key + "`";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(remedy);
        }
    }

    record WrongType(String key, String expected, Location at) implements ManifestProblem {
        @Override
        public String code() {
            return "GNT-MANIFEST-10";
        }

        @Override
        public String message() {
            return "`" + key + "` must be " + expected;
        }
    }

    record BadValue(String what, Location at, String remedy) implements ManifestProblem {
        @Override
        public String code() {
            return "GNT-MANIFEST-11";
        }

        @Override
        public String message() {
            return what;
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(remedy);
        }
    }

    /// An import line of a crate that gantry.toml asks for on other targets.
    ///
    /// @param tables the headings of those that ask for it
    /// @param target its triple
    record NotOnTarget(String crate, List<String> tables, String target, Location at)
            implements ManifestProblem {
        @Override
        public String code() {
            return "GNT-MANIFEST-15";
        }

        @Override
        public String message() {
            return where(crate, tables, target);
        }

        /// @param crate by the name that the reader knows
        public static String where(String crate, List<String> tables, String target) {
            return "`%s` stands in %s only, which %s not hold for %s"
                    .formatted(
                            crate,
                            String.join(" and ", tables),
                            tables.size() == 1 ? "does" : "do",
                            target);
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(
                    "Ask for it in [rust-dependencies] too, or import it where the table holds");
        }
    }

    /// @param above the nearest folder above that has one
    record NoProject(Path folder, Optional<Path> above, Location at) implements ManifestProblem {
        @Override
        public String code() {
            return "GNT-MANIFEST-13";
        }

        /// Nothing is there to point at.
        @Override
        public Optional<Location> location() {
            return Optional.empty();
        }

        @Override
        public String message() {
            return "There is no gantry.toml in " + folder;
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(
                    above.map(project -> "the project is above: --project " + project)
                            .orElse("name a Java file, or the folder of a project by --project"));
        }
    }

    /// @param known all that there are
    record NoProfile(String profile, Optional<String> nearest, List<String> known, Location at)
            implements ManifestProblem {
        @Override
        public String code() {
            return "GNT-MANIFEST-14";
        }

        /// The command line asks for it.
        @Override
        public Optional<Location> location() {
            return Optional.empty();
        }

        @Override
        public String message() {
            return "There is no profile `" + profile + "`";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(
                    nearest.map(near -> "did you mean `" + near + "`?")
                            .orElse("there are: " + String.join(", ", known)));
        }

        @Override
        public ExitCode exit() {
            return ExitCode.USAGE;
        }
    }

    record Unreadable(String what, Location at) implements ManifestProblem {
        @Override
        public String code() {
            return "GNT-MANIFEST-12";
        }

        @Override
        public String message() {
            return "Cannot read " + at.file() + ": " + what;
        }
    }

    private static String quote(Location at) {
        return at.file() + ":" + at.line() + ":" + at.column() + ": " + at.text().strip();
    }
}
