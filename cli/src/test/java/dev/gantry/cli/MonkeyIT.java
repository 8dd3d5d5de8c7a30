package dev.gantry.cli;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// No public member of a crate that has types of all modes can be misused: whatever it is called
/// with, it returns or throws what docs/spec declares, and nothing is lost.
class MonkeyIT {
    private static final long CALLS = 100_000;

    @TempDir Path folder;

    private static MonkeyRun handles() throws Exception {
        var project = HandlesProject.shared();
        var classPath = List.of(project.bindings(), project.runtime());
        return new MonkeyRun(classPath, project.bindings(), "handles.txt", Map.of());
    }

    @Test
    @DisplayName("any argument, on any thread, also closed, consumed, poisoned or null")
    void callsAtRandom() throws Exception {
        handles().findsNothing(folder, "handles", CALLS, 1);
    }

    @Test
    @DisplayName("four threads that close what the others use")
    void callsFromFourThreads() throws Exception {
        handles().findsNothing(folder, "handles", CALLS, 4);
    }
}
