package dev.gantry.cli;

import dev.gantry.cli.screen.Result;
import dev.gantry.event.Events;

import picocli.CommandLine.Command;

import java.util.List;

/// `gantry build [FILE]`: everything up to artifacts, whose paths go to standard output.
@Command(
        name = "build",
        description = "Build, and print where the artifacts are.",
        mixinStandardHelpOptions = true)
final class BuildCommand extends PathsCommand {
    static final String USUAL_PROFILE = "release";

    BuildCommand(Context context, List<String> commandLine) {
        super(context, commandLine, USUAL_PROFILE);
    }

    @Override
    Ended make(Engine.Request request, Events events) {
        var before = context.host().clock().instant();
        var built = context.engine().build(request, events);
        if (flags.json) {
            document(built, request.profile()).print(context.out());
        } else {
            built.artifacts().forEach(artifact -> context.out().println(artifact.path()));
        }
        return Ended.done(built.summary(request.profile(), before, context.host().clock()));
    }

    private static Result document(Engine.Built built, String profile) {
        return new Result(
                0,
                json -> {
                    json.writeStringField("name", built.name());
                    json.writeStringField("profile", profile);
                    json.writeArrayFieldStart("artifacts");
                    for (var artifact : built.artifacts()) {
                        json.writeStartObject();
                        json.writeStringField("kind", artifact.kind());
                        json.writeStringField("path", artifact.path().toString());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                    json.writeNumberField("actions", built.actions());
                    json.writeNumberField("from-store", built.fromStore());
                });
    }
}
