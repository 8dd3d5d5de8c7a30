package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Examples of the documentation of regex, url, uuid and time, translated by hand: the project
/// `src/test/documented`.
@Tag("corpus")
class DocumentedExamplesIT {
    private static final Path PROJECT = Path.of("src", "test", "documented");

    /// How many examples there are at least.
    private static final Map<String, Integer> LEAST =
            Map.of("regex", 20, "url", 15, "uuid", 15, "time", 15);

    @TempDir Path folder;

    @Test
    @DisplayName("what the documentation of real crates says holds in Java")
    void whatTheDocumentationSaysHolds() throws Exception {
        var project = folder.resolve("documented");
        TestData.copyFolder(PROJECT, project);
        var ran = new GantryProcess(folder, System.getenv()).run(project, "run", "--plain", "-q");
        assertEquals(0, ran.status(), ran.err());
        var told = ran.out().lines().map(line -> line.split("\t")).toList();
        assertEquals(
                List.of(),
                told.stream()
                        .filter(line -> !line[2].equals("held"))
                        .map(line -> String.join(" ", line))
                        .toList());
        var number = told.stream().collect(groupingBy(line -> line[0], counting()));
        LEAST.forEach((crate, least) ->
                assertTrue(number.getOrDefault(crate, 0L) >= least, crate + ": " + number));
    }
}
