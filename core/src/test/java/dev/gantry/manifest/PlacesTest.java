package dev.gantry.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.manifest.Manifest.CrateRequest;
import dev.gantry.problem.Location;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Which words of a request a caret stands below.
class PlacesTest {
    @TempDir Path folder;

    private static String words(Location at) {
        int from = at.text().offsetByCodePoints(0, at.column() - 1);
        return at.text().substring(from, at.text().offsetByCodePoints(from, at.width()));
    }

    private static void assertPlaces(String name, CrateRequest request) {
        assertEquals(name, words(request.nameAt()));
        assertEquals("0.3", words(request.requirementAt()));
        assertEquals("sdt", words(request.featureAt("sdt")));
    }

    @ParameterizedTest
    @DisplayName("[CLI-8] a caret stands below the name, the requirement, or the feature alone")
    @CsvSource(
            delimiter = '|',
            value = {
                "time | // import rust \"time@0.3\" as time features \"std2,sdt\"",
                "rust | // import rust \"rust@0.3\" as time features \"sdt, std\"",
                "a0-3 | // import rust \"a0-3@0.3\" as ä features \"sdt\"",
            })
    void ofAnImportLine(String name, String line) throws IOException {
        var request = ManifestReader.readFile("A.java", line, Path.of("")).crates().getFirst();
        assertPlaces(name, request);
    }

    @ParameterizedTest
    @DisplayName("[CLI-8] also in gantry.toml")
    @CsvSource(
            delimiter = '|',
            value = {
                "time | time = { version = \"0.3\", features = [\"std2\", \"sdt\"] }",
                "other | time = { version = \"0.3\", package = \"other\", features = [\"sdt\"] }"
            })
    void ofAnEntry(String name, String line) throws IOException {
        Files.writeString(folder.resolve("gantry.toml"), "[rust-dependencies]\n" + line);
        assertPlaces(name, ManifestReader.readProject(folder).crates().getFirst());
    }
}
