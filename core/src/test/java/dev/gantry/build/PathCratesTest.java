package dev.gantry.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.host.Host;
import dev.gantry.lockfile.Resolution;
import dev.gantry.lockfile.Resolution.LockedPackage;
import dev.gantry.lockfile.Resolution.LockedSource;
import dev.gantry.store.Digest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/// Which files are inputs of a crate that is in a folder of the user.
class PathCratesTest {
    @TempDir Path folder;
    private final SortedSet<Path> outside = new TreeSet<>();
    private Path crate;

    @BeforeEach
    void aCrate() throws IOException {
        crate = folder.resolve("native/shapes");
        write(crate.resolve("Cargo.toml"), "[package]");
        write(crate.resolve("src/lib.rs"), "mod target;");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    static Resolution resolution(String path) {
        return new Resolution(
                List.of(
                        new LockedPackage(
                                "shapes",
                                "0.1.0",
                                new LockedSource.Path(path),
                                List.of(),
                                Optional.empty())));
    }

    private SortedMap<Path, Digest> files() {
        var request =
                new BuildRequest(
                        folder, Optional.empty(), "", "dev", false, false, Optional.empty());
        return new PathCrates(folder, new Looked(request, Host.local()))
                .files(resolution("native/shapes"), outside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/lib.rs", "src/target/mod.rs", "Cargo.toml", "build.rs", "x.txt"})
    void aFileOfTheCrateIsAnInput(String name) throws IOException {
        write(crate.resolve(name), "before");
        var before = files();
        write(crate.resolve(name), "after");
        assertNotEquals(before, files());
    }

    @ParameterizedTest
    @ValueSource(strings = {"target/debug/x.d", ".git/HEAD", ".gantry/x", "sub/target/x.d"})
    void whatToolsMakeBesideAManifestIsNone(String name) throws IOException {
        write(crate.resolve("sub/Cargo.toml"), "[package]");
        var before = files();
        write(crate.resolve(name), "made");
        assertEquals(before, files());
    }

    @ParameterizedTest
    @ValueSource(strings = {"native/Cargo.toml", "Cargo.toml"})
    void theManifestOfAWorkspaceAboveIsAnInput(String name) throws IOException {
        write(folder.resolve(name), "[workspace.package]\nversion = \"1.0.0\"");
        var before = files();
        write(folder.resolve(name), "[workspace.package]\nversion = \"1.1.0\"");
        assertNotEquals(before, files());
    }

    @Test
    void linksAreFollowed() throws IOException {
        var elsewhere = folder.resolve("elsewhere");
        write(elsewhere.resolve("one.rs"), "before");
        write(elsewhere.resolve("folder/two.rs"), "before");
        SymbolicLink.make(crate.resolve("src/one.rs"), elsewhere.resolve("one.rs"));
        SymbolicLink.make(crate.resolve("src/folder"), elsewhere.resolve("folder"));
        SymbolicLink.make(crate.resolve("src/round"), crate);
        var before = files();
        write(elsewhere.resolve("one.rs"), "after");
        var between = files();
        assertNotEquals(before, between);
        write(elsewhere.resolve("folder/two.rs"), "after");
        assertNotEquals(between, files());
    }

    @Test
    void soIsAFileOutsideThatItIsKnownToRead() throws IOException {
        outside.add(folder.resolve("words.txt"));
        write(folder.resolve("words.txt"), "before");
        var before = files();
        write(folder.resolve("words.txt"), "after");
        assertNotEquals(before, files());
    }

    @Test
    void whatIsReadOutsideIsKeptForTheNextCommand() {
        var list = folder.resolve("work/outside");
        var store = folder.resolve("store");
        var words = folder.resolve("a folder/words.txt");
        var lib = crate.resolve("src/lib.rs");
        var read = new TreeSet<>(List.of(lib, words, store.resolve("out/generated.rs")));
        assertEquals(new TreeSet<>(), new Outside(list, store).known());
        assertTrue(new Outside(list, store).learn(read, Set.of(lib)));
        assertEquals(new TreeSet<>(List.of(words)), new Outside(list, store).known());
        assertFalse(new Outside(list, store).learn(read, Set.of(lib)), "known by now");
    }
}
