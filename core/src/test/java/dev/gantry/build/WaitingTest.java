package dev.gantry.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.event.Event;
import dev.gantry.event.Events;
import dev.gantry.event.Phase;
import dev.gantry.host.Host;
import dev.gantry.problem.ExitCode;
import dev.gantry.problem.ProblemException;
import dev.gantry.store.Store;
import dev.gantry.store.StoreLock;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/// Commands that build nothing, and find another at work.
@Timeout(60)
class WaitingTest {
    private static final Events SILENT = _ -> {};

    @TempDir Path folder;
    private Host host;
    private Path project;
    private Path toml;

    /// One command at work, and what it has told.
    private static final class Command {
        private final LinkedBlockingQueue<Event> told = new LinkedBlockingQueue<>();
        private final Thread thread;

        private Command(Consumer<Events> work) {
            this.thread = Thread.ofPlatform().daemon().start(() -> work.accept(told::add));
        }

        private String warning() throws InterruptedException {
            return ((Event.Warning) told.take()).message();
        }
    }

    @BeforeEach
    void project() throws IOException {
        var local = Host.local();
        var environment = new TreeMap<>(local.environment());
        environment.put("GANTRY_HOME", folder.resolve("store").toString());
        host =
                new Host(
                        environment,
                        local.home(),
                        local.workingDirectory(),
                        local.platform(),
                        local.clock(),
                        local.processes());
        project = Files.createDirectory(folder.resolve("project"));
        toml = project.resolve("gantry.toml");
        Files.writeString(toml, "[rust-dependencies]\na = \"1\"\nb = \"1\"\n");
    }

    private static String waitingFor(String command) {
        return "waiting for " + command + ", process " + ProcessHandle.current().pid();
    }

    @Test
    @DisplayName("[ADD-2] an edit waits for another one, and reads what that has written")
    void ofTwoEditsNoneIsLost() throws Exception {
        Command remove;
        try (var store = Store.open(host.storeRoot(), host.clock());
                var _ = Additions.editing(store, project, SILENT)) {
            remove =
                    new Command(events ->
                            Additions.remove(
                                    project, List.of("b"), Optional.empty(), host, events));
            assertEquals(waitingFor("gantry add or remove in " + project), remove.warning());
            Files.writeString(toml, Files.readString(toml) + "c = \"1\"\n");
        }
        remove.thread.join();
        assertEquals("[rust-dependencies]\na = \"1\"\nc = \"1\"\n", Files.readString(toml));
    }

    @Test
    @DisplayName("[STORE-3] clean waits for a build, and says for which")
    void cleanWaitsForABuild() throws Exception {
        var output = Files.createDirectories(project.resolve("build/gantry"));
        var request =
                new BuildRequest(project, Optional.empty(), "", "", false, true, Optional.empty());
        Command clean;
        try (var store = Store.open(host.storeRoot(), host.clock());
                var _ = building(store, request)) {
            clean = new Command(events -> Cleaning.project(project, host, events));
            assertEquals(waitingFor("gantry build of " + project), clean.warning());
            assertTrue(Files.exists(output));
        }
        clean.thread.join();
        assertFalse(Files.exists(output));
    }

    private static StoreLock building(Store store, BuildRequest request) {
        var name = "work " + Layout.key(request);
        var command = "gantry build of " + request.project();
        return Session.lock(store, name, command, Phase.LOCK, SILENT);
    }

    @Test
    @DisplayName("[ADD-2] a gantry.toml that cannot be written is named, and stays as it is")
    void notWritable() throws IOException {
        var before = Files.readString(toml);
        var draft = ".gantry.toml." + ProcessHandle.current().pid() + ".tmp";
        // a folder that is not empty cannot become the draft
        Files.createDirectories(project.resolve(draft).resolve("inside"));
        var refused =
                assertThrows(
                        ProblemException.class,
                        () ->
                                Additions.remove(
                                        project, List.of("b"), Optional.empty(), host, SILENT));
        var problem = refused.problems().getFirst();
        assertEquals("GNT-MANIFEST-21", problem.code());
        assertTrue(problem.message().startsWith("Cannot write " + toml), problem.message());
        assertEquals(Optional.empty(), problem.hint());
        assertEquals(ExitCode.ENVIRONMENT, refused.exit());
        assertEquals(before, Files.readString(toml));
    }
}
