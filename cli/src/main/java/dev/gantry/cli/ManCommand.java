package dev.gantry.cli;

import dev.gantry.cli.help.ManPage;
import dev.gantry.problem.ExitCode;
import dev.gantry.problem.Nearest;
import dev.gantry.problem.ProblemException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `gantry man [COMMAND]`: manual pages, made of the definitions of the commands.
@Command(
        name = "man",
        description = {
            "Print the manual page of a command, or of gantry itself.",
            "To read one: gantry man run | man -l -",
            "To have all of them: gantry man --into ~/.local/share/man/man1"
        },
        mixinStandardHelpOptions = true)
final class ManCommand implements Callable<Integer> {
    private final Context context;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "One of gantry's.")
    private Optional<String> command = Optional.empty();

    @Option(
            names = "--into",
            paramLabel = "DIR",
            description = "Write the pages of all commands to this folder.")
    private Optional<Path> into = Optional.empty();

    ManCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (into.isPresent() && command.isPresent()) {
            throw new ProblemException(
                    new UsageProblem.BadArgument("--into writes the pages of all commands"));
        }
        if (into.isPresent()) all(into.get());
        else context.out().print(page(command.map(this::named).orElseGet(this::gantry)));
        return ExitCode.DONE.status();
    }

    private void all(Path folder) {
        var at = context.host().workingDirectory().resolve(folder);
        try {
            Files.createDirectories(at);
            write(at, gantry());
            for (var one : gantry().getSubcommands().values()) write(at, one);
        } catch (IOException e) {
            throw new ProblemException(
                    new UsageProblem.BadArgument("no page can be written to " + folder + ": " + e));
        }
        context.out().println(at);
    }

    private static void write(Path folder, CommandLine command) throws IOException {
        Files.writeString(folder.resolve(ManPage.name(command) + ".1"), page(command));
    }

    private static String page(CommandLine command) {
        return ManPage.of(command, Version.text());
    }

    private CommandLine named(String name) {
        var found = gantry().getSubcommands().get(name);
        if (found != null) return found;
        var nearest = Nearest.of(name, gantry().getSubcommands().keySet());
        throw new ProblemException(new UsageProblem.UnknownCommand(name, nearest));
    }

    private CommandLine gantry() {
        return spec.root().commandLine();
    }
}
