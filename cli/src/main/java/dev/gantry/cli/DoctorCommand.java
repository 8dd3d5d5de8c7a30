package dev.gantry.cli;

import dev.gantry.cli.doctor.Examination;
import dev.gantry.cli.doctor.Finding;
import dev.gantry.cli.screen.Result;
import dev.gantry.event.Event.Origin;
import dev.gantry.problem.ExitCode;
import dev.gantry.problem.ProblemException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `gantry doctor`: what is installed, what is missing, and the command that brings it.
@Command(
        name = "doctor",
        description = "Say what is installed and what is missing.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private final Context context;
    private final List<String> commandLine;

    @Mixin private final SharedFlags flags = new SharedFlags();

    DoctorCommand(Context context, List<String> commandLine) {
        this.context = context;
        this.commandLine = commandLine;
    }

    @Override
    public Integer call() {
        flags.check(false);
        return Session.run(context, flags, commandLine, _ -> examine());
    }

    private Ended examine() {
        var folder = flags.projectFolder(context.host());
        if (!Files.isDirectory(folder)) {
            throw new ProblemException(
                    new UsageProblem.BadArgument("--project " + folder + " is no folder"));
        }
        var findings = new Examination(context.host(), folder).findings();
        boolean lacks = findings.stream().anyMatch(Finding.Missing.class::isInstance);
        int status = (lacks ? ExitCode.ENVIRONMENT : ExitCode.DONE).status();
        if (flags.json) {
            document(status, findings).print(context.out());
        } else {
            findings.forEach(finding -> context.out().println(line(finding)));
        }
        return new Ended(status, Origin.GANTRY, "");
    }

    private static String line(Finding finding) {
        return switch (finding) {
            case Finding.Present _ -> row("ok", finding);
            case Finding.Optional _ -> row("-", finding);
            case Finding.Missing _ -> row("missing", finding);
        };
    }

    private static Optional<String> remedy(Finding finding) {
        return switch (finding) {
            case Finding.Present _ -> Optional.empty();
            case Finding.Optional optional -> Optional.of(optional.remedy());
            case Finding.Missing missing -> Optional.of(missing.remedy());
        };
    }

    private static String row(String state, Finding finding) {
        var row = "%-8s %-10s %s".formatted(state, finding.name(), finding.text());
        return row
                + remedy(finding)
                        .map(remedy -> "%n%19s bring it: %s".formatted("", remedy))
                        .orElse("");
    }

    private static Result document(int status, List<Finding> findings) {
        return new Result(
                status,
                json -> {
                    json.writeArrayFieldStart("findings");
                    for (var finding : findings) {
                        json.writeStartObject();
                        json.writeStringField("name", finding.name());
                        json.writeBooleanField("present", finding instanceof Finding.Present);
                        json.writeStringField("text", finding.text());
                        json.writeBooleanField("needed", !(finding instanceof Finding.Optional));
                        var remedy = remedy(finding);
                        if (remedy.isPresent()) json.writeStringField("remedy", remedy.get());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                });
    }
}
