package dev.gantry.problem;

import java.util.List;

/// Thrown once, at the door of a room, with all the problems the room collected.
@SuppressWarnings("serial") // never serialised
public final class ProblemException extends RuntimeException {
    private final List<Problem> problems;

    public ProblemException(List<? extends Problem> problems) {
        super(problems.getFirst().code() + ": " + problems.getFirst().message());
        this.problems = List.copyOf(problems);
    }

    public ProblemException(Problem problem) {
        this(List.of(problem));
    }

    /// At least one, in the order in which they were found.
    public List<Problem> problems() {
        return problems;
    }

    /// The exit code of the command: that of the first problem.
    public ExitCode exit() {
        return problems.getFirst().exit();
    }
}
