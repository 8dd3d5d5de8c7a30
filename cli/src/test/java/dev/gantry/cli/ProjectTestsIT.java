package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The tests of a project, run by `gantry test`.
@Tag("project")
class ProjectTestsIT {
    private static final String TALLY =
            """
            package demo;

            import static org.junit.jupiter.api.Assertions.assertEquals;

            import org.junit.jupiter.api.Test;

            class TallySpec {
                @Test
                void adds() {
                    try (var tally = new handles.Tally()) {
                        assertEquals(%d, tally.add(3).sum());
                    }
                }
            }
            """;

    @TempDir static Path store;
    private static BuiltGantry gantry;

    @TempDir Path project;

    @BeforeAll
    static void gantry() {
        gantry = BuiltGantry.with(store);
    }

    @BeforeEach
    void begin() {
        BuiltGantry.crate("handles", project);
        BuiltGantry.write(
                project,
                "gantry.toml",
                """
                [project]
                name = "demo"

                [rust-dependencies]
                handles = { path = "handles" }
                """);
        BuiltGantry.write(
                project,
                "src/main/java/demo/Words.java",
                "package demo;\n\n"
                        + "public class Words {\n"
                        + "    static int three() {\n"
                        + "        return 3;\n"
                        + "    }\n"
                        + "}\n");
    }

    private BuiltGantry.Outcome test(String... more) {
        var words = new ArrayList<>(List.of("test", "--plain"));
        words.addAll(List.of(more));
        return gantry.gantry(project, words.toArray(String[]::new));
    }

    private String report() throws IOException {
        try (var below = Files.walk(project.resolve("build/gantry"))) {
            var file = "TEST-junit-jupiter.xml";
            var found = below.filter(path -> path.endsWith(file)).findFirst().orElseThrow();
            assertTrue(found.endsWith(Path.of("dev", "test-reports", file)), "" + found);
            return Files.readString(found);
        }
    }

    @Test
    @DisplayName("[TEST-1] [TEST-2] tests that pass, tests that fail, and their reports")
    void passAndFail() throws Exception {
        BuiltGantry.write(project, "src/test/java/demo/TallySpec.java", TALLY.formatted(3));
        BuiltGantry.write(project, "src/test/resources/demo/text.txt", "of the tests");
        BuiltGantry.write(
                project,
                "src/test/java/demo/WordsTest.java",
                """
                package demo;

                import static org.junit.jupiter.api.Assertions.assertEquals;
                import static org.junit.jupiter.api.Assertions.assertTrue;

                import org.junit.jupiter.params.ParameterizedTest;
                import org.junit.jupiter.params.provider.ValueSource;

                class WordsTest {
                    @ParameterizedTest
                    @ValueSource(ints = {3})
                    void three(int expected) throws Exception {
                        assertEquals(expected, Words.three());
                        try (var in = WordsTest.class.getResourceAsStream("text.txt")) {
                            assertEquals("of the tests", new String(in.readAllBytes()));
                        }
                        assertTrue(new java.io.File("gantry.toml").exists());
                    }
                }
                """);
        var passed = test();
        assertEquals(0, passed.status(), passed.output() + passed.errors());
        assertTrue(passed.output().contains("2 tests successful"), passed.output());
        assertTrue(report().contains("tests=\"2\" skipped=\"0\" failures=\"0\""), report());

        var one = test("--", "-c", "demo.WordsTest");
        assertTrue(one.output().contains("1 tests successful"), one.output());

        BuiltGantry.write(project, "src/test/java/demo/TallySpec.java", TALLY.formatted(4));
        var failed = test("--explain");
        assertEquals(1, failed.status(), failed.errors());
        assertTrue(failed.errors().contains("tests: source "), failed.errors());
        assertTrue(failed.output().contains("expected: <4> but was: <3>"), failed.output());
        assertTrue(report().contains("failures=\"1\""), report());
    }

    @Test
    @DisplayName("[TEST-1] tests that do not compile are shown as javac does, and none runs")
    void doNotCompile() {
        BuiltGantry.write(
                project,
                "src/test/java/demo/WordsTest.java",
                "package demo;\n\nclass WordsTest {\n    int x = \"\";\n}\n");
        var refused = test("--no-run");
        assertEquals(1, refused.status(), refused.output());
        assertTrue(refused.errors().contains("incompatible types"), refused.errors());
    }

    @Test
    @DisplayName("[TEST-3] a project without tests is told, and is no failure")
    void none() {
        var none = test();
        assertEquals(0, none.status(), none.errors());
        assertTrue(none.errors().contains("no tests"), none.errors());
        assertEquals(2, test("demo.WordsTest").status());
    }

    @Test
    @DisplayName("[TEST-4] cargo tests the crates in folders")
    void cargo() throws Exception {
        var lib = project.resolve("handles/src/lib.rs");
        var tested = Files.readString(lib) + "\n#[test]\nfn %s() { assert_eq!(1, %d); }\n";
        Files.writeString(lib, tested.formatted("holds", 1));
        var passed = test("--cargo");
        assertEquals(0, passed.status(), passed.errors());
        assertTrue(passed.output().contains("test holds ... ok"), passed.output());
        assertFalse(Files.exists(project.resolve("handles/target")));
        Files.writeString(lib, tested.formatted("fails", 2));
        var failed = test("--cargo");
        assertEquals(1, failed.status(), failed.output());
        assertTrue(failed.output().contains("test fails ... FAILED"), failed.output());
    }

    @Test
    @DisplayName("[TEST-5] what fails tests that leave handles open is at hand")
    void handles() {
        BuiltGantry.write(
                project,
                "src/test/java/demo/LeavesTest.java",
                """
                package demo;

                import dev.gantry.junit.NoHandlesLeft;

                import org.junit.jupiter.api.Test;
                import org.junit.jupiter.api.extension.ExtendWith;

                @ExtendWith(NoHandlesLeft.class)
                class LeavesTest {
                    static handles.Tally left;

                    @Test
                    void leaves() {
                        left = new handles.Tally();
                    }
                }
                """);
        var failed = test();
        assertEquals(1, failed.status(), failed.errors());
        assertTrue(failed.output().contains("handles left open"), failed.output());
        BuiltGantry.write(
                project,
                "src/test/java/demo/LeavesTest.java",
                """
                package demo;

                import org.junit.jupiter.api.Test;

                class LeavesTest {
                    static handles.Tally left;

                    @Test
                    void leaves() {
                        left = new handles.Tally();
                    }
                }
                """);
        assertEquals(0, test().status());
        BuiltGantry.write(
                project,
                "src/test/resources/junit-platform.properties",
                "junit.jupiter.extensions.autodetection.enabled=true\n");
        assertEquals(1, test().status());
    }
}
