package dev.gantry.cli;

import dev.gantry.build.LockVerbs;
import dev.gantry.lockfile.LockTree;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `gantry tree [FILE]`.
@Command(
        name = "tree",
        description = "Show which crate asks for which, from the lock alone, for all targets.",
        mixinStandardHelpOptions = true)
final class TreeCommand implements Callable<Integer> {
    private final Context context;
    private final List<String> commandLine;

    @Mixin private final SharedFlags flags = new SharedFlags();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A single Java file.")
    private Optional<String> file = Optional.empty();

    TreeCommand(Context context, List<String> commandLine) {
        this.context = context;
        this.commandLine = commandLine;
    }

    @Override
    public Integer call() {
        var request = LockFlags.request(flags, context.host(), file);
        return Session.run(
                context, flags, commandLine, it -> print(context.engine().lock(request, it)));
    }

    private Ended print(LockVerbs lock) {
        var read = lock.read();
        if (flags.json) MetadataJson.of(read).print(context.out());
        else new LockTree(read.project(), read.lock()).lines().forEach(context.out()::println);
        return Ended.done("");
    }
}
