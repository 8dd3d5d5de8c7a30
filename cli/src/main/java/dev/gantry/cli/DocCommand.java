package dev.gantry.cli;

import dev.gantry.cli.screen.Result;
import dev.gantry.event.Events;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `gantry doc [FILE]`.
@Command(
        name = "doc",
        description = {
            "Write HTML documentation of the bindings and of your own classes, and print where it"
                    + " is.",
            "For a project it lies in build/gantry/javadoc."
        },
        mixinStandardHelpOptions = true)
final class DocCommand implements Callable<Integer> {
    private final Context context;
    private final List<String> commandLine;

    @Mixin private final SharedFlags flags = new SharedFlags();
    @Mixin private final BuildFlags building = new BuildFlags();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A single Java file.")
    private Optional<String> file = Optional.empty();

    DocCommand(Context context, List<String> commandLine) {
        this.context = context;
        this.commandLine = commandLine;
    }

    @Override
    public Integer call() {
        flags.check(false);
        var usual = RunCommand.USUAL_PROFILE;
        var request = building.request(flags, context.host(), file, usual, false);
        return Session.run(context, flags, commandLine, events -> write(request, events));
    }

    private Ended write(Engine.Request request, Events events) {
        var path = context.engine().document(request, events).toString();
        if (flags.json) {
            new Result(0, json -> json.writeStringField("path", path)).print(context.out());
        } else {
            context.out().println(path);
        }
        return Ended.done("");
    }
}
