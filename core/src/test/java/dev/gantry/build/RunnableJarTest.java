package dev.gantry.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;

class RunnableJarTest {
    @TempDir Path folder;

    private Path part(String name, Map<String, String> texts) throws IOException {
        var part = Files.createDirectories(folder.resolve(name));
        lay(part, texts);
        return part;
    }

    private static void lay(Path root, Map<String, String> texts) throws IOException {
        for (var text : texts.entrySet()) {
            var file = root.resolve(text.getKey());
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text.getValue());
        }
    }

    private Path jar(String name, Map<String, String> texts) throws IOException {
        var jar = folder.resolve(name);
        var create = Map.of("create", "true");
        try (var zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), create)) {
            lay(zip.getPath("/"), texts);
        }
        return jar;
    }

    private Path written(String name, List<Path> content) throws IOException {
        var jar = folder.resolve(name);
        new RunnableJar(Optional.of("demo.Main")).write(content, jar);
        return jar;
    }

    private static Map<String, String> texts(Path jar) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var read = new JarFile(jar.toFile())) {
            for (var entry : read.stream().filter(it -> !it.isDirectory()).toList()) {
                var bytes = read.getInputStream(entry).readAllBytes();
                texts.put(
                        entry.getName(),
                        new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    @Test
    @DisplayName("[JAR-2] neither the time of a file nor the zone of a machine is in it")
    void noTime() throws IOException {
        var part = part("classes", Map.of("b/B.class", "B", "a.txt", "a"));
        var first = written("first.jar", List.of(part));
        Files.setLastModifiedTime(part.resolve("a.txt"), FileTime.fromMillis(1_000_000_000_000L));
        var zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertEquals(-1, Files.mismatch(first, written("second.jar", List.of(part))));
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    @DisplayName("[JAR-1] the first of two files counts, and services are put together")
    void merged() throws IOException {
        var service = "META-INF/services/demo.Service";
        var classes = part("classes", Map.of("a.txt", "mine", service, "demo.Mine\n"));
        var library =
                jar(
                        "library.jar",
                        Map.of(
                                "a.txt",
                                "its",
                                "b.txt",
                                "its",
                                service,
                                "lib.Its\ndemo.Mine\n",
                                "META-INF/MANIFEST.MF",
                                "Manifest-Version: 1.0\nMain-Class: no\n\n",
                                "META-INF/IT.SF",
                                "signature",
                                "META-INF/maven/g/a/pom.xml",
                                "pom",
                                "module-info.class",
                                "module"));
        var texts = texts(written("it.jar", List.of(classes, library)));
        texts.remove("META-INF/MANIFEST.MF");
        var expected = Map.of("a.txt", "mine", "b.txt", "its", service, "demo.Mine\nlib.Its\n");
        assertEquals(new TreeMap<>(expected), texts);
    }

    @Test
    @DisplayName("[JAR-1] a class has the versions of the jar that it comes from, if that has such")
    void versions() throws IOException {
        var classes = part("classes", Map.of("a.txt", "mine"));
        var of = "META-INF/versions/17/";
        var manifest = "Manifest-Version: 1.0\nMulti-Release: true\n\n";
        var silent = jar("silent.jar", Map.of("b.txt", "b", of + "b.txt", "b of 17"));
        var has =
                Map.of(
                        "META-INF/MANIFEST.MF",
                        manifest,
                        of + "a.txt",
                        "its of 17",
                        "c.txt",
                        "c",
                        of + "c.txt",
                        "c of 17");
        var texts = texts(written("it.jar", List.of(classes, silent, jar("has.jar", has))));
        texts.remove("META-INF/MANIFEST.MF");
        var expected = Map.of("a.txt", "mine", "b.txt", "b", "c.txt", "c", of + "c.txt", "c of 17");
        assertEquals(new TreeMap<>(expected), texts);
    }

    @Test
    @DisplayName("[JAR-1] a manifest among the resources adds to it, and changes nothing")
    void manifest() throws IOException {
        var more =
                "Manifest-Version: 1.0\nMain-Class: other.Main\nAdd-Opens: java.base/java.lang\n\n";
        var part =
                part(
                        "resources",
                        Map.of("META-INF/MANIFEST.MF", more, "META-INF/versions/26/A.class", "A"));
        try (var in = new JarInputStream(Files.newInputStream(written("it.jar", List.of(part))))) {
            var manifest = in.getManifest().getMainAttributes();
            assertEquals("demo.Main", manifest.getValue("Main-Class"));
            assertEquals("java.base/java.lang", manifest.getValue("Add-Opens"));
            assertEquals("ALL-UNNAMED", manifest.getValue("Enable-Native-Access"));
            assertEquals("true", manifest.getValue("Multi-Release"));
        }
    }
}
