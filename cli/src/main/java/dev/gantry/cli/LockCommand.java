package dev.gantry.cli;

import dev.gantry.build.LockReport;
import dev.gantry.build.LockVerbs;
import dev.gantry.cli.screen.Result;
import dev.gantry.event.Event.Origin;
import dev.gantry.lockfile.Drift;
import dev.gantry.problem.ExitCode;
import dev.gantry.problem.ProblemException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `gantry lock [FILE] [--check [--deep] [--strict]]`.
@Command(
        name = "lock",
        description = {
            "Write the lock and print where it is: gantry.lock, or of a file the lock beside it.",
            "What is locked stays, as long as it fits. With --check nothing is written: each drift"
                    + " is listed, and any ends with 1."
        },
        mixinStandardHelpOptions = true)
final class LockCommand implements Callable<Integer> {
    private final Context context;
    private final List<String> commandLine;

    @Mixin private final SharedFlags flags = new SharedFlags();

    @Option(names = "--check", description = "List where the lock differs from what is.")
    private boolean check;

    @Option(names = "--deep", description = "With --check: read every byte, and run rustdoc again.")
    private boolean deep;

    @Option(
            names = "--strict",
            description = "With --check: what another Gantry or rustc made is a drift too.")
    private boolean strict;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A single Java file.")
    private Optional<String> file = Optional.empty();

    LockCommand(Context context, List<String> commandLine) {
        this.context = context;
        this.commandLine = commandLine;
    }

    @Override
    public Integer call() {
        if (!check && (deep || strict)) {
            throw new ProblemException(
                    new UsageProblem.BadArgument("--deep and --strict belong to --check"));
        }
        var request = LockFlags.request(flags, context.host(), file);
        return Session.run(
                context, flags, commandLine, it -> run(context.engine().lock(request, it)));
    }

    private Ended run(LockVerbs lock) {
        if (check) return checked(lock.check(deep));
        var path = lock.lock();
        if (flags.json) {
            new Result(0, json -> json.writeStringField("path", path.toString()))
                    .print(context.out());
        } else {
            context.out().println(path);
        }
        return Ended.done("");
    }

    private Ended checked(LockReport report) {
        boolean fails = !report.drifts().isEmpty() || strict && !report.notes().isEmpty();
        int status = fails ? ExitCode.FAILED.status() : 0;
        if (flags.json) DriftsJson.of(status, report).print(context.out());
        else report.drifts().forEach(drift -> context.out().println(line(drift)));
        if (!flags.json) report.notes().forEach(note -> context.out().println("note: " + note));
        return new Ended(status, Origin.GANTRY, "");
    }

    private static String line(Drift drift) {
        return drift.kind() + ": " + drift.describe();
    }
}
