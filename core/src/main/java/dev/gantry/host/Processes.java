package dev.gantry.host;

import dev.gantry.problem.ProblemException;

import java.util.function.Consumer;

/// Starts processes. Tests give one that counts, or that answers by itself.
public interface Processes {

    /// Runs a tool to its end. Standard input is empty.
    ///
    /// @param output told each line of standard output while it comes, by another thread
    /// @param errors the same for standard error, by a third
    /// @throws ProblemException when it cannot be started ([HostProblem.CannotStart]), or when this
    ///   thread is interrupted ([HostProblem.Interrupted]); then the process and all below it are
    ///   gone
    Completed run(Command command, Consumer<String> output, Consumer<String> errors);

    /// Runs a tool to its end and keeps what it writes.
    default Completed run(Command command) {
        return run(command, line -> {}, line -> {});
    }

    /// Runs the user's program on Gantry's own standard streams. Signals are its own affair.
    ///
    /// @throws ProblemException as [#run]
    Exit runInherited(Command command);
}
