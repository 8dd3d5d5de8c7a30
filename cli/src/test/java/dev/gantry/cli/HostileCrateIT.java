package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gantry.host.Host;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A crate whose names and docs are hard on Java, as a user and his tools see its binding. It is
/// built once.
class HostileCrateIT {
    private static final String PROGRAM =
            """
            // import rust "hostile@path+hostile" as hostile

            void main() {
                IO.println(hostile.Hostile.make(3).class_(1, 2, 3));
            }
            """;

    @TempDir static Path folder;
    private static BuiltGantry gantry;
    private static String printed;

    @BeforeAll
    static void built() {
        gantry = BuiltGantry.with(folder.resolve("store"));
        BuiltGantry.crate("hostile", folder);
        BuiltGantry.write(folder, "Hello.java", PROGRAM);
        var outcome = gantry.gantry(folder, "build", "--plain", "--profile", "dev", "Hello.java");
        assertEquals(0, outcome.status(), outcome.errors());
        printed = outcome.output();
    }

    private static GeneratedSources sources() {
        return new GeneratedSources(GeneratedSources.in(printed), folder.resolve("store"));
    }

    @Test
    void theBindingCompilesWithoutAWarning() throws IOException {
        sources().compileWithoutAWarning(folder.resolve("javac"));
    }

    /// All groups but `missing`: Gantry does not make up what the crate's author did not write.
    @Test
    @DisplayName("[EMIT-6] javadoc has nothing to say about the docs of a binding")
    void theDocsPassDoclint() throws IOException {
        sources()
                .pass(
                        "javadoc",
                        folder.resolve("lint"),
                        "-quiet",
                        "-Xdoclint:all,-missing",
                        "-Werror");
    }

    @Test
    void docWritesHtmlOfTheBindingsAndTheFile() {
        var outcome = gantry.gantry(folder, "doc", "--plain", "Hello.java");
        assertEquals(0, outcome.status(), outcome.errors());
        var index = Path.of(outcome.output().strip());
        assertTrue(Files.isRegularFile(index), outcome.output());
        assertTrue(Files.isRegularFile(index.resolveSibling("hostile").resolve("FOO.html")));
        assertTrue(Files.isRegularFile(index.resolveSibling("Hello.html")));
    }

    @Test
    void ideWritesAProjectThatMavenCompiles() throws IOException, InterruptedException {
        var outcome = gantry.gantry(folder, "ide", "--plain", "Hello.java");
        assertEquals(0, outcome.status(), outcome.errors());
        var pom = folder.resolve(".gantry").resolve("Hello").resolve("pom.xml");
        assertEquals(pom.toString(), outcome.output().strip());
        assertTrue(Files.exists(pom.resolveSibling("lib").resolve("bindings-sources.jar")));
        assertTrue(Files.exists(pom.resolveSibling("lib").resolve("jspecify.jar")));
        assertTrue(Files.readString(pom).contains("<artifactId>jspecify</artifactId>"));
        var maven = Host.local().program("mvn");
        assumeTrue(maven.isPresent(), "mvn is not installed");
        var line = List.of(maven.get().toString(), "-o", "-q", "-B", "compile");
        var said = folder.resolve("mvn.txt").toFile();
        var builder = new ProcessBuilder(line).directory(pom.resolveSibling("").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        int status = builder.redirectErrorStream(true).redirectOutput(said).start().waitFor();
        assertEquals(0, status, Files.readString(said.toPath()));
        assertTrue(
                Files.exists(pom.resolveSibling("target").resolve("classes/Hello.class")),
                "the file is compiled");
    }

    /// javac gets such a file under a legal name; javadoc does too.
    @ParameterizedTest
    @ValueSource(strings = {"log-scan.java", "my prog.java", "two.words.java"})
    void docTakesAFileWhoseNameIsNoClassName(String file) throws IOException {
        BuiltGantry.write(folder, file, PROGRAM);
        var outcome = gantry.gantry(folder, "doc", "--plain", file);
        assertEquals(0, outcome.status(), outcome.errors());
        var index = Path.of(outcome.output().strip());
        assertTrue(Files.isRegularFile(index.resolveSibling("hostile").resolve("FOO.html")));
    }

    @Test
    void ideRefusesAFileThatMavenCouldNotCompileForItsName() throws IOException {
        BuiltGantry.write(folder, "log-scan.java", PROGRAM);
        var outcome = gantry.gantry(folder, "ide", "--plain", "log-scan.java");
        assertEquals(1, outcome.status(), outcome.errors());
        assertTrue(outcome.errors().contains("log-scan.java"), outcome.errors());
        assertTrue(outcome.errors().contains("rename it"), outcome.errors());
        assertFalse(Files.exists(folder.resolve(".gantry").resolve("log-scan").resolve("pom.xml")));
    }

    @Test
    void aPomOfTheUsersStaysAsItIs() throws IOException {
        var own = folder.resolve(".gantry").resolve("Own").resolve("pom.xml");
        Files.createDirectories(own.getParent());
        Files.writeString(own, "<project/>");
        BuiltGantry.write(folder, "Own.java", PROGRAM);
        var outcome = gantry.gantry(folder, "ide", "--plain", "Own.java");
        assertEquals(1, outcome.status(), outcome.errors());
        assertTrue(outcome.errors().contains("Gantry did not write"), outcome.errors());
        assertEquals("<project/>", Files.readString(own));
    }
}
