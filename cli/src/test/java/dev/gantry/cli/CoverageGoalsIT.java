package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How much of the nine crates that the plain surface is proved on a Java program can call, at
/// least. What others count as their functions is in `corpus-fns.tsv`.
@Tag("corpus")
class CoverageGoalsIT {

    /// @param reachable functions at least, of all public ones
    private record Goal(String crate, int reachable, int functions) {}

    private static final List<Goal> GOALS =
            List.of(
                    new Goal("hex@=0.4.3", 5, 5),
                    new Goal("sha2@=0.11.1", 2, 2),
                    new Goal("base64@=0.23.1", 24, 38),
                    new Goal("blake3@=1.8.7", 23, 27),
                    new Goal("uuid@=1.29.1 features v4,v7,serde", 92, 133),
                    new Goal("url@=2.5.8", 44, 70),
                    new Goal("time@=0.3.55 features formatting,parsing,macros", 565, 603),
                    new Goal("regex@=1.13.1", 95, 161),
                    new Goal("bytes@=1.12.1", 30, 68));

    @TempDir static Path folder;

    @Test
    @DisplayName("[PLAN-10] as much of the nine crates is reachable as was promised")
    void asMuchIsReachableAsWasPromised() throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("coverage", "--json", "--plain"));
        GOALS.forEach(goal -> arguments.add(goal.crate()));
        var run = GantryProcess.in(folder).run(folder, arguments.toArray(String[]::new));
        assertEquals(0, run.status(), run.err());
        var crates = JsonDocument.list(JsonDocument.read(run.out()), "crates").iterator();
        for (var goal : GOALS) {
            var functions = JsonDocument.object((Map<?, ?>) crates.next(), "functions");
            assertEquals(goal.functions(), functions.get("total"), goal.crate());
            boolean enough =
                    functions.get("reachable") instanceof Integer reachable
                            && reachable >= goal.reachable();
            assertTrue(enough, goal + " but " + functions);
        }
    }
}
