package dev.gantry.plan;

import java.util.List;
import java.util.Map;

/// rustc, as the planner sees it.
@FunctionalInterface
public interface Judge {

    /// The verdict on each candidate, by its id. All are judged apart: a rejected one does not
    /// touch the others.
    Map<String, Verdict> judge(List<Candidate> candidates);

    sealed interface Verdict {
        record Accepted() implements Verdict {}

        /// @param message rustc's own, first line, with its error code when it has one
        record Rejected(String message) implements Verdict {}
    }
}
