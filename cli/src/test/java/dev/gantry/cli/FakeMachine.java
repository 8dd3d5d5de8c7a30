package dev.gantry.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gantry.build.JavaCommand;
import dev.gantry.build.LockVerbs;
import dev.gantry.build.Overview;
import dev.gantry.build.OverviewRequest;
import dev.gantry.build.TestProgram;
import dev.gantry.event.Events;
import dev.gantry.host.Command;
import dev.gantry.host.Completed;
import dev.gantry.host.Exit;
import dev.gantry.host.Host;
import dev.gantry.host.Platform;
import dev.gantry.host.Processes;

import picocli.CommandLine;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Runs command lines against a machine without programs, and an engine that keeps what it was
/// asked.
final class FakeMachine {
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    final List<Engine.Request> asked = new ArrayList<>();
    final List<List<String>> started = new ArrayList<>();
    final List<OverviewRequest> looked = new ArrayList<>();
    final Map<String, Overview> overviews = new TreeMap<>();
    int programStatus = 0;
    Optional<TestProgram> tests = Optional.empty();
    Optional<RuntimeException> thrown = Optional.empty();

    private final Path folder;

    FakeMachine(Path folder) {
        this.folder = folder;
    }

    /// Whose engine knows the crate `shapes@0.3`.
    static FakeMachine ofShapes(Path folder) {
        var machine = new FakeMachine(folder);
        machine.overviews.put("shapes@0.3", ShapesOverview.of());
        return machine;
    }

    int gantry(String... arguments) {
        return GantryCommand.execute(context(), arguments);
    }

    /// The tree of all commands.
    CommandLine commands() {
        return GantryCommand.commands(context(), List.of());
    }

    private Context context() {
        return new Context(
                host(),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                engine());
    }

    private Engine engine() {
        return new Engine() {
            @Override
            public Built build(Request request, Events events) {
                return FakeMachine.this.build(request);
            }

            @Override
            public Optional<TestProgram> tests(Request request, Events events) {
                var unused = FakeMachine.this.build(request);
                return tests;
            }

            @Override
            public List<Path> pathCrates(Request request, Events events) {
                return List.of(folder.resolve("native/own"));
            }

            @Override
            public Path document(Request request, Events events) {
                var unused = FakeMachine.this.build(request);
                return Path.of("/out/javadoc/index.html");
            }

            @Override
            public Path editorProject(Request request, Events events) {
                var unused = FakeMachine.this.build(request);
                return Path.of("/out/pom.xml");
            }

            @Override
            public LockVerbs lock(Request request, Events events) {
                return new SpineEngine(host()).lock(request, events);
            }

            @Override
            public Overview overview(OverviewRequest request, Events events) {
                looked.add(request);
                return Optional.ofNullable(overviews.get(request.crate())).orElseThrow();
            }
        };
    }

    String output() {
        return out.toString(UTF_8);
    }

    String errors() {
        return err.toString(UTF_8);
    }

    private Engine.Built build(Engine.Request request) {
        asked.add(request);
        thrown.ifPresent(e -> {
            throw e;
        });
        var artifact = new Engine.Artifact("classes", Path.of("/out/classes"));
        var program = new JavaCommand(List.of("/jdk/bin/java", "Hello"));
        return new Engine.Built("Hello", List.of(artifact), program, 6, 4);
    }

    int fastPath(String... arguments) {
        return FastPath.attempt(
                host(),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                arguments);
    }

    Host host() {
        return new Host(
                new TreeMap<>(
                        Map.of(
                                "PATH",
                                "",
                                "GANTRY_HOME",
                                folder + "/.store",
                                "TMPDIR",
                                folder.toString())),
                folder,
                folder,
                Platform.of("Linux", "amd64"),
                InstantSource.fixed(Instant.EPOCH),
                new Recorder());
    }

    private final class Recorder implements Processes {
        @Override
        public Completed run(Command command, Consumer<String> output, Consumer<String> errors) {
            throw new AssertionError("no tool is run by the commands themselves: " + command);
        }

        @Override
        public Exit runInherited(Command command) {
            started.add(command.arguments());
            return new Exit(programStatus);
        }
    }
}
