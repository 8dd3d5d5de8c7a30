package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.gantry.cli.GantryProcess.Outcome;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// What is done again after a change, and what is not: the story of a program, in its order.
/// Scripts in place of cargo and rustc count.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the counting tools are shell scripts")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CachingIT {
    private static final String ONE =
            """
            // import rust "handles@path+handles" as handles
            void main() {
                try (var tally = new handles.Tally()) {
                    IO.println("sum " + tally.add(%d).sum());
                }
            }
            """;
    private static final String TWO =
            """
            // import rust "handles@path+handles" as handles
            // import rust "hex@0.4" as hex
            void main() {
                try (var tally = new handles.Tally()) {
                    IO.println(hex.Hex.encode(new byte[] {(byte) tally.add(5).sum()}));
                }
            }
            """;

    private static final String MORE = "\n[dependencies]\nhex = \"0.4\"\n";
    private static final String WORDS =
            """

            pub fn words() -> String {
                hex::encode(include_str!("../../words.txt"))
            }
            """;
    private static final String SAYS =
            """
            // import rust "handles@path+handles" as handles
            void main() {
                IO.println(handles.Handles.words());
            }
            """;

    @TempDir static Path folder;
    private static CountedTools tools;
    private static GantryProcess gantry;
    private static Path program;

    @BeforeEach
    void countFromHere() throws Exception {
        tools.forget();
    }

    @BeforeAll
    static void begin() throws Exception {
        tools = CountedTools.in(folder.resolve("tools"));
        gantry = GantryProcess.in(folder).with("PATH", tools.path());
        program = Files.createDirectories(folder.resolve("project")).resolve("Sum.java");
        TestData.copy("handles", folder.resolve("project").resolve("handles"));
        Files.writeString(program, ONE.formatted(3));
    }

    private static Outcome run(String... flags) throws Exception {
        var arguments = new ArrayList<>(List.of("run"));
        arguments.addAll(List.of(flags));
        arguments.add(program.toString());
        var outcome = gantry.run(folder, arguments.toArray(String[]::new));
        assertEquals(0, outcome.status(), outcome.err());
        return outcome;
    }

    @Test
    @Order(1)
    @DisplayName("the first run compiles the crate, its wrapper, the runtime and the bridge once")
    void theFirstRunCompilesAll() throws Exception {
        assertEquals("sum 3\n", run().out());
        assertEquals(
                List.of("gantry_bridge", "gantry_handles_0_1", "gantry_rt", "handles"), compiled());
    }

    @Test
    @Order(2)
    @DisplayName("[FRESH-1] with nothing changed, a run starts no cargo and no rustc")
    void nothingChanged() throws Exception {
        assertEquals("sum 3\n", run().out());
        assertEquals(List.of(), tools.starts());
    }

    @Test
    @Order(3)
    @DisplayName("[CLI-5] with nothing changed, the events still tell how the program ended")
    void eventsOfARunWithNothingToDo() throws Exception {
        var events = folder.resolve("events.jsonl");
        assertEquals("sum 3\n", run("--events", events.toString()).out());
        assertEquals(List.of(), tools.starts());
        var lines = Files.readAllLines(events);
        for (var line : lines) Schemas.assertValid("events", line);
        var last = lines.getLast();
        assertTrue(last.contains("\"status\":0,\"origin\":\"program\""), last);
    }

    @Test
    @Order(3)
    @DisplayName("with nothing changed, no Java is compiled, and the jar is made once")
    void noJavac() throws Exception {
        var build =
                new String[] {
                    "build", "--plain", "--explain", "--profile", "dev", program.toString()
                };
        var made = gantry.run(folder, build).err();
        assertTrue(made.contains("package  jar: it never ran for this project"), made);
        assertFalse(made.contains("package  Java: "), made);
        var built = gantry.run(folder, build).err();
        assertTrue(built.contains("all from the store"), built);
    }

    @Test
    @Order(4)
    @DisplayName("a change of the user's Java alone compiles that alone")
    void onlyJavaChanged() throws Exception {
        Files.writeString(program, ONE.formatted(4));
        var ran = run("--plain", "--explain");
        assertEquals("sum 4\n", ran.out());
        assertEquals(List.of(), compiled());
        assertTrue(ran.err().contains("a part from the store"), ran.err());
        var why = "Java: source " + program.toRealPath() + " changed";
        assertTrue(ran.err().contains(why), ran.err());
    }

    @Test
    @Order(5)
    @DisplayName("another program that imports the same compiles nothing but itself")
    void anotherProgram() throws Exception {
        var other = folder.resolve("project").resolve("Other.java");
        Files.writeString(program, TWO);
        assertEquals("05\n", run().out());
        tools.forget();
        Files.writeString(other, TWO);
        var ran = gantry.run(folder, "run", other.toString());
        assertEquals("05\n", ran.out(), ran.err());
        assertEquals(List.of(), tools.compiled());
    }

    @Test
    @Order(6)
    @DisplayName("[CARGO-8] an added crate compiles itself, its wrapper and the bridge")
    void aCrateIsAdded() throws Exception {
        runGrowing("// import rust \"hex@0.4\" as hex\n");
        tools.forget();
        runGrowing(
                """
                // import rust "hex@0.4" as hex
                // import rust "fnv@1" as fnv
                """);
        assertEquals(List.of("fnv", "gantry_bridge", "gantry_fnv_1"), compiled());
    }

    @Test
    @Order(7)
    @DisplayName("[CARGO-8] so does the first crate of a folder outside of the project")
    void aCrateOfAnotherFolderIsAdded() throws Exception {
        TestData.copy("own-allocator", folder.resolve("an outer folder").resolve("own-allocator"));
        runGrowing(
                """
                // import rust "hex@0.4" as hex
                // import rust "fnv@1" as fnv
                // import rust "own-allocator@path+../an outer folder/own-allocator" as own
                """);
        // the crate brings an allocator, with which rustc refuses the first form of the bridge
        assertEquals(
                List.of(
                        "gantry_bridge",
                        "gantry_bridge",
                        "gantry_own_allocator_0_1",
                        "own_allocator"),
                compiled());
    }

    private static void runGrowing(String header) throws Exception {
        var file = folder.resolve("project").resolve("Grows.java");
        Files.writeString(file, header + "void main() {}\n");
        var ran = gantry.run(folder, "run", file.toString());
        assertEquals(0, ran.status(), ran.err());
    }

    @Test
    @Order(8)
    @DisplayName("the library names no folder of this machine")
    void noPathOfThisMachine() throws Exception {
        try (var files = Files.walk(gantry.store().resolve("folders"))) {
            for (var library : files.filter(p -> p.toString().endsWith(".so")).toList()) {
                var text = Files.readString(library, ISO_8859_1);
                assertFalse(text.contains(folder.toString()), library.toString());
                assertFalse(text.contains(System.getProperty("user.home") + "/"));
            }
        }
    }

    @Test
    @Order(9)
    @DisplayName(
            "[CARGO-6] what a crate in a folder newly asks for is locked, unless under --locked")
    void aCrateInAFolderAsksForAnother() throws Exception {
        var handles = folder.resolve("project").resolve("handles");
        var words = handles.resolveSibling("words.txt");
        Files.writeString(words, "first");
        Files.writeString(handles.resolve("Cargo.toml"), MORE, StandardOpenOption.APPEND);
        Files.writeString(handles.resolve("src/lib.rs"), WORDS, StandardOpenOption.APPEND);
        Files.writeString(program, SAYS);
        var lock = Files.createFile(Path.of(program + ".lock"));
        assertEquals("6669727374\n", run().out());
        Files.writeString(
                handles.resolve("Cargo.toml"), "fnv = \"1\"\n", StandardOpenOption.APPEND);
        var locked = gantry.run(folder, "run", "--locked", program.toString());
        assertEquals(1, locked.status(), locked.err());
        assertEquals("6669727374\n", run().out());
        assertTrue(Files.readString(lock).contains("\"fnv\""), "locked by now");
    }

    @Test
    @Order(10)
    @DisplayName("[FRESH-1] a file that a crate reads outside of its folder counts")
    void aFileOutsideOfTheCrate() throws Exception {
        Files.writeString(folder.resolve("project").resolve("words.txt"), "other");
        assertEquals("6f74686572\n", run().out());
    }

    /// The bridge's name ends in a digest.
    private static List<String> compiled() throws Exception {
        return tools.compiled().stream()
                .filter(name -> !name.startsWith("gantry_closure"))
                .map(name -> name.replaceFirst("^gantry_bridge_.*", "gantry_bridge"))
                .toList();
    }
}
