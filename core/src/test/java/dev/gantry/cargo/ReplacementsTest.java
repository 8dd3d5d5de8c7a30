package dev.gantry.cargo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.host.Host;
import dev.gantry.host.Platform;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Which registries are replaced, and by what, from cargo's configuration.
class ReplacementsTest {
    @TempDir Path root;

    private Replacements of(String project, String config, Map<String, String> variables)
            throws IOException {
        var folder = root.resolve(project);
        Files.createDirectories(folder.resolve(".cargo"));
        Files.writeString(folder.resolve(".cargo/config.toml"), config);
        var real = Host.local();
        var host =
                new Host(
                        new TreeMap<>(variables),
                        root,
                        root,
                        new Platform(Platform.Os.LINUX, "x86_64"),
                        real.clock(),
                        real.processes());
        return Replacements.of(host, folder, root.resolve("registries"), root.resolve("file"));
    }

    private Replacements of(String project, String config) throws IOException {
        return of(project, config, Map.of());
    }

    @Test
    @DisplayName("[REG-19] two registries of one name have two places, and two projects one of one")
    void oneName() throws IOException {
        var a = of("a", "registries.corp.index = 'sparse+http://x/'").folders().get("corp");
        var b = of("b", "registries.corp.index = 'sparse+http://y/'").folders().get("corp");
        var c = of("c", "registries.corp.index = 'sparse+http://x/'").folders().get("corp");
        assertNotEquals(a, b);
        assertEquals(a, c);
        var mirrored =
                of(
                        "d",
                        """
                        source.crates-io.replace-with = "near"
                        source.near.registry = "sparse+http://near/"
                        """);
        assertNotEquals(of("e", "").folders().get("default"), mirrored.folders().get("default"));
    }

    @Test
    @DisplayName("[REG-19] a variable names the index for the source and its place")
    void variable() throws IOException {
        var config = "registries.corp.index = 'sparse+http://file/'";
        var variable = Map.of("CARGO_REGISTRIES_CORP_INDEX", "sparse+http://env/");
        var both = of("a", config, variable);
        assertNotEquals(of("a", config).folders(), both.folders());
        var settings = String.join("\n", both.settings());
        assertTrue(settings.contains("registry=\"sparse+http://env/\""), settings);
        assertFalse(settings.contains("http://file/"), settings);
    }

    @Test
    @DisplayName("[REG-19] what lies in folders or repositories is left to cargo")
    void leftToCargo() throws IOException {
        var others =
                of(
                        "a",
                        """
                        source.crates-io.replace-with = "vendored"
                        source.vendored.directory = "vendor"
                        registries.git.index = "https://h/git"
                        registries.shop.index = "sparse+http://shop/"
                        """);
        assertEquals(Set.of("shop"), others.folders().keySet());
        assertFalse(String.join("\n", others.settings()).contains("crates-io"));
        assertEquals(Set.of(), of("b", "registries.crates-io.protocol = 'git'").folders().keySet());
    }

    @Test
    @DisplayName("[REG-21] where cargo fetched itself, compilations are told of no replacement")
    void tells() throws IOException {
        var replacements = of("a", "");
        replacements.tell(true);
        assertTrue(Files.readString(root.resolve("file")).contains("local-registry="));
        replacements.tell(false);
        assertEquals("", Files.readString(root.resolve("file")));
    }
}
