package dev.gantry.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What `add` and `remove` make of `[java-dependencies]`.
class LibraryEditTest {
    private static final String TOML =
            """
            [java-dependencies]
            # for the tables
            "g:a"   = "1" # stays
            "g:b"   = "2"

            [rust-dependencies]
            regex = "1"
            """;

    @TempDir Path folder;

    private ProjectEdit edit(String toml) throws IOException {
        Files.writeString(folder.resolve("gantry.toml"), toml);
        return ProjectEdit.open(folder, Optional.empty());
    }

    @Test
    @DisplayName("[MAVEN-12] an entry is added below the others, or changed where it stands")
    void added() throws IOException {
        var edit = edit(TOML);
        edit.add(new Coordinates("g", "a", "3", ""));
        edit.add(new Coordinates("g", "c", "4", "linux"));
        assertEquals(
                TOML.replace("\"1\" # stays", "\"3\" # stays")
                        .replace("\"2\"\n", "\"2\"\n\"g:c:linux\" = \"4\"\n"),
                edit.text());
    }

    @Test
    @DisplayName("[MAVEN-12] what add added, remove takes away, to the byte")
    void removed() throws IOException {
        var before = "[rust-dependencies]\nregex = \"1\"\n";
        var edit = edit(before);
        edit.add(new Coordinates("g", "a", "3", ""));
        assertEquals(before + "\n[java-dependencies]\n\"g:a\" = \"3\"\n", edit.text());
        edit.removeLibraries(List.of("g:a"));
        assertEquals(before, edit.text());
    }

    @Test
    @DisplayName("[MAVEN-12] what is not there is not removed, and the nearest is named")
    void missing() throws IOException {
        var edit = edit(TOML);
        var problem = Refused.thrown(() -> edit.removeLibraries(List.of("g:aa"))).getFirst();
        assertEquals("[java-dependencies] has no `g:aa`", problem.message());
        assertEquals("did you mean `g:a`?", problem.hint().orElseThrow());
        assertEquals(TOML, edit.text());
    }

    @Test
    @DisplayName("[MAVEN-2] a word of the command line is read as a line is")
    void words() {
        var problem = Refused.thrown(() -> Manifest.LibraryRequest.of("g:a")).getFirst();
        assertEquals("Malformed import: the version of `g:a` is missing", problem.message());
        assertEquals("g:a:1", Manifest.LibraryRequest.of("g:a:1").coordinates().toString());
    }
}
