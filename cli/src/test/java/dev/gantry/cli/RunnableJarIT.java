package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/// Jars as users give them away: run by `java` alone, without Gantry.
@Tag("project")
class RunnableJarIT {
    private static final String SINGLE =
            """
            // import rust "own-allocator@path+own-allocator" as own

            void main(String[] words) {
                IO.println(own.OwnAllocator.answer() + " " + String.join("|", words));
            }
            """;

    @TempDir static Path store;
    private static BuiltGantry gantry;

    @TempDir Path folder;

    @BeforeAll
    static void gantry() {
        gantry = BuiltGantry.with(store);
    }

    private static BuiltGantry.Outcome java(Path folder, String... words) throws IOException {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of(words));
        return BuiltGantry.outcome(gantry.surrounded(line, folder).start());
    }

    /// @return the jar, which is what is printed first
    private static Path built(BuiltGantry gantry, Path folder, String profile, String... more) {
        var words = new ArrayList<>(List.of("build", "--plain", "--profile", profile));
        words.addAll(List.of(more));
        var outcome = gantry.gantry(folder, words.toArray(String[]::new));
        assertEquals(0, outcome.status(), outcome.errors());
        var jar = Path.of(outcome.output().lines().findFirst().orElseThrow());
        assertTrue(jar.toString().endsWith(".jar"), outcome.output());
        return jar;
    }

    @Test
    @DisplayName("[JAR-1] a single file with an instance main runs as a jar, far from all else")
    void aSingleFile() throws Exception {
        BuiltGantry.crate("own-allocator", folder);
        BuiltGantry.write(folder, "log-scan.java", SINGLE);
        var jar = built(gantry, folder, "dev", "log-scan.java");
        assertTrue(jar.endsWith("log-scan.jar"), "" + jar);
        var away = Files.createDirectories(folder.resolve("far away"));
        Files.copy(jar, away.resolve("it.jar"));
        var ran = java(away, "-Djava.io.tmpdir=" + away, "-jar", "it.jar", "a", "b c");
        assertEquals("42 a|b c\n", ran.output(), ran.errors());
        // among others a warning of the JVM's over native access
        assertEquals("", ran.errors());
        try (var read = new JarFile(jar.toFile())) {
            var manifest = read.getManifest().getMainAttributes();
            assertEquals("log_scan", manifest.getValue("Main-Class"));
            assertEquals("ALL-UNNAMED", manifest.getValue("Enable-Native-Access"));
        }
    }

    private void project(Path project, String main, String more) {
        BuiltGantry.crate("own-allocator", project);
        BuiltGantry.write(
                project,
                "gantry.toml",
                """
                [project]
                name = "demo"
                %s
                [rust-dependencies]
                own-allocator = { path = "own-allocator", alias = "own" }
                %s
                """
                        .formatted(main, more));
        BuiltGantry.write(
                project,
                "src/main/java/demo/Main.java",
                """
                package demo;

                public class Main {
                    public static void main(String[] words) throws Exception {
                        try (var in = Main.class.getResourceAsStream("/texts/greeting.txt")) {
                            var text = in == null ? "none" : new String(in.readAllBytes()).strip();
                            System.out.println(text + " " + own.OwnAllocator.answer());
                        }
                    }
                }
                """);
    }

    @Test
    @DisplayName("[JAR-2] in two folders, at two times, from two stores: the same bytes")
    void reproducible() throws Exception {
        var jars = new ArrayList<Path>();
        for (var name : List.of("one", "another/and deeper")) {
            var project = folder.resolve(name);
            BuiltGantry.write(
                    project,
                    "gantry.toml",
                    """
                    [project]
                    name = "demo"
                    main = "demo.Main"

                    [rust-dependencies]
                    hex = "=0.4.3"
                    semver = "1"
                    """);
            BuiltGantry.write(
                    project,
                    "src/main/java/demo/Main.java",
                    """
                    package demo;

                    public class Main {
                        public static void main(String[] words) {
                            var version = semver.Version.parse(words[0]).toString();
                            System.out.println(hex.Hex.encode(version));
                        }
                    }
                    """);
            BuiltGantry.write(project, "src/main/resources/texts/greeting.txt", "hello");
            BuiltGantry.write(project, "src/main/resources/b.txt", "b");
            var other = BuiltGantry.with(folder.resolve("store of " + jars.size()));
            jars.add(built(other, project, "dev"));
            Thread.sleep(2_100); // zip counts in two seconds
        }
        assertEquals(-1, Files.mismatch(jars.getFirst(), jars.getLast()));
        try (var read = new JarFile(jars.getFirst().toFile())) {
            var names = read.stream().map(ZipEntry::getName).toList();
            assertEquals(List.of("META-INF/", "META-INF/MANIFEST.MF"), names.subList(0, 2));
            var rest = names.subList(2, names.size());
            assertEquals(rest.stream().sorted().toList(), rest);
            assertTrue(rest.stream().noneMatch(name -> name.startsWith("org/jspecify")), "" + rest);
            var library = "META-INF/native/[^/]+/[^/]+";
            assertEquals(1, rest.stream().filter(name -> name.matches(library)).count());
        }
    }

    @Test
    @DisplayName(
            "[JAR-3] [JAVA-7] what changes of sources and resources changes the jar, and says so")
    void kept() throws Exception {
        project(folder, "main = \"demo.Main\"", "");
        var jar = built(gantry, folder, "dev");
        assertEquals("none 42\n", java(folder, "-jar", jar.toString()).output());
        var time = Files.getLastModifiedTime(jar);
        var again = explained();
        assertTrue(again.contains("all from the store"), again);
        assertEquals(time, Files.getLastModifiedTime(jar));

        var text = BuiltGantry.write(folder, "src/main/resources/texts/greeting.txt", "hello");
        again = explained();
        assertFalse(again.contains("Java:"), again);
        assertTrue(again.contains("jar: resources is new"), again);
        assertEquals("hello 42\n", java(folder, "-jar", jar.toString()).output());
        Files.writeString(text, "good day");
        again = explained();
        assertTrue(again.contains("resources: resource texts/greeting.txt changed"), again);
        assertEquals("good day 42\n", java(folder, "-jar", jar.toString()).output());
        assertEquals("good day 42\n", gantry.gantry(folder, "run", "--plain").output());
        Files.delete(text);
        again = explained();
        assertTrue(again.contains("jar: resources is gone"), again);
        assertEquals("none 42\n", java(folder, "-jar", jar.toString()).output());
        assertEquals("none 42\n", gantry.gantry(folder, "run", "--plain").output());

        Files.writeString(jar, "spoilt");
        again = explained();
        assertTrue(again.contains("jar: it is not there as it was made"), again);
        assertEquals("none 42\n", java(folder, "-jar", jar.toString()).output());
    }

    private String explained() {
        var words = new String[] {"build", "--plain", "--explain", "--profile", "dev"};
        var outcome = gantry.gantry(folder, words);
        assertEquals(0, outcome.status(), outcome.errors());
        return outcome.errors();
    }

    @Test
    @DisplayName("[JAR-4] a library has a jar without a main class, and cannot be run")
    void aLibrary() throws Exception {
        project(folder, "", "");
        try (var read = new JarFile(built(gantry, folder, "dev").toFile())) {
            assertNull(read.getManifest().getMainAttributes().getValue("Main-Class"));
        }
        var ran = gantry.gantry(folder, "run", "--plain");
        assertEquals(1, ran.status());
        assertTrue(ran.errors().contains("GNT-BUILD-5"), ran.errors());
    }

    @Test
    @DisplayName("[LIB-5] two jars that bind one crate in two versions live in one JVM")
    void twoVersions() throws Exception {
        var jars = new ArrayList<Path>();
        for (var version : List.of("0.4.2", "0.4.3")) {
            var name = version.equals("0.4.2") ? "older" : "newer";
            var project = folder.resolve(name);
            BuiltGantry.write(
                    project,
                    "gantry.toml",
                    """
                    [project]
                    name = "%s"

                    [rust-dependencies]
                    hex = "=%s"

                    [rust]
                    package = "%s.rust"
                    """
                            .formatted(name, version, name));
            BuiltGantry.write(
                    project,
                    "src/main/java/" + name + "/Codes.java",
                    """
                    package %s;

                    public class Codes {
                        public static String of(String text) {
                            return %s.rust.hex.Hex.encode(text);
                        }
                    }
                    """
                            .formatted(name, name));
            jars.add(built(gantry, project, "dev"));
        }
        BuiltGantry.write(
                folder,
                "Both.java",
                """
                void main() {
                    IO.println(older.Codes.of("kiwi") + newer.Codes.of("kiwi"));
                }
                """);
        for (var order : List.of(jars, jars.reversed())) {
            var path = order.getFirst() + File.pathSeparator + order.getLast();
            var words = List.of("--enable-native-access=ALL-UNNAMED", "-cp", path, "Both.java");
            var ran = java(folder, words.toArray(String[]::new));
            assertEquals("6b6977696b697769\n", ran.output(), ran.errors());
        }
        var parent = ClassLoader.getPlatformClassLoader();
        for (var first : jars) { // each with a runtime of its own
            try (var loader = new URLClassLoader(new URL[] {first.toUri().toURL()}, parent)) {
                var name = String.valueOf(first.getFileName()).replace(".jar", "");
                var of = loader.loadClass(name + ".Codes").getMethod("of", String.class);
                assertEquals("6b697769", of.invoke(null, "kiwi"));
            }
        }
    }

    @Test
    @DisplayName("[LIB-6] two processes that start at once share one copy")
    void atOnce() throws Exception {
        project(folder, "main = \"demo.Main\"", "");
        var jar = built(gantry, folder, "dev").toString();
        var tmp = Files.createDirectory(folder.resolve("tmp"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var line = List.of(java, "-Djava.io.tmpdir=" + tmp, "-jar", jar);
        var processes = new ArrayList<Process>();
        for (int i = 0; i < 4; i++) processes.add(gantry.surrounded(line, folder).start());
        for (var process : processes) {
            assertEquals("none 42\n", BuiltGantry.outcome(process).output());
        }
        try (var below = Files.walk(tmp)) {
            var files =
                    below.filter(Files::isRegularFile)
                            .filter(it -> !it.toString().contains("hsperf"));
            assertEquals(1, files.count());
        }
    }

    @Test
    @DisplayName("[LIB-7] where the temporary folder is mounted noexec, another place serves")
    @EnabledOnOs(value = OS.LINUX, disabledReason = "mounts of its own are Linux's")
    void noexec() throws Exception {
        project(folder, "main = \"demo.Main\"", "");
        var jar = built(gantry, folder, "dev").toString();
        var tmp = Files.createDirectory(folder.resolve("tmp")).toString();
        var mounted = "mount -t tmpfs -o noexec none " + tmp;
        assumeTrue(shell(mounted).status() == 0, "no right to mount");
        var run =
                Path.of(System.getProperty("java.home"), "bin", "java")
                        + " -Djava.io.tmpdir="
                        + tmp;
        var ran = shell(mounted + " && " + run + " -Duser.home=" + folder + " -jar " + jar);
        assertEquals("none 42\n", ran.output(), ran.errors());
        assertTrue(Files.isDirectory(folder.resolve(".cache")));
        ran = shell(mounted + " && " + run + " -Ddev.gantry.native=" + tmp + " -jar " + jar);
        assertEquals(1, ran.status());
        assertTrue(ran.errors().contains("-Ddev.gantry.native=FOLDER"), ran.errors());
        assertTrue(ran.errors().contains("failed to map segment"), ran.errors());
    }

    /// With mounts of its own, which end with it.
    private BuiltGantry.Outcome shell(String command) throws IOException {
        var line = List.of("unshare", "--map-root-user", "--mount", "/bin/sh", "-c", command);
        return BuiltGantry.outcome(gantry.surrounded(line, folder).start());
    }
}
