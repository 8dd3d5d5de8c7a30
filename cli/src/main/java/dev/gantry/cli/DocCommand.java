package dev.gantry.cli;

import dev.gantry.event.Events;

import picocli.CommandLine.Command;

import java.util.List;

/// `gantry doc [FILE]`.
@Command(
        name = "doc",
        description = {
            "Write HTML documentation of the bindings and of your own classes, and print where it"
                    + " is.",
            "For a project it lies in build/gantry/javadoc."
        },
        mixinStandardHelpOptions = true)
final class DocCommand extends PathsCommand {
    DocCommand(Context context, List<String> commandLine) {
        super(context, commandLine, RunCommand.USUAL_PROFILE);
    }

    @Override
    Ended make(Engine.Request request, Events events) {
        return printed(context.engine().document(request, events));
    }
}
