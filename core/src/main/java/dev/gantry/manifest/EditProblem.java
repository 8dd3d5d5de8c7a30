package dev.gantry.manifest;

import dev.gantry.problem.ExitCode;
import dev.gantry.problem.Problem;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What stands in the way of a new project, or of a change of gantry.toml.
public sealed interface EditProblem extends Problem {

    /// @param files that would be overwritten
    record AlreadyThere(Path folder, List<Path> files) implements EditProblem {
        @Override
        public String code() {
            return "GNT-MANIFEST-20";
        }

        @Override
        public String message() {
            var names = files.stream().map(file -> folder.relativize(file).toString()).toList();
            return "There is already " + String.join(" and ", names) + " in " + folder;
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("nothing was written; give the name of another folder");
        }
    }

    record NotWritable(Path file, String what) implements EditProblem {
        @Override
        public String code() {
            return "GNT-MANIFEST-21";
        }

        @Override
        public String message() {
            return "Cannot write " + file + ": " + what;
        }

        @Override
        public ExitCode exit() {
            return ExitCode.ENVIRONMENT;
        }
    }

    /// @param nearest of the libraries that there are
    record NoSuchLibrary(String library, Optional<String> nearest, List<String> known)
            implements EditProblem {
        @Override
        public String code() {
            return "GNT-MANIFEST-26";
        }

        @Override
        public String message() {
            return "[java-dependencies] has no `" + library + "`";
        }

        @Override
        public Optional<String> hint() {
            if (nearest.isPresent()) return nearest.map(near -> "did you mean `" + near + "`?");
            return known.isEmpty()
                    ? Optional.empty()
                    : Optional.of("there are: " + String.join(", ", known));
        }
    }

    /// @param table the heading of the one that was looked into
    /// @param nearest of the aliases that there are
    /// @param others the headings of tables that have it
    record NoSuchEntry(
            String alias,
            String table,
            Optional<String> nearest,
            List<String> known,
            List<String> others)
            implements EditProblem {
        @Override
        public String code() {
            return "GNT-MANIFEST-22";
        }

        @Override
        public String message() {
            return table + " has no `" + alias + "`";
        }

        @Override
        public Optional<String> hint() {
            if (!others.isEmpty()) {
                var where = String.join(" and ", others);
                return Optional.of("it stands in " + where + ": --target names a table's platform");
            }
            if (nearest.isPresent()) return nearest.map(near -> "did you mean `" + near + "`?");
            return Optional.of(
                    known.isEmpty()
                            ? "it is empty; crates of import lines leave with their lines"
                            : "it has: " + String.join(", ", known));
        }
    }

    /// @param table its heading
    record NotEditable(String table) implements EditProblem {
        @Override
        public String code() {
            return "GNT-MANIFEST-23";
        }

        @Override
        public String message() {
            return table + " in gantry.toml is one value, which is not edited";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("write it as a table, " + table + ", with a line for each entry");
        }
    }

    /// @param crates that were asked for together
    record WhoseFeature(String feature, List<String> crates) implements EditProblem {
        @Override
        public String code() {
            return "GNT-MANIFEST-24";
        }

        @Override
        public String message() {
            return "None of " + String.join(", ", crates) + " has a feature `" + feature + "`";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("`" + crates.getFirst() + "/" + feature + "` says whose it is");
        }
    }

    /// @param feature with the crate before it
    record NotAdded(String feature) implements EditProblem {
        @Override
        public String code() {
            return "GNT-MANIFEST-25";
        }

        @Override
        public String message() {
            var crate = feature.substring(0, feature.indexOf('/'));
            return "`" + feature + "` is a feature of a crate that is not being added: " + crate;
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("name the crate too, or write the feature without one");
        }
    }
}
