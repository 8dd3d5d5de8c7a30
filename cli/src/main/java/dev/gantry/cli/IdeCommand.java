package dev.gantry.cli;

import dev.gantry.cli.screen.Result;
import dev.gantry.event.Events;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `gantry ide [FILE]`.
@Command(
        name = "ide",
        description = {
            "Write a Maven project that IntelliJ, Eclipse and VS Code import, and print its pom.",
            "A project has it beside its gantry.toml, a file in .gantry/<file>/ beside it."
                + " Bindings, their sources and the runtime are jars in .gantry. `run` and `build`"
                + " keep it up to date."
        },
        mixinStandardHelpOptions = true)
final class IdeCommand implements Callable<Integer> {
    private final Context context;
    private final List<String> commandLine;

    @Mixin private final SharedFlags flags = new SharedFlags();
    @Mixin private final BuildFlags building = new BuildFlags();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A single Java file.")
    private Optional<String> file = Optional.empty();

    IdeCommand(Context context, List<String> commandLine) {
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
        var path = context.engine().editorProject(request, events).toString();
        if (flags.json) {
            new Result(0, json -> json.writeStringField("path", path)).print(context.out());
        } else {
            context.out().println(path);
        }
        return Ended.done("");
    }
}
