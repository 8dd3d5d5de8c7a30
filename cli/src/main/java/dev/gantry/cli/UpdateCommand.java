package dev.gantry.cli;

import dev.gantry.cli.screen.Result;
import dev.gantry.lockfile.Drift;
import dev.gantry.problem.ProblemException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `gantry update [CRATE...] [--dry-run]`.
@Command(
        name = "update",
        description = {
            "Lock the newest versions that fit, of all crates or of the ones that are named, and"
                    + " print what changes."
        },
        mixinStandardHelpOptions = true)
final class UpdateCommand implements Callable<Integer> {
    private final Context context;
    private final List<String> commandLine;

    @Mixin private final SharedFlags flags = new SharedFlags();

    @Option(names = "--dry-run", description = "Leave the lock as it is.")
    private boolean dryRun;

    @Parameters(
            paramLabel = "CRATE",
            arity = "0..*",
            description = "A crate of the lock, `name` or `name@version`.")
    private List<String> crates = List.of();

    UpdateCommand(Context context, List<String> commandLine) {
        this.context = context;
        this.commandLine = commandLine;
    }

    @Override
    public Integer call() {
        if (flags.lockedOrFrozen()) {
            var why = "an update writes the lock: leave --locked out";
            throw new ProblemException(new UsageProblem.BadArgument(why));
        }
        var request = LockFlags.request(flags, context.host(), Optional.empty());
        return Session.run(
                context,
                flags,
                commandLine,
                it -> print(context.engine().lock(request, it).update(crates, dryRun)));
    }

    private Ended print(List<Drift> changes) {
        if (flags.json) {
            new Result(0, json -> DriftsJson.write(json, changes)).print(context.out());
        } else {
            changes.stream().flatMap(it -> line(it).stream()).forEach(context.out()::println);
        }
        return Ended.done(changes.isEmpty() ? "nothing newer fits" : "");
    }

    /// What follows from a change of versions is not told once more.
    private static Optional<String> line(Drift change) {
        return switch (change) {
            case Drift.VersionChanged(var name, var was, var is) ->
                    Optional.of(name + " " + was + " -> " + is);
            case Drift.Missing(var crate) -> Optional.of("+ " + crate);
            case Drift.Extra(var crate) -> Optional.of("- " + crate);
            case Drift.JarSha256(var jar, _, _) -> Optional.of(jar + " is another file");
            case Drift.SourceChanged(var crate, var was, var is) ->
                    Optional.of(crate + " " + was + " -> " + is);
            default -> Optional.empty();
        };
    }
}
