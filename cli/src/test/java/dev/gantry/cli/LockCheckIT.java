package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Each kind of drift, caused for real in a project that was built, and found by `lock --check`.
class LockCheckIT {
    private static final String ASKS = "hex = \"0.4\"\nkiwi = { path = \"../kiwi\" }\n";

    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @TempDir static Path folder;
    private static BuiltGantry gantry;
    private static KiwiProject project;
    private static String good;

    @BeforeAll
    static void aBuiltProject() throws Exception {
        folder = folder.toRealPath();
        gantry =
                BuiltGantry.with(folder.resolve("store"))
                        .with("CARGO_HOME", folder.resolve("cargo").toString());
        project = KiwiProject.in(folder, "0.4");
        var ran = gantry.gantry(project.folder(), "run", "--plain", "--release");
        assertEquals("1\n", ran.output(), ran.errors());
        good = project.locked();
    }

    @AfterEach
    void asItWas() throws Exception {
        project.asks(ASKS);
        project.kiwiAsks("");
        Files.writeString(project.lock(), good);
        Files.writeString(folder.resolve("kiwi/src/lib.rs"), "pub fn answer() -> u32 { 1 }\n");
    }

    /// The lines that a check prints; it ends with 1 when there is one, and writes nothing.
    private static List<String> check(String... flags) throws Exception {
        var before = project.files();
        var line = new ArrayList<>(List.of("lock", "--check", "--plain"));
        line.addAll(List.of(flags));
        var outcome = gantry.gantry(project.folder(), line.toArray(String[]::new));
        var lines = outcome.output().lines().toList();
        boolean drifts = lines.stream().anyMatch(it -> !it.startsWith("note: "));
        boolean strict = List.of(flags).contains("--strict") && !lines.isEmpty();
        assertEquals(drifts || strict ? 1 : 0, outcome.status(), outcome.errors());
        assertEquals(before, project.files());
        return lines;
    }

    private static void assertDrift(List<String> lines, String kindAndCrate) {
        assertTrue(
                lines.stream().anyMatch(line -> line.startsWith(kindAndCrate)), lines.toString());
    }

    @Test
    @DisplayName(
            "[LOCKFILE-14] a lock that says what is has no drift, however deep it is looked at")
    void none() throws Exception {
        assertEquals(List.of(), check());
        assertEquals(List.of(), check("--deep", "--strict"));
    }

    @ParameterizedTest(name = "{2}")
    @DisplayName("[LOCKFILE-14] what is changed in a lock by hand is a drift of its kind")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    0\\.4\\.3|0.4.2                                      | CrateSha256: hex 0.4.2
                    0\\.4\\.3|0.4.99                                     | VersionChanged: hex
                    (crate-sha256 = ").{64}|$1_                          | CrateSha256: hex 0.4.3
                    (crate-blake3 = ").{64}|$1_                          | CrateBlake3: hex 0.4.3
                    rustdoc-format = \\d+|rustdoc-format = 1              | RustdocFormat: hex 0.4.3
                    (rustdoc-sha256 = ").{64}|$1_                        | RustdocSha256: hex 0.4.3
                    (wrapper-sha256 = ").{64}|$1_                        | WrapperSha256: hex 0.4.3
                    \\z|[[rust-package]]\\nname = "fnv"\\nversion = "1.0.7"\\nsource = { kind = "registry", registry = "default" }\\ncrate-sha256 = "_"\\n | Extra: fnv
                    kind = "registry", registry = "default"|kind = "git", url = "https://git.example/hex", commit = "c" | SourceChanged: hex
                    version = 1|version = 2                              | Malformed: gantry.lock:2:1
                    """)
    void byHand(String original, String changed, String drift) throws Exception {
        var other = changed.replace("_", DIGEST).replace("\\n", System.lineSeparator());
        var text = good.replaceAll(original, other);
        if (other.contains("kind = \"git\"")) text = text.replaceAll("crate-.*\n", "");
        assertFalse(text.equals(good), "the lock is another one");
        Files.writeString(project.lock(), text);
        assertDrift(check(), drift);
    }

    @Test
    @DisplayName("[LOCKFILE-14] what the manifest asks for differently is a drift")
    void byTheManifest() throws Exception {
        project.asks("hex = { version = \"0.4\", features = [\"serde\"] }\nfnv = \"1\"\n");
        var lines = check();
        assertDrift(lines, "Missing: fnv");
        assertDrift(lines, "Extra: kiwi");
        assertDrift(lines, "FeaturesChanged: hex");
    }

    @Test
    @DisplayName("[LOCKFILE-14] what a crate in a folder asks for is a drift")
    void byACrate() throws Exception {
        project.kiwiAsks("fnv = \"1\"\n");
        var lines = check();
        assertDrift(lines, "DependenciesChanged: kiwi 0.1.0");
        assertDrift(lines, "Missing: fnv 1.0.7");
    }

    @Test
    @DisplayName("[LOCKFILE-14] a deep check sees another API, features and bytes")
    void deep() throws Exception {
        Files.writeString(
                folder.resolve("kiwi/src/lib.rs"),
                "pub fn answer() -> u32 { 1 }\npub fn more() {}\n");
        var api = check("--deep");
        assertDrift(api, "RustdocSha256: kiwi 0.1.0");
        assertDrift(api, "WrapperSha256: kiwi 0.1.0");
        asItWas();

        Files.writeString(project.lock(), good.replaceFirst("\"alloc\",", "\"std2\","));
        assertDrift(check("--deep"), "FeaturesChanged: hex 0.4.3");
        asItWas();

        var crate = crateFile();
        var bytes = Files.readAllBytes(crate);
        Files.writeString(crate, "not a crate");
        assertDrift(check("--deep"), "CrateSha256: hex 0.4.3");
        Files.write(crate, bytes);
    }

    private static Path crateFile() throws Exception {
        try (var files = Files.walk(folder.resolve("store/registries"))) {
            return files.filter(it -> it.endsWith("hex-0.4.3.crate")).findFirst().orElseThrow();
        }
    }

    @Test
    @DisplayName(
            "[LOCKFILE-15] what another Gantry made is noted, and a drift only when it is strict")
    void anotherMaker() throws Exception {
        var text =
                good.replaceFirst("gantry = \".*\"", "gantry = \"0.0.1\"")
                        .replaceAll("(wrapper-sha256 = \").{8}", "$100000000");
        Files.writeString(project.lock(), text);
        var notes = check();
        assertEquals(1, notes.size(), notes.toString());
        assertTrue(notes.getFirst().contains("made by Gantry 0.0.1"), notes.toString());
        assertTrue(notes.getFirst().contains(", here Gantry "), notes.toString());
        assertEquals(notes, check("--strict"));
        var locked = gantry.gantry(project.folder(), "run", "--plain", "--release", "--locked");
        assertEquals("1\n", locked.output(), "--locked does not compare them: " + locked.errors());
    }

    @Test
    @DisplayName("[LOCKFILE-14] the document of a check is what its schema says")
    void document() throws Exception {
        project.asks("hex = \"0.4.3\"\n");
        var outcome = gantry.gantry(project.folder(), "lock", "--check", "--json");
        assertEquals(1, outcome.status(), outcome.errors());
        var document = JsonDocument.read(outcome.output());
        Schemas.assertValid("drifts", outcome.output());
        assertTrue(JsonDocument.list(document, "drifts").size() >= 2, outcome.output());
    }
}
