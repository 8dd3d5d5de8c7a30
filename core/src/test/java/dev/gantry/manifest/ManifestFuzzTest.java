package dev.gantry.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.gantry.problem.Problem;
import dev.gantry.problem.ProblemException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Any text is read, or refused with problems that lie in it.
@Tag("fuzz")
class ManifestFuzzTest {
    private static final String ADDED = "gantry-fuzzed";

    @TempDir static Path folder;

    // [MANIFEST-3] an error has its line and column
    @FuzzTest(maxDuration = "10m")
    void importLines(byte[] bytes) {
        var text = new String(bytes, UTF_8);
        try {
            var manifest = ManifestReader.readFile("Fuzzed.java", text);
            for (var crate : manifest.crates()) assertTrue(CrateText.isName(crate.name()));
        } catch (ProblemException refused) {
            lieIn(text, refused.problems());
        }
    }

    // [MANIFEST-7] an error has its line and column; [ADD-1] add and remove restore every byte
    @FuzzTest(maxDuration = "10m")
    void gantryToml(byte[] bytes) throws IOException {
        var text = new String(bytes, UTF_8);
        var problems = new ArrayList<ManifestProblem>();
        var source = SourceText.of(GantryTomlReader.FILE, text);
        var contents = GantryTomlReader.read(source, "fuzzed", problems);
        lieIn(text, problems);
        if (!problems.isEmpty()) return;
        assertTrue(contents.mentions().stream().allMatch(it -> CrateText.isName(it.name())));
        Files.writeString(folder.resolve(GantryTomlReader.FILE), text);
        try {
            var edit = ProjectEdit.open(folder, Optional.empty());
            var alias = edit.add(Addition.of(ADDED + "@1")).alias();
            edit.remove(List.of(alias));
            assertEquals(text, edit.text());
        } catch (ProblemException refused) {
            // a table that no line can be added to, or a crate of this very name
        }
    }

    private static void lieIn(String text, List<? extends Problem> problems) {
        var lines = text.split("\r\n|[\r\n]", -1);
        for (var problem : problems) {
            assertTrue(!problem.message().isBlank());
            var at = problem.location().orElseThrow();
            assertTrue(1 <= at.line() && at.line() <= lines.length, at.toString());
            int length = at.text().codePointCount(0, at.text().length());
            assertTrue(1 <= at.column() && at.column() <= length + 1, at.toString());
        }
    }
}
