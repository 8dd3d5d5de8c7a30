package dev.gantry.cli;

import dev.gantry.problem.ExitCode;
import dev.gantry.problem.Problem;

import java.util.List;
import java.util.Optional;

/// A command line that makes no sense, found before any side effect.
sealed interface UsageProblem extends Problem {

    @Override
    default ExitCode exit() {
        return ExitCode.USAGE;
    }

    record BadArgument(String message) implements UsageProblem {
        @Override
        public String code() {
            return "GNT-CLI-1";
        }
    }

    /// @param hint what may have been meant
    record NoSuchFile(String file, Optional<String> hint) implements UsageProblem {
        @Override
        public String code() {
            return "GNT-CLI-2";
        }

        @Override
        public String message() {
            return "there is no file `" + file + "`";
        }
    }

    record OtherTarget(String target, String here) implements UsageProblem {
        @Override
        public String code() {
            return "GNT-CLI-3";
        }

        @Override
        public String message() {
            return "`"
                    + target
                    + "` is not this machine's target, and Gantry does not cross-compile yet";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("leave --target out, or give `" + here + "`");
        }
    }

    /// @param suggestions the nearest things that would parse, best first
    /// @param command the one whose help explains it, such as `gantry run`
    record Unparsed(String message, List<String> suggestions, String command)
            implements UsageProblem {
        @Override
        public String code() {
            return "GNT-CLI-5";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(
                    suggestions.isEmpty()
                            ? "`" + command + " --help` says what there is"
                            : "did you mean `" + String.join("` or `", suggestions) + "`?");
        }
    }

    /// @param name of the crate; that of the folder where its Cargo.toml tells none
    record FolderOfCrate(String folder, String name) implements UsageProblem {
        @Override
        public String code() {
            return "GNT-CLI-8";
        }

        @Override
        public String message() {
            return "`" + folder + "` is a folder, and a crate is asked for by its name";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("'%s@path+%s' is the crate in it".formatted(name, folder));
        }
    }

    /// Found only when the crate is known, and so no usage error.
    ///
    /// @param nearest paths or names that there are
    record UnknownItem(String item, String crate, List<String> nearest) implements UsageProblem {
        @Override
        public String code() {
            return "GNT-CLI-7";
        }

        @Override
        public String message() {
            return "`" + crate + "` has no public item `" + item + "`";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(
                    nearest.isEmpty()
                            ? "without an item all of the crate is shown"
                            : "did you mean `" + String.join("` or `", nearest) + "`?");
        }

        @Override
        public ExitCode exit() {
            return ExitCode.FAILED;
        }
    }

    record UnknownCommand(String name, Optional<String> nearest) implements UsageProblem {
        @Override
        public String code() {
            return "GNT-CLI-6";
        }

        @Override
        public String message() {
            return "there is no command `" + name + "`";
        }

        @Override
        public Optional<String> hint() {
            return nearest.map(known -> "did you mean `gantry " + known + "`?")
                    .or(() -> Optional.of("`gantry --help` lists the commands"));
        }
    }

    record UnknownTopic(String name, Optional<String> nearest) implements UsageProblem {
        @Override
        public String code() {
            return "GNT-CLI-9";
        }

        @Override
        public String message() {
            return "there is neither a command nor a topic `" + name + "`";
        }

        @Override
        public Optional<String> hint() {
            return nearest.map(known -> "did you mean `gantry help " + known + "`?")
                    .or(() -> Optional.of("`gantry help` lists them"));
        }
    }
}
