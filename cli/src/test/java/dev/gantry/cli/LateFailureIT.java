package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `testdata/late` has functions that pass `cargo check` and do not build, or do not load: one that
/// rustc names, one that only halving finds, one whose type cannot be dropped, one without a
/// symbol.
class LateFailureIT {
    private static final String PROGRAM =
            """
            void main() {
                IO.println(late.Late.one() + late.Late.two() + late.Late.three());
            }
            """;

    @TempDir Path folder;

    @Test
    @DisplayName(
            "[PLAN-20] what only a build refuses is skipped, and no later build tries it again")
    void whatOnlyABuildRefusesIsSkipped() throws Exception {
        TestData.copy("late", folder.resolve("late"));
        var program = folder.resolve("Late.java");
        Files.writeString(program, "// import rust \"late@path+late\" as late\n" + PROGRAM);
        var gantry = GantryProcess.in(folder);
        var bindings = gantry.build(program);
        var skipped = skipped(bindings);
        assertTrue(skipped.contains("late::narrow: E0080: evaluation panicked: only for types"));
        assertTrue(skipped.contains("late::narrow_too: E0080: evaluation panicked: only for"));
        assertTrue(skipped.contains("late::deep: E0080: evaluation panicked: at least four"));
        assertTrue(skipped.contains("late::fragile: E0080: evaluation panicked: never dropped"));
        assertTrue(skipped.contains("late::unresolved: undefined symbol: gantry_testdata_is_no"));
        var ran = gantry.run(folder, "run", "--plain", program.toString());
        assertEquals("6\n", ran.out(), ran.err());

        var again = gantry.run(project(), "run", "--plain", "--explain");
        assertEquals(0, again.status(), again.err());
        var bridges = again.told("compile").stream().filter(it -> it.contains("bindings:"));
        assertEquals(1, bridges.count(), again.err());
    }

    /// With the same closure, and other bindings: a project that is run has the profile of a file.
    private Path project() throws IOException {
        Files.writeString(
                folder.resolve("gantry.toml"),
                """
                [project]
                name = "late"
                main = "Main"

                [rust]
                package = "com.acme"

                [rust-dependencies]
                late = { path = "late" }
                """);
        var sources = Files.createDirectories(folder.resolve("src/main/java"));
        Files.writeString(
                sources.resolve("Main.java"),
                "class Main { static void main() { com.acme.late.Late.one(); } }\n");
        return folder;
    }

    private static String skipped(Path bindings) throws IOException {
        return Files.readString(bindings.resolveSibling("SKIPPED.txt"));
    }
}
