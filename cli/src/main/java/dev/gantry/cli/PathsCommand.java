package dev.gantry.cli;

import dev.gantry.cli.screen.Result;
import dev.gantry.event.Events;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// A command that builds a project or a single file, and prints where something is.
abstract class PathsCommand implements Callable<Integer> {
    final Context context;
    private final List<String> commandLine;
    private final String usualProfile;

    @Mixin final SharedFlags flags = new SharedFlags();
    @Mixin private final BuildFlags building = new BuildFlags();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A single Java file.")
    private Optional<String> file = Optional.empty();

    /// @param usualProfile where the command line names none
    PathsCommand(Context context, List<String> commandLine, String usualProfile) {
        this.context = context;
        this.commandLine = commandLine;
        this.usualProfile = usualProfile;
    }

    /// Makes what is asked for, and prints where it is.
    abstract Ended make(Engine.Request request, Events events);

    @Override
    public final Integer call() {
        flags.check(false);
        var request = building.request(flags, context.host(), file, usualProfile, false);
        return Session.run(context, flags, commandLine, events -> make(request, events));
    }

    /// Prints the one path that the command is about.
    final Ended printed(Path path) {
        if (flags.json) {
            new Result(0, json -> json.writeStringField("path", path.toString()))
                    .print(context.out());
        } else {
            context.out().println(path);
        }
        return Ended.done("");
    }
}
