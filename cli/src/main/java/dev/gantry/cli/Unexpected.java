package dev.gantry.cli;

import dev.gantry.problem.ExitCode;
import dev.gantry.problem.Problem;

/// Something was thrown that no room throws on purpose.
record Unexpected(Throwable thrown) implements Problem {
    @Override
    public String code() {
        return "GNT-CLI-70";
    }

    @Override
    public String message() {
        return "Gantry itself failed: " + thrown;
    }

    @Override
    public ExitCode exit() {
        return ExitCode.BUG;
    }
}
