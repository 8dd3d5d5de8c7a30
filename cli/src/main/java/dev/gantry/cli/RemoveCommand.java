package dev.gantry.cli;

import dev.gantry.build.Additions;
import dev.gantry.cli.screen.Result;
import dev.gantry.event.Events;
import dev.gantry.problem.ProblemException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `gantry remove ALIAS...`.
@Command(
        name = "remove",
        description = "Take crates out of gantry.toml; comments and order stay.",
        mixinStandardHelpOptions = true)
final class RemoveCommand implements Callable<Integer> {
    private final Context context;
    private final List<String> commandLine;

    @Mixin private final SharedFlags flags = new SharedFlags();
    @Mixin private final PlatformFlag target = new PlatformFlag();

    @Parameters(
            paramLabel = "ALIAS",
            arity = "1..*",
            description = "The Java package of a crate, or its name; a library as group:artifact.")
    private List<String> aliases = List.of();

    RemoveCommand(Context context, List<String> commandLine) {
        this.context = context;
        this.commandLine = commandLine;
    }

    @Override
    public Integer call() {
        flags.check(false);
        if (flags.lockedOrFrozen()) {
            throw new ProblemException(
                    new UsageProblem.BadArgument(
                            "what is removed changes the lock: leave --locked and --frozen out"));
        }
        var platform = target.checked();
        return Session.run(context, flags, commandLine, events -> remove(platform, events));
    }

    private Ended remove(Optional<String> platform, Events events) {
        var project = flags.projectFolder(context.host());
        Additions.remove(project, aliases, platform, context.host(), events);
        if (flags.json) {
            new Result(
                            0,
                            json -> {
                                json.writeArrayFieldStart("removed");
                                for (var alias : aliases) json.writeString(alias);
                                json.writeEndArray();
                            })
                    .print(context.out());
        } else {
            aliases.forEach(alias -> context.out().println("removed " + alias));
        }
        return Ended.done("");
    }
}
