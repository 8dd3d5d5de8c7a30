package dev.gantry.host;

import dev.gantry.problem.ExitCode;
import dev.gantry.problem.Problem;

import java.util.List;
import java.util.Optional;

/// What the machine refuses.
public sealed interface HostProblem extends Problem {

    /// @param reason the operating system's own words
    record CannotStart(String program, String reason) implements HostProblem {
        @Override
        public String code() {
            return "GNT-HOST-1";
        }

        @Override
        public String message() {
            return "`" + program + "` cannot be started";
        }

        @Override
        public List<String> detail() {
            return List.of(reason);
        }

        @Override
        public ExitCode exit() {
            return ExitCode.ENVIRONMENT;
        }
    }

    record Interrupted(String program) implements HostProblem {
        @Override
        public String code() {
            return "GNT-HOST-2";
        }

        @Override
        public String message() {
            return "Interrupted while `" + program + "` was running";
        }

        @Override
        public ExitCode exit() {
            return ExitCode.INTERRUPTED;
        }
    }

    /// @param path as far as it can be shown
    record NoPath(String path) implements HostProblem {
        @Override
        public String code() {
            return "GNT-HOST-4";
        }

        @Override
        public String message() {
            return "`" + path + "` is no path that can be used here";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(
                    "is it still there? Letters beyond ASCII need a locale with UTF-8, such as"
                            + " LC_ALL=C.UTF-8");
        }

        @Override
        public ExitCode exit() {
            return ExitCode.ENVIRONMENT;
        }
    }

    record NoHome() implements HostProblem {
        @Override
        public String code() {
            return "GNT-HOST-3";
        }

        @Override
        public String message() {
            return "There is no home folder";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("set HOME (on Windows USERPROFILE) to an absolute path");
        }

        @Override
        public ExitCode exit() {
            return ExitCode.ENVIRONMENT;
        }
    }
}
