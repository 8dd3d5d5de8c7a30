package dev.gantry.cli;

import dev.gantry.event.Events;

import picocli.CommandLine.Command;

import java.util.List;

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
final class IdeCommand extends PathsCommand {
    IdeCommand(Context context, List<String> commandLine) {
        super(context, commandLine, RunCommand.USUAL_PROFILE);
    }

    @Override
    Ended make(Engine.Request request, Events events) {
        return printed(context.engine().editorProject(request, events));
    }
}
