package dev.gantry.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.event.Event;
import dev.gantry.host.Command;
import dev.gantry.host.Completed;
import dev.gantry.host.Exit;
import dev.gantry.host.Host;
import dev.gantry.host.Platform;
import dev.gantry.host.Processes;
import dev.gantry.problem.ProblemException;
import dev.gantry.store.Store;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Resources of a project without crates, and its jar.
class ResourcesTest {
    private static final BuildKey KEY =
            new BuildKey("build", "release", Path.of("/project"), "0123abcd", "/jdk 25");

    @TempDir Path folder;
    private Path resource;

    @BeforeEach
    void aProject() throws IOException {
        Files.writeString(
                folder.resolve("gantry.toml"),
                "[project]\nname = \"demo\"\nmain = \"demo.Main\"\n");
        var main = Files.createDirectories(folder.resolve("src/main/java/demo"));
        Files.writeString(
                main.resolve("Main.java"),
                "package demo;\n\nclass Main {\n    void main() {}\n}\n");
        resource = Files.createDirectories(folder.resolve("src/main/resources")).resolve("a.txt");
        Files.writeString(resource, "one");
        settled();
    }

    /// Nothing is read again only because it is young.
    private void settled() throws IOException {
        try (var all = Files.walk(folder.resolve("src"))) {
            for (var path : all.toList()) {
                var before = Files.getLastModifiedTime(path).toInstant();
                Files.setLastModifiedTime(path, FileTime.from(before.minusSeconds(60)));
            }
        }
    }

    private static final class NoProcesses implements Processes {
        @Override
        public Completed run(Command command, Consumer<String> output, Consumer<String> errors) {
            throw new AssertionError(command);
        }

        @Override
        public Exit runInherited(Command command) {
            throw new AssertionError(command);
        }
    }

    private Host host() {
        return new Host(
                new TreeMap<>(Map.of("GANTRY_HOME", folder.resolve("store").toString())),
                folder,
                folder,
                Platform.of("Linux", "amd64"),
                InstantSource.system(),
                new NoProcesses());
    }

    private BuildRequest request() {
        return new BuildRequest(
                folder, Optional.empty(), "", "release", false, false, Optional.empty());
    }

    /// @return what was redone
    private List<String> build() throws IOException {
        var redone = new ArrayList<String>();
        var built =
                Spine.build(
                        request(),
                        Goal.JAR,
                        host(),
                        "0123abcd",
                        event -> {
                            if (event instanceof Event.Redone it) redone.add(it.action());
                        });
        assertTrue(built.record().write(host(), KEY));
        return redone;
    }

    private boolean isFresh() {
        return Freshness.check(host(), KEY).isPresent();
    }

    private Path jar() {
        return folder.resolve("build/gantry/x86_64-unknown-linux-gnu/release/demo.jar");
    }

    @Test
    @DisplayName("[JAVA-7] [FRESH-1] a resource that is new, another or gone compiles no Java")
    void resources() throws IOException {
        assertEquals(List.of("Java", "resources", "jar"), build());
        assertTrue(isFresh());
        assertEquals(List.of(), build());
        Files.writeString(resource, "two");
        assertFalse(isFresh());
        assertEquals(List.of("resources", "jar"), build());
        var more = Files.writeString(resource.resolveSibling("b.txt"), "b");
        assertFalse(isFresh());
        assertEquals(List.of("resources", "jar"), build());
        Files.delete(more);
        assertFalse(isFresh());
        // those of before are in the store
        assertEquals(List.of("jar"), build());
    }

    @Test
    @DisplayName("[JAR-3] a jar that is not as it was made is made again")
    void theJar() throws IOException {
        build();
        var bytes = Files.readAllBytes(jar());
        Files.delete(jar());
        assertFalse(isFresh());
        assertEquals(List.of("jar"), build());
        Files.writeString(jar(), "spoilt");
        assertFalse(isFresh());
        assertEquals(List.of("jar"), build());
        assertEquals(bytes.length, Files.size(jar()));
        Files.setLastModifiedTime(jar(), FileTime.from(Instant.EPOCH));
        assertEquals(List.of(), build());
    }

    @Test
    @DisplayName("[JAVA-7] a resource that changes while it is copied is an error")
    void changing() throws IOException {
        var looked = new Looked(request(), host());
        var resources = Resources.of(request(), Resources.MAIN, looked);
        Files.writeString(resource, "two");
        try (var store = Store.open(folder.resolve("store"), InstantSource.system())) {
            var refused =
                    assertThrows(
                            ProblemException.class,
                            () -> resources.in(store, "resources", "0123", _ -> {}));
            var problem = refused.problems().getFirst();
            assertEquals("GNT-BUILD-15", problem.code());
            assertTrue(problem.message().contains(resource.toString()), problem.message());
        }
    }
}
