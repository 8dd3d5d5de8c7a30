package dev.gantry.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// rustc, as the planner sees it.
@FunctionalInterface
public interface Judge {

    /// The verdict on each candidate, by its id. All are judged apart: a rejected one does not
    /// touch the others.
    Map<String, Verdict> judge(List<Candidate> candidates);

    /// How Gantry failed on something that is no candidate, see [Faulty].
    default Optional<String> failure(String faulty) {
        return Optional.empty();
    }

    sealed interface Verdict {
        record Accepted() implements Verdict {}

        /// @param message rustc's own, first line, with its error code when it has one
        record Rejected(String message) implements Verdict {}

        /// Nothing is wrong with it, and Gantry cannot write it all the same.
        ///
        /// @param message javac's, or the exception
        record Failed(String message) implements Verdict {}
    }
}
