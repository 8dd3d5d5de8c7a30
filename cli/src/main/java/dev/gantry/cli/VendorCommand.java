package dev.gantry.cli;

import dev.gantry.cli.screen.Result;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `gantry vendor DIR`.
@Command(
        name = "vendor",
        description = {
            "Copy the sources of all locked crates, for every target, to a folder, and print the"
                    + " cargo configuration that takes them from there."
        },
        mixinStandardHelpOptions = true)
final class VendorCommand implements Callable<Integer> {
    private final Context context;
    private final List<String> commandLine;

    @Mixin private final SharedFlags flags = new SharedFlags();

    @Parameters(
            paramLabel = "DIR",
            description =
                    "The folder; what was vendored there is replaced, and where anything else is"
                            + " nothing is done.")
    private Path folder = Path.of("vendor");

    VendorCommand(Context context, List<String> commandLine) {
        this.context = context;
        this.commandLine = commandLine;
    }

    @Override
    public Integer call() {
        var request = LockFlags.request(flags, context.host(), Optional.empty());
        var absolute = context.host().workingDirectory().resolve(folder).normalize();
        return Session.run(
                context,
                flags,
                commandLine,
                it -> print(context.engine().lock(request, it).vendor(absolute)));
    }

    private Ended print(List<String> configuration) {
        if (flags.json) {
            var text = String.join("\n", configuration);
            new Result(0, json -> json.writeStringField("configuration", text))
                    .print(context.out());
        } else {
            configuration.forEach(context.out()::println);
        }
        return Ended.done("put this in .cargo/config.toml of the project");
    }
}
