package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;

class OverviewDocumentTest {
    @TempDir Path folder;

    @ParameterizedTest(name = "gantry {0} --json")
    @CsvSource({"api, items, 3", "coverage, crates, 1"})
    @DisplayName("[CLI-12] the document of a look at a crate is what its schema says")
    void theDocumentIsWhatItsSchemaSays(String command, String list, int size) throws IOException {
        var machine = FakeMachine.ofShapes(folder);
        assertEquals(0, machine.gantry(command, "--json", "shapes@0.3"));
        var document = JsonDocument.read(machine.output());
        Schemas.assertValid(command, machine.output());
        assertEquals(size, JsonDocument.list(document, list).size());
    }
}
