package dev.gantry.cli;

import dev.gantry.cli.screen.Result;
import dev.gantry.manifest.NewProject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// `gantry init [DIR] [--lib]`.
@Command(
        name = "init",
        description = {
            "Make a project that runs: gantry.toml, a main class, .gitignore.",
            "What is there is not overwritten."
        },
        mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
    private final Context context;
    private final List<String> commandLine;

    @Mixin private final SharedFlags flags = new SharedFlags();

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "The project's folder; else the working folder.")
    private Path folder = Path.of("");

    @Option(names = "--lib", description = "A library: its crates lie below a package of its own.")
    private boolean library;

    InitCommand(Context context, List<String> commandLine) {
        this.context = context;
        this.commandLine = commandLine;
    }

    @Override
    public Integer call() {
        flags.check(false);
        var project = flags.projectFolder(context.host()).resolve(folder).normalize();
        return Session.run(context, flags, commandLine, _ -> made(project));
    }

    private Ended made(Path folder) {
        var project = NewProject.in(folder, library);
        var files =
                project.write().stream()
                        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                        .toList();
        if (flags.json) document(project, files).print(context.out());
        return Ended.done(
                files.stream()
                        .collect(
                                Collectors.joining(
                                        ", ", "created the project " + project.name() + ": ", "")));
    }

    private static Result document(NewProject project, List<String> files) {
        return new Result(
                0,
                json -> {
                    json.writeStringField("name", project.name());
                    json.writeStringField("folder", project.folder().toString());
                    json.writeArrayFieldStart("files");
                    for (var file : files) json.writeString(file);
                    json.writeEndArray();
                });
    }
}
