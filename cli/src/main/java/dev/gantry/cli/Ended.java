package dev.gantry.cli;

import dev.gantry.event.Event.Origin;
import dev.gantry.problem.ExitCode;

/// How a command ended when no problem stopped it.
///
/// @param summary one line for people, or empty
record Ended(int status, Origin origin, String summary) {

    static Ended done(String summary) {
        return new Ended(ExitCode.DONE.status(), Origin.GANTRY, summary);
    }

    /// The program ran and decided the status.
    static Ended program(int status) {
        return new Ended(status, Origin.PROGRAM, "");
    }
}
