package dev.gantry.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import javax.tools.ToolProvider;

/// The script, a real JDK, and a jar of one class that prints which version of it runs.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "gantry.cmd makes no cache")
class AotCacheTest {
    @TempDir Path temp;
    private Launcher launcher = new Launcher(Path.of(""), Map.of());

    @BeforeEach
    void release() throws IOException {
        launcher =
                Launcher.in(temp)
                        .with("JAVA_HOME", System.getProperty("java.home"))
                        .with("GANTRY_HOME", temp.resolve("cache").toString())
                        .with("GANTRY_AOT", "on");
        Files.createDirectories(temp.resolve("lib"));
    }

    /// Replaced in place, a cache made before would run the old classes: the JVM does not look.
    @Test
    void aReplacedJarRunsItsNewCode() throws Exception {
        install("old");
        assertPrints("old");
        awaitCaches(1);
        assertPrints("old");

        install("new");
        assertPrints("new");
        awaitCaches(2);
        assertPrints("new");
    }

    /// The moment between the jar's arrival and its digest's.
    @Test
    void aDigestOlderThanItsJarIsNotBelieved() throws Exception {
        install("old");
        assertPrints("old");
        awaitCaches(1);

        var digest = temp.resolve("lib/gantry.jar.sha256");
        var stale = Files.readString(digest);
        var written = Files.getLastModifiedTime(digest);
        install("new");
        Files.writeString(digest, stale);
        Files.setLastModifiedTime(digest, written);
        assertPrints("new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage"})
    void aBrokenCacheIsNoError(String content) throws Exception {
        install("sound");
        assertPrints("sound");
        var cache = awaitCaches(1).getFirst();
        Files.writeString(cache, content);
        assertPrints("sound");
    }

    @Test
    void aTruncatedCacheIsNoError() throws Exception {
        install("sound");
        assertPrints("sound");
        var cache = awaitCaches(1).getFirst();
        try (var file = new RandomAccessFile(cache.toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        assertPrints("sound");
    }

    /// The JVM looks at the head of the cache only: over the rest it crashes, or says that it
    /// cannot use it and ends.
    @ParameterizedTest
    @CsvSource({"0.25, 0.75", "0.25, 1", "0.75, 1", "0.99, 1"})
    void aSpoiltCacheIsTakenAwayByTheStartItSpoils(double from, double to) throws Exception {
        install("sound");
        assertPrints("sound");
        var cache = awaitCaches(1).getFirst();
        try (var file = new RandomAccessFile(cache.toFile(), "rw")) {
            long end = (long) (file.length() * to);
            for (long at = (long) (file.length() * from); at < end; at += 256) {
                file.seek(at);
                file.write(0x55);
            }
        }
        var unused = launcher.run();
        assertPrints("sound");
    }

    /// As with a Gantry that the machine's owner installed.
    @Test
    void whereNothingCanLieBesideTheJarTheCacheLiesInTheStore() throws Exception {
        install("sound");
        Files.writeString(temp.resolve("lib/launcher"), "a file where the folder should be");
        assertPrints("sound");
        var unused = awaitCaches(temp.resolve("cache/launcher"), 1);
        assertPrints("sound");
    }

    @Test
    void anotherStoreFindsTheCache() throws Exception {
        install("sound");
        assertPrints("sound");
        var unused = awaitCaches(1);
        launcher = launcher.with("GANTRY_HOME", temp.resolve("another").toString());
        assertPrints("sound");
        assertFalse(Files.exists(temp.resolve("another")));
        assertFalse(Files.exists(temp.resolve("cache")));
    }

    /// Not every failure is a crash.
    @Test
    void aStartThatNeverCameToOurCodeCostsTheCache() throws Exception {
        install("sound");
        assertPrints("sound");
        var cache = awaitCaches(1).getFirst();
        var ended = new ProcessBuilder("true").start();
        ended.waitFor();
        var mark = Files.writeString(Path.of(cache + ".try." + ended.pid()), "");
        var made = Files.getLastModifiedTime(cache);
        Files.setLastModifiedTime(cache, FileTime.from(made.toInstant().minusSeconds(60)));
        assertPrints("sound");
        assertFalse(Files.exists(mark));
        var again = awaitCaches(1).getFirst();
        assertTrue(Files.getLastModifiedTime(again).compareTo(made) >= 0, "it was made anew");
    }

    @Test
    void aStartThatIsUnderWayIsLeftAlone() throws Exception {
        install("sound");
        assertPrints("sound");
        var cache = awaitCaches(1).getFirst();
        var mark = Path.of(cache + ".try." + ProcessHandle.current().pid());
        Files.writeString(mark, "");
        assertPrints("sound");
        assertTrue(Files.exists(mark));
        assertTrue(Files.exists(cache));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNoError() throws Exception {
        install("sound");
        Files.writeString(temp.resolve("lib/launcher"), "a file where the folder should be");
        Files.writeString(temp.resolve("cache"), "a file where the folder should be");
        assertPrints("sound");
        assertPrints("sound");
    }

    @Test
    void theCacheCanBeSwitchedOff() throws Exception {
        install("sound");
        launcher = launcher.with("GANTRY_AOT", "off");
        assertPrints("sound");
        assertFalse(Files.exists(temp.resolve("lib/launcher")));
        assertFalse(Files.exists(temp.resolve("cache")));
    }

    private void assertPrints(String version) throws Exception {
        assertEquals(new Launcher.Outcome(5, version + "\n", ""), launcher.run());
    }

    private List<Path> awaitCaches(int count) throws Exception {
        return awaitCaches(temp.resolve("lib/launcher"), count);
    }

    /// The cache is made in the background.
    private static List<Path> awaitCaches(Path folder, int count) throws Exception {
        for (int waited = 0; waited < 600; waited++) {
            try (var files = Files.list(folder)) {
                var all = files.toList();
                var caches = all.stream().filter(AotCacheTest::isCache).toList();
                if (caches.size() == count && all.size() == count) return caches;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no cache was made");
    }

    private static boolean isCache(Path file) {
        return file.toString().endsWith(".aot");
    }

    /// As the build does it: the jar by rename, then its digest.
    private void install(String version) throws Exception {
        var jar = temp.resolve("lib/gantry.jar");
        var fresh = jar(version);
        var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(fresh));
        Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(
                temp.resolve("lib/gantry.jar.sha256"), HexFormat.of().formatHex(digest) + "\n");
    }

    private Path jar(String version) throws IOException {
        var folder = Files.createDirectories(temp.resolve("classes-" + version));
        var source =
                """
                package dev.gantry.cli;

                public class Main {
                    public static void main(String[] args) {
                        var mark = System.getProperty("gantry.start.mark");
                        if (mark != null) new java.io.File(mark).delete();
                        IO.println("%s");
                        System.exit(5);
                    }
                }

                class Rehearsal {
                    public static void main(String[] args) {
                        Main.main(args);
                    }
                }
                """
                        .formatted(version);
        Files.writeString(folder.resolve("Main.java"), source);
        var javac = ToolProvider.getSystemJavaCompiler();
        assertEquals(
                0,
                javac.run(
                        null,
                        null,
                        null,
                        "-d",
                        folder.toString(),
                        folder.resolve("Main.java").toString()));
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "dev.gantry.cli.Main");
        var jar = temp.resolve(version + ".jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (String type : List.of("Main", "Rehearsal")) {
                var name = "dev/gantry/cli/" + type + ".class";
                out.putNextEntry(new JarEntry(name));
                Files.copy(folder.resolve(name), out);
            }
        }
        return jar;
    }
}
