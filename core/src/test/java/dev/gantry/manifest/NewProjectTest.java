package dev.gantry.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.problem.ProblemException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class NewProjectTest {
    @TempDir Path folder;

    @ParameterizedTest
    @DisplayName("[INIT-2] name and package are made of the folder's name")
    @CsvSource(
            delimiter = '|',
            value = {
                "demo        | demo        | demo",
                "my-demo     | my-demo     | my_demo",
                "My Demo!    | My Demo-    | my_demo",
                "1st         | 1st         | _1st",
                "class       | class       | class_",
                "java        | java        | java_",
                ".hidden     | hidden      | hidden",
                "über        | über        | über",
                "a'b         | a-b         | a_b",
                "con         | con         | con_",
                "COM1        | COM1        | com1_",
                "lpt9        | lpt9        | lpt9_",
            })
    void names(String called, String name, String packageName) {
        var project = NewProject.in(folder.resolve(called), false);
        assertEquals(name, project.name());
        assertEquals(packageName, project.packageName());
    }

    @ParameterizedTest
    @DisplayName("[INIT-1] what is written is a manifest without a fault")
    @CsvSource({"demo, false", "my lib, true"})
    void isRead(String called, boolean library) throws IOException {
        var project = folder.resolve(called);
        var written = NewProject.in(project, library).write();
        assertEquals(library ? 4 : 3, written.size());
        var manifest = ManifestReader.readProject(project);
        assertEquals(called, manifest.project().name());
        assertEquals(library ? "my_lib.rust" : "", manifest.packagePrefix());
        var main = manifest.project().main().orElseThrow().replace('.', '/') + ".java";
        assertTrue(Files.exists(project.resolve(ManifestReader.SOURCES).resolve(main)));
        assertEquals("/build/\n/.gantry/\n", Files.readString(project.resolve(".gitignore")));
    }

    @Test
    @DisplayName("[INIT-2] nothing is written where a file is in the way")
    void nothingIsOverwritten() throws IOException {
        Files.writeString(folder.resolve("gantry.toml"), "# mine\n");
        var project = NewProject.in(folder, false);
        var refused = assertThrows(ProblemException.class, project::write);
        assertEquals("GNT-MANIFEST-20", refused.problems().getFirst().code());
        assertEquals("# mine\n", Files.readString(folder.resolve("gantry.toml")));
        assertFalse(Files.exists(folder.resolve("src")));
    }

    @Test
    @DisplayName("[INIT-2] what was begun is not left behind when a file cannot be written")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right there")
    void nothingIsLeftBehind() throws IOException {
        // is not there, and cannot be made anew
        var link = folder.resolve("gantry.toml");
        Files.createSymbolicLink(link, Path.of("nowhere/gantry.toml"));
        var project = NewProject.in(folder, true);
        var refused = assertThrows(ProblemException.class, project::write);
        assertEquals("GNT-MANIFEST-21", refused.problems().getFirst().code());
        try (var left = Files.list(folder)) {
            assertEquals(List.of(link), left.toList());
        }
    }

    @Test
    @DisplayName("[INIT-1] a .gitignore that is there stays as it is")
    void anOwnGitignoreStays() throws IOException {
        Files.writeString(folder.resolve(".gitignore"), "/target/\n");
        assertEquals(2, NewProject.in(folder, false).write().size());
        assertEquals("/target/\n", Files.readString(folder.resolve(".gitignore")));
    }
}
