package dev.gantry.cli;

import dev.gantry.event.Events;
import dev.gantry.launch.Launch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

/// `gantry run [FILE.java] [-- ARGS]`. The first word ends Gantry's own flags: what follows is the
/// program's, so that a file whose first line is `///usr/bin/env gantry run "$0" "$@"; exit $?` is
/// a program.
@Command(
        name = "run",
        description = "Build and run; standard streams, signals and the status are the program's.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    /// Fast to build, though crates and bridge are optimised.
    static final String USUAL_PROFILE = "dev";

    private final Context context;
    private final List<String> commandLine;

    @Mixin private final SharedFlags flags = new SharedFlags();
    @Mixin private final BuildFlags building = new BuildFlags();

    @Parameters(paramLabel = "FILE.java [--] ARGS", description = "The file, and what it gets.")
    private List<String> words = List.of();

    RunCommand(Context context, List<String> commandLine) {
        this.context = context;
        this.commandLine = commandLine;
    }

    @Override
    public Integer call() {
        flags.check(true);
        var target = RunTarget.of(commandLine, words);
        var request = building.request(flags, context.host(), target.file(), USUAL_PROFILE, true);
        return Session.run(context, flags, commandLine, e -> run(request, target.arguments(), e));
    }

    private Ended run(Engine.Request request, List<String> arguments, Events events) {
        var before = context.host().clock().instant();
        var built = context.engine().build(request, events);
        var exit =
                RunPhase.of(
                        context,
                        events,
                        () -> {
                            tell(built, request.profile(), before);
                            return Launch.run(context.host(), built.program(), arguments);
                        });
        // what a trimming of the store took at this moment is built again
        return exit.map(it -> Ended.program(it.status()))
                .orElseGet(() -> run(request, arguments, events));
    }

    private void tell(Engine.Built built, String profile, Instant began) {
        if (!flags.quiet && built.fromStore() < built.actions()) {
            context.err().println(built.summary(profile, began, context.host().clock()));
            context.err().flush();
        }
    }
}
