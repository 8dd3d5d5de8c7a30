package dev.gantry.cli;

import dev.gantry.build.LockVerbs;
import dev.gantry.problem.ProblemException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `gantry metadata [FILE] --json`.
@Command(
        name = "metadata",
        description = "Print the lock as one JSON document, with --json.",
        mixinStandardHelpOptions = true)
final class MetadataCommand implements Callable<Integer> {
    private final Context context;
    private final List<String> commandLine;

    @Mixin private final SharedFlags flags = new SharedFlags();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A single Java file.")
    private Optional<String> file = Optional.empty();

    MetadataCommand(Context context, List<String> commandLine) {
        this.context = context;
        this.commandLine = commandLine;
    }

    @Override
    public Integer call() {
        if (!flags.json) {
            var why = "metadata is a JSON document and nothing else: give --json";
            throw new ProblemException(new UsageProblem.BadArgument(why));
        }
        var request = LockFlags.request(flags, context.host(), file);
        return Session.run(
                context, flags, commandLine, it -> print(context.engine().lock(request, it)));
    }

    private Ended print(LockVerbs lock) {
        MetadataJson.of(lock.read()).print(context.out());
        return Ended.done("");
    }
}
