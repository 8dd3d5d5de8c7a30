package dev.gantry.cli;

import dev.gantry.build.LockVerbs;
import dev.gantry.build.Overview;
import dev.gantry.build.OverviewRequest;
import dev.gantry.build.TestProgram;
import dev.gantry.event.Events;
import dev.gantry.host.Command;
import dev.gantry.host.Host;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Gantry with a build that lasts until it is interrupted, as a process of its own.
final class InterruptedMain {
    private InterruptedMain() {}

    public static void main(String[] args) {
        var host = Host.local();
        Engine engine =
                new Engine() {
                    @Override
                    public Built build(Request request, Events events) {
                        var line = List.of("/bin/sh", "-c", "echo $$; sleep 600 & echo $!; wait");
                        var command = new Command(line, host.environment(), request.project());
                        host.processes().run(command, System.out::println, System.err::println);
                        throw new AssertionError("not reached while nobody interrupts");
                    }

                    @Override
                    public Optional<TestProgram> tests(Request request, Events events) {
                        throw new AssertionError("only `build` is run here");
                    }

                    @Override
                    public List<Path> pathCrates(Request request, Events events) {
                        throw new AssertionError("only `build` is run here");
                    }

                    @Override
                    public Path document(Request request, Events events) {
                        throw new AssertionError("only `build` is run here");
                    }

                    @Override
                    public Path editorProject(Request request, Events events) {
                        throw new AssertionError("only `build` is run here");
                    }

                    @Override
                    public LockVerbs lock(Request request, Events events) {
                        throw new AssertionError("only `build` is run here");
                    }

                    @Override
                    public Overview overview(OverviewRequest request, Events events) {
                        throw new AssertionError("only `build` is run here");
                    }
                };
        var context = new Context(host, System.out, System.err, engine);
        System.exit(GantryCommand.execute(context, args));
    }
}
