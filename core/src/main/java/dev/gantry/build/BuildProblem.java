package dev.gantry.build;

import dev.gantry.problem.ExitCode;
import dev.gantry.problem.Location;
import dev.gantry.problem.Problem;

import java.util.List;
import java.util.Optional;

/// What goes wrong while the rooms work together.
public sealed interface BuildProblem extends Problem {

    /// rustc refuses text that Gantry wrote, or a library lacks what was written for it.
    ///
    /// @param where the item, or the step
    record GeneratedRust(String where, List<String> words) implements BuildProblem {
        @Override
        public String code() {
            return "GNT-BUILD-1";
        }

        @Override
        public String message() {
            return "the Rust that Gantry generated does not build: " + where;
        }

        @Override
        public List<String> detail() {
            return words;
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("this is a bug in Gantry; the text above is what its report needs");
        }

        @Override
        public ExitCode exit() {
            return ExitCode.BUG;
        }
    }

    record NoDocument(String crate) implements BuildProblem {
        @Override
        public String code() {
            return "GNT-BUILD-2";
        }

        @Override
        public String message() {
            return "rustdoc gave no description of `" + crate + "`";
        }
    }

    /// cargo ended well, but there is no library: on some targets it drops a cdylib with a warning.
    record NoLibrary(String target, List<String> words) implements BuildProblem {
        @Override
        public String code() {
            return "GNT-BUILD-3";
        }

        @Override
        public String message() {
            return "cargo made no shared library for " + target;
        }

        @Override
        public List<String> detail() {
            return words;
        }
    }

    /// Crates are told apart by name and version.
    ///
    /// @param packages cargo's ids of both
    record TwoSources(String crate, List<String> packages) implements BuildProblem {
        @Override
        public String code() {
            return "GNT-BUILD-6";
        }

        @Override
        public String message() {
            return "`" + crate + "` comes from two sources, which Gantry cannot tell apart";
        }

        @Override
        public List<String> detail() {
            return packages;
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("ask for a version that only one of them has");
        }
    }

    /// cargo would delete what is there. Found before any side effect.
    ///
    /// @param why such as `is the project's folder`
    record NotForVendoring(String folder, String why) implements BuildProblem {
        @Override
        public String code() {
            return "GNT-BUILD-8";
        }

        @Override
        public String message() {
            return "nothing is vendored to `" + folder + "`: " + why;
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("name a folder that does not exist yet, such as `vendor`");
        }

        @Override
        public ExitCode exit() {
            return ExitCode.USAGE;
        }
    }

    record NoMainClass() implements BuildProblem {
        @Override
        public String code() {
            return "GNT-BUILD-5";
        }

        @Override
        public String message() {
            return "gantry.toml names no main class";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("add `main = \"my.pkg.Main\"` to [project]");
        }
    }

    /// @param nearest class of the project
    record UnknownMainClass(String main, Optional<String> nearest) implements BuildProblem {
        @Override
        public String code() {
            return "GNT-BUILD-7";
        }

        @Override
        public String message() {
            return "gantry.toml names `" + main + "` as the main class, and the project has none";
        }

        @Override
        public Optional<String> hint() {
            return nearest.map(name -> "did you mean `" + name + "`?");
        }
    }

    record NoSuchFile(String file) implements BuildProblem {
        @Override
        public String code() {
            return "GNT-BUILD-4";
        }

        @Override
        public String message() {
            return "there is no file `" + file + "`";
        }
    }

    /// It was read twice, and was not the same.
    record Changing(String file) implements BuildProblem {
        @Override
        public String code() {
            return "GNT-BUILD-15";
        }

        @Override
        public String message() {
            return "`" + file + "` changed while it was built";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("run the command again when nobody writes it");
        }
    }

    /// cargo could not serve two tables of gantry.toml by one version.
    ///
    /// @param versions of each
    record TwoVersions(String alias, List<String> versions, Location first, Location at)
            implements BuildProblem {
        @Override
        public String code() {
            return "GNT-BUILD-11";
        }

        @Override
        public Optional<Location> location() {
            return Optional.of(at);
        }

        @Override
        public String message() {
            return "`%s` would be two versions on one target: %s"
                    .formatted(alias, String.join(" and ", versions));
        }

        @Override
        public List<String> detail() {
            return List.of(quote(first), quote(at));
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("ask for the same requirement in both tables");
        }

        private static String quote(Location at) {
            return at.file() + ":" + at.line() + ":" + at.column() + ": " + at.text().strip();
        }
    }

    /// @param nearest of the targets that rustc knows
    record UnknownTarget(String triple, Optional<String> nearest) implements BuildProblem {
        @Override
        public String code() {
            return "GNT-BUILD-10";
        }

        @Override
        public String message() {
            return "rustc knows no target `" + triple + "`";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(
                    nearest.map(near -> "did you mean `" + near + "`?")
                            .orElse("`rustc --print target-list` lists them"));
        }

        @Override
        public ExitCode exit() {
            return ExitCode.USAGE;
        }
    }
}
