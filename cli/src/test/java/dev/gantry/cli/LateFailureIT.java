package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/// `testdata/late` has one function among four that passes `cargo check` and does not build.
class LateFailureIT {
    @TempDir Path folder;

    @Test
    @DisplayName("what rustc refuses only after its check is a bug, and the item is named")
    void theItemIsNamed() throws Exception {
        TestData.copy("late", folder.resolve("late"));
        var program = folder.resolve("Late.java");
        Files.writeString(
                program,
                """
                // import rust "late@path+late" as late
                void main() {}
                """);
        var built = GantryProcess.in(folder).run(folder, "build", "--plain", program.toString());
        assertEquals(70, built.status(), built.err());
        assertTrue(
                built.err()
                        .contains(
                                "error[GNT-BUILD-1]: the Rust that Gantry generated does not"
                                        + " build: late::narrow"),
                built.err());
    }
}
