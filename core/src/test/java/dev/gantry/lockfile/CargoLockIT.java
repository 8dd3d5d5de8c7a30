package dev.gantry.lockfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Compares with the cargo of this machine, which asks its registry.
class CargoLockIT {

    private static final Pattern SOURCE =
            Pattern.compile("source = \"((?:registry|sparse)[^\"]*)\"");

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}")
    @DisplayName("[LOCKFILE-3] cargo's own locks are written again byte by byte, and pass --locked")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    two closures                 | regex = "1"~url = "2"
                    two versions of one crate    | old = { package = "rand", version = "0.8" }~rand = "0.9"
                    versions beyond 9, metadata  | windows-sys = "0.52"~zstd-sys = "2"~wasi = "0.11"
                    a path crate                 | hex = { path = "../hex" }~real = { package = "hex", version = "=0.4.3" }
                    """)
    void sameBytes(String name, String dependencies) throws Exception {
        crate("hex", "0.4.3", "");
        crate("wrap", "0.0.0", dependencies.replace('~', '\n'));
        crate("bridge", "0.0.0", "wrap = { path = \"../wrap\" }");
        Files.writeString(
                folder.resolve("Cargo.toml"),
                "[workspace]\nresolver = \"3\"\nmembers = [\"wrap\", \"bridge\"]\n"
                        + "exclude = [\"hex\"]\n");
        cargo("generate-lockfile");
        var lock = folder.resolve("Cargo.lock");
        var text = Files.readString(lock);
        var registries = registries(text);

        var read = CargoLock.read(text, Set.of("wrap", "bridge"), registries, Map.of("hex", "hex"));
        assertEquals(text, read.write(registries));
        assertEquals(
                List.of("bridge", "wrap"), read.members().stream().map(m -> m.name()).toList());

        var again = GantryLock.read("gantry.lock", lockText(read));
        assertEquals(read.resolution(), again.resolution());
        Files.writeString(
                lock, new CargoLock(read.members(), again.resolution()).write(registries));
        cargo("tree", "--locked", "--target", "all");
    }

    private static String lockText(CargoLock lock) {
        var text = GantryLock.write(new Lockfile(List.of(), lock.resolution()));
        assertTrue(!text.contains("://"), "an address of a registry in " + text);
        return text;
    }

    private static Registries registries(String text) {
        var names = new TreeMap<String, String>();
        SOURCE.matcher(text).results().forEach(found -> names.put(found.group(1), "default"));
        return new Registries(names);
    }

    private void crate(String name, String version, String dependencies) throws IOException {
        var source = Files.createDirectories(folder.resolve(name).resolve("src"));
        Files.writeString(source.resolve("lib.rs"), "");
        Files.writeString(
                folder.resolve(name).resolve("Cargo.toml"),
                """
                [package]
                name = "%s"
                version = "%s"
                edition = "2021"

                [dependencies]
                %s
                """
                        .formatted(name, version, dependencies));
    }

    private void cargo(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("cargo"));
        command.addAll(List.of(arguments));
        var output = folder.resolve("output.txt");
        var status =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start()
                        .waitFor();
        assertEquals(0, status, () -> read(output));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            return failed.toString();
        }
    }
}
