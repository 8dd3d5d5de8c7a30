package dev.gantry.event;

import dev.gantry.problem.Problem;

import java.time.Duration;
import java.util.List;

/// What happens while a command works. Sinks render events; no room prints.
public sealed interface Event {

    record PhaseStarted(Phase phase) implements Event {}

    /// @param cached the phase found all its results in the store
    record PhaseFinished(Phase phase, Duration took, boolean cached) implements Event {}

    /// @param subject what is worked on now, such as a crate
    /// @param done 0 for the first of a phase that has work, whose subject is all of that work
    /// @param total 0 when it is not known
    record Progress(Phase phase, String subject, int done, int total) implements Event {

        /// What a phase is going to do.
        public static Progress all(Phase phase, String work) {
            return new Progress(phase, work, 0, 0);
        }
    }

    /// An action that ran, and why its stored result did not serve. Shown by `--explain`.
    record Redone(Phase phase, String action, String reason) implements Event {}

    /// Output of a tool that is shown with `-v`.
    record ToolOutput(Phase phase, String tool, String line) implements Event {}

    record Warning(Phase phase, String message, List<String> detail) implements Event {}

    record Failed(Problem problem) implements Event {}

    /// The last event.
    ///
    /// @param summary one line: what was built, and how much came from the store; may be empty
    /// @param origin who decided the status: `gantry` or `program`
    record Finished(int status, Origin origin, Duration took, String summary) implements Event {}

    enum Origin {
        GANTRY,
        PROGRAM
    }
}
