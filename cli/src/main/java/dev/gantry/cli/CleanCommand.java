package dev.gantry.cli;

import dev.gantry.build.Cleaning;
import dev.gantry.cli.screen.Result;
import dev.gantry.event.Events;
import dev.gantry.manifest.ProjectEdit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `gantry clean [--store]`.
@Command(
        name = "clean",
        description = "Remove the project's build output; with --store also unused store entries.",
        mixinStandardHelpOptions = true)
final class CleanCommand implements Callable<Integer> {
    private static final double MEGABYTE = 1e6;

    private final Context context;
    private final List<String> commandLine;

    @Mixin private final SharedFlags flags = new SharedFlags();

    @Option(
            names = "--store",
            description = "Also remove store entries that no living process uses.")
    private boolean store;

    CleanCommand(Context context, List<String> commandLine) {
        this.context = context;
        this.commandLine = commandLine;
    }

    @Override
    public Integer call() {
        flags.check(false);
        return Session.run(context, flags, commandLine, this::clean);
    }

    /// The store can be cleaned from anywhere.
    private Ended clean(Events events) {
        var project = flags.projectFolder(context.host());
        boolean here = !store || Files.exists(ProjectEdit.file(project));
        var output =
                here ? Cleaning.project(project, context.host(), events) : Optional.<Path>empty();
        var told = new ArrayList<String>();
        output.ifPresent(folder -> told.add("removed " + folder));
        long freed = 0;
        if (store) {
            var trimmed = Cleaning.store(context.host());
            freed = trimmed.freed();
            told.add(
                    String.format(
                            Locale.ROOT,
                            "removed %d entries of the store, %.1f MB",
                            trimmed.removed(),
                            freed / MEGABYTE));
        }
        if (flags.json) document(output, freed).print(context.out());
        return Ended.done(told.isEmpty() ? "nothing to remove" : String.join("; ", told));
    }

    private static Result document(Optional<Path> output, long freed) {
        return new Result(
                0,
                json -> {
                    if (output.isPresent()) {
                        json.writeStringField("removed", output.get().toString());
                    }
                    json.writeNumberField("freed-from-store", freed);
                });
    }
}
