package dev.gantry.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gantry.problem.ProblemException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Edits of the tables below `[target]`.
class PlatformEditTest {
    @TempDir Path folder;

    private ProjectEdit open(String text, String platform) {
        try {
            Files.writeString(folder.resolve("gantry.toml"), text);
            return ProjectEdit.open(folder, Optional.of(platform).filter(it -> !it.isEmpty()));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static final String TIME =
            "[rust-dependencies]\ntime = { version = \"0.3\", alias = \"clock\" }\n";

    @ParameterizedTest
    @DisplayName("[ADD-6] a crate is added to the table of a platform, and taken out again")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ``                                     | winreg@0.55 | ~[T]~winreg = "0.55"~
                    [T]~a = "1"~                           | winreg@0.55 | winreg = "0.55"~
                    [T.a]~version = "1"~                   | winreg@0.55 | ~[T]~winreg = "0.55"~
                    target.'cfg(windows)'.rust-dependencies.a = "1"~ | b@2 | target.'cfg(windows)'.rust-dependencies.b = "2"~
                    [target.'cfg(windows)']~rust-dependencies.a = "1"~ | b@2 | rust-dependencies.b = "2"~
                    [target."cfg(windows)".rust-dependencies]~a = "1"~ | b@2 | b = "2"~
                    [target.'cfg(unix)'.rust-dependencies]~a = "1"~ | a@1 | ~[T]~a = "1"~
                    [rust-dependencies]~a = "1"~           | a@1 +x | ~[T]~a = { version = "1", features = ["x"] }~
                    """)
    void ofAPlatform(String shape, String word, String expected) {
        var table = "target.'cfg(windows)'.rust-dependencies";
        var text = "[rust]\n" + shape.replace("T", table).replace('~', '\n');
        if (shape.startsWith("target")) text = text.substring("[rust]\n".length());
        var edit = open(text, "cfg(windows)");
        var added = edit.add(ProjectEditTest.addition(word));
        assertEquals(text + expected.replace("T", table).replace('~', '\n'), edit.text());
        edit.remove(List.of(added.alias()));
        assertEquals(text, edit.text());
    }

    @Test
    @DisplayName("[ADD-6] a crate has the alias that it has for every platform")
    void aliasOfAPlatform() {
        var edit = open(TIME, "cfg(windows)");
        assertEquals("clock", edit.add(Addition.of("time@0.3")).javaPackage());
        var other =
                assertThrows(
                        ProblemException.class,
                        () -> open(TIME, "x").add(ProjectEditTest.addition("time@0.3 as:time")));
        assertEquals("GNT-MANIFEST-6", other.problems().getFirst().code());
        var windows = "[target.'cfg(windows)'.rust-dependencies]\nwinreg = \"0.55\"\n";
        var always = open(windows, "");
        assertEquals("winreg", always.add(Addition.of("winreg@0.55")).alias());
        assertEquals(windows + "\n[rust-dependencies]\nwinreg = \"0.55\"\n", always.text());
    }

    @ParameterizedTest
    @DisplayName("[ADD-6] a table of a platform that is one value is not edited")
    @ValueSource(
            strings = {
                "target = { 'cfg(windows)' = { rust-dependencies = { a = \"1\" } } }",
                "[target]\n'cfg(windows)' = { rust-dependencies = { a = \"1\" } }",
                "[target.'cfg(windows)']\nrust-dependencies = { a = \"1\" }"
            })
    void oneValueOfAPlatform(String text) {
        var refused = assertThrows(ProblemException.class, () -> open(text + "\n", "cfg(windows)"));
        assertEquals("GNT-MANIFEST-23", refused.problems().getFirst().code());
    }
}
