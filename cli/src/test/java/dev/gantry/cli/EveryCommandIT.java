package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Every command that has events and a document, in the order of a project's life, against the
/// schemas in docs/.
@Tag("project")
class EveryCommandIT {
    @TempDir static Path folder;
    private static BuiltGantry gantry;
    private static Path project;

    @BeforeAll
    static void project() throws Exception {
        gantry = BuiltGantry.with(folder.resolve("store"));
        project = Files.createDirectory(folder.resolve("demo"));
        BuiltGantry.write(project, "Misread.java", "// import rust itoa\nvoid main() {}\n");
        BuiltGantry.write(project, "Broken.java", "void main() {\n    return 1;\n}\n");
        BuiltGantry.write(
                project,
                "src/test/java/demo/FirstTest.java",
                """
                package demo;

                class FirstTest {
                    @org.junit.jupiter.api.Test
                    void first() {}
                }
                """);
    }

    /// Which phase is the last, and which schema the document has; `-` where there is none.
    @ParameterizedTest(name = "gantry {0}")
    @CsvSource({
        "init, 0, -, init",
        "tree, 0, -, metadata",
        "run, 0, run, -",
        "build Misread.java, 1, manifest, failed",
        "build Broken.java, 1, package, failed",
        "add itoa@1 --as digits, 0, -, add",
        "why itoa, 1, -, failed",
        "lock, 0, fetch, path",
        "lock --check, 0, lock, drifts",
        "update --dry-run, 0, lock, update",
        "update, 0, lock, update",
        "fetch, 0, fetch, fetch",
        "tree, 0, -, metadata",
        "why itoa, 0, -, why",
        "metadata, 0, -, metadata",
        "vendor vendored, 0, fetch, vendor",
        "build --profile dev, 0, package, build",
        "run, 0, run, -",
        "run --locked, 0, run, -",
        "test, 0, run, -",
        "doc, 0, package, path",
        "ide, 0, package, path",
        "api itoa, 0, emit, api",
        "coverage itoa, 0, emit, coverage",
        "doctor, 0, -, doctor",
        "remove digits, 0, -, remove",
        "clean, 0, -, clean"
    })
    @DisplayName("[CLI-11] [CLI-12] [CLI-19] events and documents are as their schemas say")
    void command(String line, int status, String lastPhase, String document) throws Exception {
        var words = new ArrayList<>(List.of(line.split(" ")));
        var file = folder.resolve("events.jsonl");
        words.addAll(1, List.of("--events", file.toString()));
        boolean hasDocument = !document.equals("-");
        if (hasDocument) words.add(1, "--json");
        var outcome = gantry.gantry(project, words.toArray(String[]::new));
        assertEquals(status, outcome.status(), outcome.errors());
        if (hasDocument) {
            Schemas.assertValid(document, outcome.output());
            assertEquals(status, JsonDocument.read(outcome.output()).get("status"));
        }
        var lines = Files.readAllLines(file);
        var events = new ArrayList<Map<?, ?>>();
        for (var event : lines) {
            Schemas.assertValid("events", event);
            events.add(JsonDocument.read(event));
        }
        assertFinished(events, status, hasDocument ? "gantry" : "program");
        assertPhases(events, lastPhase, status == 0);
    }

    private static void assertFinished(List<Map<?, ?>> events, int status, String origin) {
        var last = events.getLast();
        assertEquals("finished", last.get("event"));
        assertEquals(status, last.get("status"));
        assertEquals(origin, last.get("origin"));
        assertEquals(1, events.stream().filter(it -> "finished".equals(it.get("event"))).count());
        boolean failed = events.stream().anyMatch(it -> "failed".equals(it.get("event")));
        assertEquals(status != 0, failed, "what failed is told");
    }

    private static void assertPhases(List<Map<?, ?>> events, String last, boolean success)
            throws Exception {
        var order = phases();
        var begun = new ArrayList<Object>();
        var ended = new HashSet<Object>();
        for (var event : events) {
            var phase = event.get("phase");
            if ("phase-started".equals(event.get("event"))) {
                var before = order.subList(0, order.indexOf(phase));
                assertTrue(ended.containsAll(before), phase + " begins after " + ended);
                begun.add(phase);
            } else if ("phase-finished".equals(event.get("event"))) {
                assertEquals(begun.getLast(), phase, "what ends is what began");
                ended.add(phase);
            }
        }
        assertEquals(last, begun.isEmpty() ? "-" : begun.getLast());
        assertTrue(begun.isEmpty() || success == ended.contains(begun.getLast()), "" + ended);
    }

    /// In the order of the schema.
    private static List<?> phases() throws Exception {
        var schema = Files.readString(Path.of("..", "docs", "events.schema.json"));
        var all = JsonDocument.object(JsonDocument.read(schema), "$defs");
        return JsonDocument.list(JsonDocument.object(all, "phase"), "enum");
    }
}
