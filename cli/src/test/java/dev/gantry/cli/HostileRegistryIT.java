package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/// Whole builds by a registry that lies, or fails.
@Tag("project")
class HostileRegistryIT {
    private static final String MANIFEST =
            "[package]\nname = \"shell\"\nversion = \"1.0.0\"\nedition = \"2021\"\n";

    @TempDir Path folder;
    private ShopRegistry registry;
    private BuiltGantry gantry;
    private Path program;

    @BeforeEach
    void machine() throws IOException {
        folder = folder.toRealPath();
        registry = new ShopRegistry();
        var home = registry.home(folder.resolve("cargo"));
        gantry =
                BuiltGantry.with(folder.resolve("store"))
                        .with("CARGO_HOME", home.toString())
                        .with("CARGO_HTTP_TIMEOUT", "5");
        program =
                BuiltGantry.write(
                        folder,
                        "work/Shell.java",
                        """
                        // import rust "shell@1" as shell
                        void main() {
                            IO.println(shell.Shell.shell());
                        }
                        """);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private BuiltGantry.Outcome run(String... more) {
        var words = new String[more.length + 3];
        words[0] = "run";
        words[1] = "--plain";
        System.arraycopy(more, 0, words, 2, more.length);
        words[words.length - 1] = program.toString();
        return gantry.gantry(folder.resolve("work"), words);
    }

    /// Every file but those of cargo's own home and of the store.
    private Set<String> outside() throws IOException {
        var all = new TreeSet<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                boolean known =
                        file.startsWith(folder.resolve("store"))
                                || file.startsWith(folder.resolve("cargo"));
                if (!known) all.add(folder.relativize(file).toString());
            }
        }
        return all;
    }

    /// Nothing was unpacked, and nothing written but where it belongs.
    private String refused() throws IOException {
        var before = outside();
        var outcome = run();
        assertEquals(1, outcome.status(), outcome.errors() + outcome.output());
        assertEquals(before, outside());
        assertFalse(Files.exists(folder.resolve("cargo/registry/src")));
        assertTrue(outcome.errors().contains("`default`"), outcome.errors());
        assertTrue(outcome.errors().contains("shell 1.0.0"), outcome.errors());
        return outcome.errors();
    }

    @Test
    @DisplayName("[REG-19] from compiling on nobody asks the registry, and offline nobody at all")
    void goodOne() throws IOException {
        var first = run();
        assertEquals(0, first.status(), first.errors());
        assertEquals("7\n", first.output());
        var asked = registry.asked();
        assertEquals(ShopRegistry.DOWNLOAD, asked.getLast(), "the last that was asked for");
        assertEquals(1, asked.stream().filter(ShopRegistry.DOWNLOAD::equals).count());
        registry.close();

        var other = folder.resolve("other cargo");
        registry.home(other);
        gantry = gantry.with("CARGO_HOME", other.toString());
        var again = run("--offline");
        assertEquals(0, again.status(), again.errors());
        assertEquals("7\n", again.output());
        assertFalse(Files.exists(other.resolve("registry/cache")));
    }

    @Test
    @DisplayName("[REG-14] other bytes than promised end the build")
    void wrongDigest() throws IOException {
        registry.put(
                ShopRegistry.DOWNLOAD,
                ShopRegistry.bytes(
                        ShopRegistry.archive(
                                Map.of(
                                        "shell-1.0.0/Cargo.toml",
                                        MANIFEST,
                                        "shell-1.0.0/src/lib.rs",
                                        "pub fn shell() -> u8 { 66 }\n"))));
        assertTrue(refused().contains("gave other bytes than it promised"));
    }

    @Test
    @DisplayName("[REG-16] a package that would write outside of its folder ends the build")
    void leadsOut() throws IOException {
        for (var name : new String[] {"shell-1.0.0/../../evil", "/tmp/gantry-evil"}) {
            var files = new LinkedHashMap<String, String>();
            files.put("shell-1.0.0/Cargo.toml", MANIFEST);
            files.put(name, "x");
            registry.publish(ShopRegistry.archive(files));
            assertTrue(refused().contains("leads out of the folder"), name);
        }
        assertFalse(Files.exists(Path.of("/tmp/gantry-evil")));
    }

    @Test
    @DisplayName("[REG-16] a link out of the package ends the build")
    void linksOut() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            ShopRegistry.add(tar, "shell-1.0.0/Cargo.toml", MANIFEST);
            var link = new TarArchiveEntry("shell-1.0.0/src", TarConstants.LF_SYMLINK, true);
            link.setLinkName("../../../work");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
            ShopRegistry.add(tar, "shell-1.0.0/src/lib.rs", "");
        }
        registry.publish(bytes.toByteArray());
        assertTrue(refused().contains("leads out of the folder"));
    }

    @Test
    @DisplayName("[REG-17] a bomb and 100,000 files end the build before anything is unpacked")
    void tooMuch() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(bomb))) {
            var entry = new TarArchiveEntry("shell-1.0.0/zeros", true);
            entry.setSize(600L << 20);
            tar.putArchiveEntry(entry);
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 600; i++) tar.write(zeros);
            tar.closeArchiveEntry();
        }
        registry.publish(bomb.toByteArray());
        assertTrue(refused().contains("unpacks to more than 512 MiB"));

        var many = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(many))) {
            for (int i = 0; i < 100_000; i++) ShopRegistry.add(tar, "shell-1.0.0/" + i, "");
        }
        registry.publish(many.toByteArray());
        assertTrue(refused().contains("more than 50,000 files"));
    }

    @Test
    @DisplayName("[REG-21] a registry that fails is told of by cargo, and a build later is whole")
    void fails() throws IOException {
        for (var reply :
                new ShopRegistry.Reply[] {
                    ShopRegistry.status(500),
                    ShopRegistry.truncated(ShopRegistry.GOOD),
                    ShopRegistry.redirect("http://127.0.0.1:1/shell")
                }) {
            registry.put(ShopRegistry.DOWNLOAD, reply);
            var outcome = run();
            assertNotEquals(0, outcome.status());
            assertTrue(outcome.errors().contains("shell"), outcome.errors());
            assertFalse(Files.exists(folder.resolve("cargo/registry/src")));
        }
        registry.publish(ShopRegistry.GOOD);
        assertEquals("7\n", run().output());
    }

    @Test
    @DisplayName("[REG-15] a package in the store that a disk has spoilt is fetched again")
    void spoilt() throws IOException {
        assertEquals("7\n", run().output());
        try (var files = Files.walk(folder.resolve("store/registries"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".crate")).toList()) {
                Files.write(file, new byte[] {1});
            }
        }
        Files.writeString(program, Files.readString(program).replace("shell@1", "shell@=1.0.0"));
        var outcome = run();
        assertEquals("7\n", outcome.output(), outcome.errors());
        assertEquals(2, registry.asked().stream().filter(ShopRegistry.DOWNLOAD::equals).count());
    }
}
