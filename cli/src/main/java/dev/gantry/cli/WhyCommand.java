package dev.gantry.cli;

import dev.gantry.build.LockVerbs;
import dev.gantry.cli.screen.Result;
import dev.gantry.lockfile.LockTree;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `gantry why CRATE`.
@Command(
        name = "why",
        description =
                "Show how the project comes to a crate, for everyone who asks for it, from the lock"
                        + " alone.",
        mixinStandardHelpOptions = true)
final class WhyCommand implements Callable<Integer> {
    private final Context context;
    private final List<String> commandLine;

    @Mixin private final SharedFlags flags = new SharedFlags();

    @Parameters(
            paramLabel = "CRATE",
            description = "A crate of the lock, `name` or `name@version`.")
    private String crate = "";

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            arity = "0..1",
            description = "A single Java file.")
    private Optional<String> file = Optional.empty();

    WhyCommand(Context context, List<String> commandLine) {
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
        var tree = new LockTree(read.project(), read.lock());
        var paths = read.named(crate).stream().flatMap(it -> tree.paths(it).stream()).toList();
        if (flags.json) document(paths).print(context.out());
        else paths.forEach(path -> context.out().println(String.join(" > ", path)));
        return Ended.done("");
    }

    private static Result document(List<List<String>> paths) {
        return new Result(
                0,
                json -> {
                    json.writeArrayFieldStart("paths");
                    for (var path : paths) {
                        json.writeStartArray();
                        for (var step : path) json.writeString(step);
                        json.writeEndArray();
                    }
                    json.writeEndArray();
                });
    }
}
