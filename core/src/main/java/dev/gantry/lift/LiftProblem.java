package dev.gantry.lift;

import dev.gantry.problem.ExitCode;
import dev.gantry.problem.Problem;

import java.util.Optional;

/// Lifting itself has no problems: what is not understood is part of the result.
public sealed interface LiftProblem extends Problem {

    /// Bytes that [ApiBytes#write] did not write.
    record Unreadable(String reason) implements LiftProblem {
        @Override
        public String code() {
            return "GNT-LIFT-1";
        }

        @Override
        public String message() {
            return "a stored API cannot be read: " + reason;
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("empty Gantry's cache; the API is made again");
        }

        @Override
        public ExitCode exit() {
            return ExitCode.ENVIRONMENT;
        }
    }
}
