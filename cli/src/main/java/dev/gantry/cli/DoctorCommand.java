package dev.gantry.cli;

import dev.gantry.cli.doctor.Examination;
import dev.gantry.cli.doctor.Finding;
import dev.gantry.cli.screen.Result;
import dev.gantry.event.Event.Origin;
import dev.gantry.problem.ExitCode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
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
        var findings = new Examination(context.host()).findings();
        boolean well = findings.stream().allMatch(Finding.Present.class::isInstance);
        int status = (well ? ExitCode.DONE : ExitCode.ENVIRONMENT).status();
        if (flags.json) {
            document(status, findings).print(context.out());
        } else {
            findings.forEach(finding -> context.out().println(line(finding)));
        }
        return new Ended(status, Origin.GANTRY, "");
    }

    private static String line(Finding finding) {
        return switch (finding) {
            case Finding.Present(var name, var text) -> "ok       %-8s %s".formatted(name, text);
            case Finding.Missing(var name, var text, var remedy) ->
                    "missing  %-8s %s%n         %-8s bring it: %s"
                            .formatted(name, text, "", remedy);
        };
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
                        if (finding instanceof Finding.Missing missing) {
                            json.writeStringField("remedy", missing.remedy());
                        }
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                });
    }
}
