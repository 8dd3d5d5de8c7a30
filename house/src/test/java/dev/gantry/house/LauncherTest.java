package dev.gantry.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// The `gantry` script with JDKs and a Maven that only say how they were called.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "gantry.cmd is the launcher there")
class LauncherTest {
    /// A Maven that counts its calls and leaves what a build leaves.
    private static final String MAVEN =
            """
            #!/bin/sh
            echo "mvn $*"
            echo x >>calls
            touch cli/target/gantry.jar cli/target/gantry.stamp
            """;

    @TempDir Path temp;

    @ParameterizedTest
    @CsvSource({"25, true", "25.0.3, true", "26-ea, true", "24.0.2, false", "17.0.15, false"})
    void javaHomeCountsWhenItIsAJdk25(String version, boolean taken) throws Exception {
        var launcher = Launcher.in(temp).released();
        var home = launcher.jdk("chosen", version);
        launcher.jdk("zz-fallback", "25.0.1");
        var outcome = launcher.with("JAVA_HOME", home.toString()).run();
        assertEquals(taken ? "chosen" : "zz-fallback", firstLine(outcome));
    }

    @Test
    void aJavaOnPathIsFollowedThroughItsLinksToItsHome() throws Exception {
        var launcher = Launcher.in(temp).released();
        var home = launcher.jdk("apart", "25");
        var elsewhere = temp.resolve("elsewhere");
        Files.move(home, elsewhere);
        var alternative =
                Files.createSymbolicLink(temp.resolve("java"), elsewhere.resolve("bin/java"));
        Files.createSymbolicLink(temp.resolve("tools/java"), alternative);
        assertEquals("apart", firstLine(launcher.run()));
    }

    @ParameterizedTest(name = "LC_ALL={0} LC_CTYPE={1} LANG={2}")
    @CsvSource({
        "'', '', '', C.UTF-8",
        "'', '', POSIX, C.UTF-8",
        "'', C, de_DE.UTF-8, C.UTF-8",
        "'', '', de_DE.UTF-8, ''",
        "'', de_DE.UTF-8, C, de_DE.UTF-8",
        "C, '', '', ''",
    })
    void theCLocaleBecomesUtf8UnlessItWasChosenForAll(
            String all, String type, String language, String expected) throws Exception {
        var launcher = Launcher.in(temp).released();
        var home = launcher.jdk("shows-locale", "25");
        Launcher.write(home.resolve("bin/java"), "#!/bin/sh\necho \"$LC_CTYPE\"\n");
        var outcome =
                launcher.with("LC_ALL", all)
                        .with("LC_CTYPE", type)
                        .with("LANG", language)
                        .with("JAVA_HOME", home.toString())
                        .run();
        assertEquals(expected, outcome.out().strip(), outcome.err());
    }

    @Test
    void withoutAJdkItSaysWhatToInstall() throws Exception {
        var launcher = Launcher.in(temp).released();
        launcher.jdk("old", "21.0.2");
        var outcome = launcher.run("run", "Hello.java");
        assertEquals(4, outcome.status());
        assertEquals("", outcome.out());
        assertTrue(outcome.err().contains("no JDK 25 or newer"), outcome.err());
        assertTrue(outcome.err().contains("hint: install one"), outcome.err());
    }

    @Test
    void argumentsArriveAsTheyAre() throws Exception {
        var launcher = Launcher.in(temp).released();
        launcher.jdk("jdk", "25");
        var outcome = launcher.run("run", "a b.java", "--", "", "$HOME", "*", "ü");
        var lines = outcome.out().lines().toList();
        assertEquals(
                List.of("run", "a b.java", "--", "", "$HOME", "*", "ü"),
                lines.subList(lines.size() - 7, lines.size()));
    }

    @Test
    void theStatusIsThatOfJava() throws Exception {
        var launcher = Launcher.in(temp).released();
        var home = launcher.jdk("jdk", "25");
        Launcher.write(home.resolve("bin/java"), "#!/bin/sh\nexit 37\n");
        assertEquals(37, launcher.run().status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "größe-雪", "quote's"})
    void aFolderMayHaveAnyName(String name) throws Exception {
        var launcher = Launcher.in(temp.resolve(name)).released();
        launcher.jdk("jdk", "25");
        var jar = temp.resolve(name).resolve("lib/gantry.jar").toString();
        assertTrue(launcher.run().out().lines().anyMatch(jar::equals));
    }

    @ParameterizedTest
    @ValueSource(strings = {"./link", "links/relative", "links/absolute", "links/chain"})
    void aSymbolicLinkLeadsToItsJar(String path) throws Exception {
        var launcher = Launcher.in(temp).released();
        launcher.jdk("jdk", "25");
        var links = Files.createDirectory(temp.resolve("links"));
        Files.createSymbolicLink(temp.resolve("link"), Path.of("gantry"));
        Files.createSymbolicLink(links.resolve("relative"), Path.of("../gantry"));
        Files.createSymbolicLink(links.resolve("absolute"), temp.resolve("gantry"));
        Files.createSymbolicLink(links.resolve("chain"), Path.of("relative"));
        var lines = launcher.runAs(path).out().lines().toList();
        var jar = Path.of(lines.get(lines.indexOf("-jar") + 1));
        assertTrue(Files.isSameFile(temp.resolve("lib/gantry.jar"), jar), jar.toString());
    }

    @Test
    void aSourceTreeWithoutMavenSaysSo() throws Exception {
        var launcher = sourceTree();
        var outcome = launcher.run();
        assertEquals(4, outcome.status());
        assertTrue(outcome.err().contains("mvn not found"), outcome.err());
        assertTrue(outcome.err().contains("hint: install Maven"), outcome.err());
    }

    @Test
    void theFirstUseBuildsAndOnlyTheProgramSpeaksOnStandardOutput() throws Exception {
        var launcher = sourceTree().withTool("mvn", MAVEN);
        var first = launcher.run();
        assertEquals(0, first.status());
        assertTrue(first.err().startsWith("gantry: building itself"), first.err());
        assertEquals("jdk", firstLine(first));
        var second = launcher.run();
        assertEquals("", second.err());
        assertEquals(1, builds());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pom.xml",
                "cli/pom.xml",
                "core/src/main/java/dev/gantry/build/New.java",
                "runtime/src/main/resources/some.properties",
                "core/src/main/resources/rt.rs"
            })
    void aNewerSourceBuildsAgain(String source) throws Exception {
        var launcher = sourceTree().withTool("mvn", MAVEN);
        launcher.run();
        Files.createDirectories(temp.resolve(source).getParent());
        Files.writeString(temp.resolve(source), "changed");
        age(temp.resolve("cli/target/gantry.stamp"));
        launcher.run();
        assertEquals(2, builds());
    }

    @Test
    void aNewerTestDoesNotBuildAgain() throws Exception {
        var launcher = sourceTree().withTool("mvn", MAVEN);
        launcher.run();
        var test = temp.resolve("core/src/test/java/SomeTest.java");
        Files.createDirectories(test.getParent());
        Files.writeString(test, "changed");
        launcher.run();
        assertEquals(1, builds());
    }

    @Test
    void aFailedBuildIsNoReasonToRunTheOldOne() throws Exception {
        var launcher = sourceTree().withTool("mvn", "#!/bin/sh\necho broken\nexit 1\n");
        Files.writeString(temp.resolve("cli/target/gantry.jar"), "old");
        var outcome = launcher.run();
        assertEquals(4, outcome.status());
        assertEquals("", outcome.out());
        assertTrue(outcome.err().contains("broken"), outcome.err());
        assertFalse(Files.exists(lock(), LinkOption.NOFOLLOW_LINKS));
    }

    /// As Maven 3.8 does, whatever it is told about colours.
    @Test
    void escapesOfMavenDoNotReachAFile() throws Exception {
        var launcher = sourceTree().withTool("mvn", MAVEN + "printf '\\033[0m\\033[0m'\n");
        var said = launcher.run().err();
        assertTrue(said.contains("mvn -q -B"), said);
        assertFalse(said.contains("\u001b"), said);
    }

    @Test
    void twoFirstUsesAtOnceBuildOnce() throws Exception {
        var launcher = sourceTree().withTool("mvn", MAVEN.replace("touch", "sleep 1\ntouch"));
        try (var runs = Executors.newFixedThreadPool(3)) {
            Callable<Launcher.Outcome> run = launcher::run;
            for (var outcome : runs.invokeAll(List.of(run, run, run))) {
                assertEquals(0, outcome.get().status(), outcome.get().err());
            }
        }
        assertEquals(1, builds());
    }

    @Test
    void theLockOfAKilledBuildIsTakenAway() throws Exception {
        var launcher = sourceTree().withTool("mvn", MAVEN);
        Files.createDirectories(lock().getParent());
        Files.createSymbolicLink(lock(), Path.of(Long.toString(deadProcess())));
        assertEquals(0, launcher.run().status());
        assertEquals(1, builds());
    }

    @Test
    @Timeout(60)
    void soIsWhatOneLeftWhoWasKilledWhileHeTookItAway() throws Exception {
        var launcher = sourceTree().withTool("mvn", MAVEN);
        Files.createDirectories(lock().getParent());
        for (var name : List.of("building", "building.taken")) {
            var dead = Path.of(Long.toString(deadProcess()));
            Files.createSymbolicLink(lock().resolveSibling(name), dead);
        }
        assertEquals(0, launcher.run().status());
        assertEquals(1, builds());
        assertFalse(
                Files.exists(lock().resolveSibling("building.taken"), LinkOption.NOFOLLOW_LINKS));
    }

    /// Its owner's number may be another process's by now.
    @Test
    @Timeout(60)
    void soIsOneThatIsOlderThanAnyBuild() throws Exception {
        var launcher = sourceTree().withTool("mvn", MAVEN);
        Files.createDirectories(lock().getParent());
        Files.createSymbolicLink(lock(), Path.of(Long.toString(ProcessHandle.current().pid())));
        var old = new ProcessBuilder("touch", "-h", "-t", "202001010000", lock().toString());
        assertEquals(0, old.start().waitFor());
        assertEquals(0, launcher.run().status());
        assertEquals(1, builds());
    }

    @Test
    @Timeout(60)
    void whatIsNoLockIsNotWaitedFor() throws Exception {
        var launcher = sourceTree().withTool("mvn", MAVEN);
        Files.createDirectories(lock().getParent());
        Files.writeString(lock(), "of somebody else");
        var outcome = launcher.run();
        assertEquals(4, outcome.status());
        assertTrue(outcome.err().contains("is no lock of Gantry's"), outcome.err());
    }

    /// The first process belongs to another user, unless it is root who asks.
    @Test
    @Timeout(60)
    void theBuildOfAnotherUserIsWaitedFor() throws Exception {
        var end = "#!/bin/sh\nrm -f '" + lock() + "'\n";
        var launcher = sourceTree().withTool("mvn", MAVEN).withTool("sleep", end);
        Files.createDirectories(lock().getParent());
        Files.createSymbolicLink(lock(), Path.of("1"));
        var outcome = launcher.run();
        assertEquals(0, outcome.status());
        assertTrue(outcome.err().contains("waiting for the build of process 1"), outcome.err());
        assertEquals(1, builds());
    }

    private Launcher sourceTree() throws IOException {
        var launcher = Launcher.in(temp);
        launcher.jdk("jdk", "25");
        for (String module : List.of("runtime", "core", "cli")) {
            Files.createDirectories(temp.resolve(module).resolve("src/main/java"));
            Files.createDirectories(temp.resolve(module).resolve("target"));
            Files.writeString(temp.resolve(module).resolve("pom.xml"), "");
        }
        Files.writeString(temp.resolve("pom.xml"), "");
        return launcher;
    }

    private Path lock() {
        return temp.resolve(".gantry/building");
    }

    private long builds() throws IOException {
        return Files.readAllLines(temp.resolve("calls")).size();
    }

    /// File systems that count whole seconds would take a quick edit for one before the build.
    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(10)));
    }

    private static long deadProcess() throws IOException, InterruptedException {
        var process = new ProcessBuilder("true").start();
        process.waitFor();
        return process.pid();
    }

    private static String firstLine(Launcher.Outcome outcome) {
        return outcome.out().lines().findFirst().orElse(outcome.err());
    }
}
