package dev.gantry.cli;

import dev.gantry.cli.screen.Result;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `gantry fetch [FILE] [--target T]...`.
@Command(
        name = "fetch",
        description =
                "Bring what a build without network needs, for this machine and for other targets.",
        mixinStandardHelpOptions = true)
final class FetchCommand implements Callable<Integer> {
    private final Context context;
    private final List<String> commandLine;

    @Mixin private final SharedFlags flags = new SharedFlags();

    @Option(names = "--target", paramLabel = "T", description = "A target triple, beside this one.")
    private List<String> targets = List.of();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A single Java file.")
    private Optional<String> file = Optional.empty();

    FetchCommand(Context context, List<String> commandLine) {
        this.context = context;
        this.commandLine = commandLine;
    }

    @Override
    public Integer call() {
        var request = LockFlags.request(flags, context.host(), file);
        return Session.run(
                context,
                flags,
                commandLine,
                it -> print(context.engine().lock(request, it).fetch(targets)));
    }

    private Ended print(int packages) {
        if (flags.json) {
            new Result(0, json -> json.writeNumberField("packages", packages)).print(context.out());
        }
        return Ended.done("all of " + packages + " packages that are needed are here");
    }
}
