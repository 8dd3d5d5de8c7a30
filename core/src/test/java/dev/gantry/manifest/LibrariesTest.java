package dev.gantry.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.manifest.Manifest.LibraryRequest;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How jars of Maven repositories are asked for.
class LibrariesTest {
    @TempDir Path folder;

    private static List<String> libraries(Manifest manifest) {
        return manifest.libraries().stream()
                .map(LibraryRequest::coordinates)
                .map(Coordinates::toString)
                .toList();
    }

    private static Manifest file(String text) {
        return ManifestReader.readFile("A.java", text + "\nvoid main() {}\n");
    }

    private Manifest project(String toml, String java) throws IOException {
        Files.writeString(folder.resolve("gantry.toml"), toml);
        var source = folder.resolve("src/main/java/A.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, java + "\nclass A {}\n");
        return ManifestReader.readProject(folder);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    // import java "g:a:1"           | g:a:1
                    // import java "g:a:1:linux"     | g:a:1:linux
                    //DEPS g:a:1                     | g:a:1
                    //DEPS g:a:1:linux@jar           | g:a:1:linux
                    //DEPS g:a:1@jar                 | g:a:1
                    //DEPS g:a:1 g.h:b-c:2.0-jre     | g:a:1 g.h:b-c:2.0-jre
                    //DEPS g:a:1,g:b:2, g:c:3; g:d:4 | g:a:1 g:b:2 g:c:3 g:d:4
                    //DEPS g:a:1 // for the tables   | g:a:1
                    //REPOS mine=file:///x           | ``
                    //DEPSX g:a:1                    | ``
                    """)
    @DisplayName("[MAVEN-1] an import line and JBang's line bring jars")
    void lines(String line, String expected) {
        assertEquals(expected, String.join(" ", libraries(file(line))));
    }

    @Test
    @DisplayName("[MAVEN-1] those of gantry.toml come first, each in the order of the file")
    void order() throws IOException {
        var manifest =
                project(
                        """
                        [java-dependencies]
                        "z:z" = "1"
                        "g:a:linux" = "2"
                        """,
                        "//DEPS b:b:3\n//DEPS z:z:1");
        assertEquals(List.of("z:z:1", "g:a:2:linux", "b:b:3"), libraries(manifest));
    }

    @Test
    @DisplayName("[MAVEN-1] an import line may leave the version to gantry.toml")
    void versionOfTheManifest() throws IOException {
        var manifest = project("[java-dependencies]\n\"g:a\" = \"7\"\n", "// import java \"g:a\"");
        assertEquals(List.of("g:a:7"), libraries(manifest));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    // import java g:a:1      | 1:16+5 1 Malformed import: the library in quotes must follow 'import java'
                    // import java "g:a:1     | 1:16+6 1 Malformed import: the quotes are not closed
                    // import java "g:a:1" as | 1:24+2 1 Malformed import: nothing may follow the library
                    // import java "g:a"      | 1:17+3 1 Malformed import: the version of 'g:a' is missing
                    // import java ""         | 1:17+1 1 Malformed import: nothing is not of the form group:artifact:version
                    //DEPS                    | 1:7+1 1 Malformed import: no library follows
                    //DEPS guava              | 1:8+5 1 Malformed import: 'guava' is not of the form group:artifact:version
                    //DEPS g::1               | 1:10+1 1 Malformed import: the artifact is empty
                    //DEPS g:a:               | 1:12+1 1 Malformed import: the version is empty
                    //DEPS g:a:[1             | 1:12+2 1 Malformed import: '[1' is not one version
                    //DEPS g:a:RELEASE        | 1:12+7 1 Malformed import: 'RELEASE' is not one version
                    //DEPS g:a:${v}           | 1:12+4 1 Malformed import: '${v}' cannot be a version
                    //DEPS g:a:1:b:c          | 1:8+9 1 Malformed import: 'g:a:1:b:c' is not of the form group:artifact:version
                    //DEPS g:a:1 x/y:b:2      | 1:14+3 1 Malformed import: 'x/y' cannot be the group
                    //DEPS g:bom:1@pom        | 1:16+3 1 Malformed import: '@pom' is not supported: give each library its version instead
                    //DEPS g:a:1@zip          | 1:14+3 1 Malformed import: '@zip' is not supported: only jars are
                    """)
    @DisplayName("[MAVEN-2] a malformed line is an error at the part at fault")
    void malformed(String line, String expected) {
        var shown = Refused.problems(() -> file(line.replace("~", "\n")));
        assertEquals(expected, String.join(" ~ ", shown).replace('`', '\''));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "guava" = "1"      | 2:2+5 11 'guava' is not of the form group:artifact
                    "g:a:b:c" = "1"    | 2:2+7 11 'g:a:b:c' is not of the form group:artifact
                    "g:a b" = "1"      | 2:4+3 11 'a b' cannot be the artifact
                    "g:a" = "[1,2)"    | 2:9+7 11 '[1,2)' is not one version
                    "g:a" = ""         | 2:9+2 11 the version is empty
                    """)
    @DisplayName("[MAVEN-2] a malformed entry of gantry.toml is an error at its place")
    void malformedEntry(String entry, String expected) {
        var shown = Refused.problems(() -> project("[java-dependencies]\n" + entry + "\n", ""));
        assertEquals(expected, String.join(" ~ ", shown).replace('`', '\''));
    }

    @Test
    @DisplayName("[MAVEN-2] two versions of one library are an error that shows both lines")
    void contradiction() {
        var thrown =
                Refused.thrown(
                        () -> project("[java-dependencies]\n\"g:a\" = \"1\"\n", "//DEPS g:a:2"));
        assertEquals(1, thrown.size());
        assertEquals(
                List.of(
                        "gantry.toml:2:1: \"g:a\" = \"1\"",
                        "src/main/java/A.java:1:8: //DEPS g:a:2"),
                thrown.getFirst().detail());
    }

    @Test
    @DisplayName("[MAVEN-2] a line behind the first token is an error")
    void misplaced() {
        var shown =
                Refused.problems(
                        () -> ManifestReader.readFile("A.java", "class A {}\n//DEPS g:a:1\n"));
        assertEquals(List.of("2:1+12 2 This import stands after the first line of code"), shown);
    }
}
