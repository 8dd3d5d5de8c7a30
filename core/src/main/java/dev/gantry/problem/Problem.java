package dev.gantry.problem;

import java.util.List;
import java.util.Optional;

/// Something that stops a command. Each room has one sealed sub-interface whose records are its
/// problems.
public interface Problem {

    /// Stable, of the form `GNT-<room>-<number>`; never reused for another meaning.
    String code();

    /// One sentence, without a final stop: what failed, in which file, crate or phase.
    String message();

    default Optional<Location> location() {
        return Optional.empty();
    }

    /// What to do about it, apart from what happened.
    default Optional<String> hint() {
        return Optional.empty();
    }

    /// The tool's own words, whole, a line each; empty when no tool spoke.
    default List<String> detail() {
        return List.of();
    }

    default ExitCode exit() {
        return ExitCode.FAILED;
    }
}
