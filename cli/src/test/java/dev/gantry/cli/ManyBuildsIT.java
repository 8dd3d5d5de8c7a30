package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Ten users of one store at once.
@Tag("kills")
class ManyBuildsIT {
    private static final int PROJECTS = 10;

    @TempDir Path folder;

    @Test
    @DisplayName("[STORE-2] ten first builds in ten projects, all at once, all come out right")
    void tenAtOnce() throws IOException {
        var gantry = BuiltGantry.with(folder.resolve("store"));
        var running = new ArrayList<Process>();
        for (int i = 0; i < PROJECTS; i++) {
            var project = Files.createDirectory(folder.resolve("project" + i));
            BuiltGantry.write(project, "Hello.java", program(i));
            running.add(gantry.command(project, "run", "--plain", "Hello.java").start());
        }
        for (int i = 0; i < PROJECTS; i++) {
            var outcome = BuiltGantry.outcome(running.get(i));
            assertEquals(0, outcome.status(), outcome.errors());
            assertEquals("0" + i + "\n", outcome.output());
        }
    }

    /// Half of them with the same imports; the others share one crate only.
    private static String program(int i) {
        var other =
                List.of("cfg-if@1", "fnv@1", "adler2@2", "unicode-width@0.2", "itoa@1").get(i / 2);
        var more = i % 2 == 0 ? "" : "// import rust \"" + other + "\" as other\n";
        return "// import rust \"hex@0.4\" as hex\n"
                + more
                + "void main() { IO.println(hex.Hex.encode(new byte[] {"
                + i
                + "})); }\n";
    }
}
