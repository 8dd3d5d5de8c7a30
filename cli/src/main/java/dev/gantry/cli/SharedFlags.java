package dev.gantry.cli;

import dev.gantry.cli.screen.Sinks;
import dev.gantry.cli.screen.Terminal;
import dev.gantry.cli.screen.Verbosity;
import dev.gantry.host.Host;
import dev.gantry.problem.ProblemException;

import picocli.CommandLine.Option;

import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/// The flags that every command has.
final class SharedFlags {
    @Option(
            names = "--project",
            paramLabel = "DIR",
            description = "The folder of gantry.toml; else the working folder.")
    Optional<Path> project = Optional.empty();

    @Option(names = "--locked", description = "Refuse a missing or stale lock.")
    boolean locked;

    @Option(names = "--offline", description = "Make no request.")
    boolean offline;

    @Option(names = "--frozen", description = "Both --locked and --offline.")
    boolean frozen;

    @Option(names = "--plain", description = "No colour, no moving lines.")
    boolean plain;

    @Option(names = "--json", description = "One result document on standard output.")
    boolean json;

    @Option(
            names = "--events",
            paramLabel = "FILE",
            description = "One JSON event a line; - is standard output.")
    Optional<String> events = Optional.empty();

    @Option(names = "--explain", description = "Say why something was redone.")
    boolean explain;

    @Option(
            names = {"-v", "--verbose"},
            description = "Show the output of tools.")
    boolean verbose;

    @Option(
            names = {"-q", "--quiet"},
            description = "Show problems only.")
    boolean quiet;

    boolean lockedOrFrozen() {
        return locked || frozen;
    }

    boolean offlineOrFrozen() {
        return offline || frozen;
    }

    /// The folder of the project, absolute.
    Path projectFolder(Host host) {
        return host.workingDirectory().resolve(project.orElse(Path.of(""))).normalize();
    }

    /// @param outputIsTaken standard output belongs to the program that is run
    /// @throws ProblemException when two things would share standard output
    void check(boolean outputIsTaken) {
        boolean eventsToOutput = events.equals(Optional.of("-"));
        if (outputIsTaken && (eventsToOutput || json)) {
            throw usage("standard output is the program's: give --events a file, and no --json");
        }
        if (eventsToOutput && json) {
            throw usage("--json and `--events -` would both write to standard output");
        }
        if (quiet && verbose) {
            throw usage("--quiet and --verbose exclude each other");
        }
    }

    /// @throws ProblemException when the file of `--events` cannot be written
    Sinks sinks(Context context) {
        try {
            var out =
                    events.isPresent()
                            ? Optional.of(open(events.get(), context))
                            : Optional.<OutputStream>empty();
            var terminal = plain ? Terminal.PLAIN : Screen.of(context.host());
            return Sinks.open(context.err(), terminal, verbosity(), context.host().clock(), out);
        } catch (IOException e) {
            throw usage("the file of --events cannot be written: " + e.getMessage());
        }
    }

    private static OutputStream open(String file, Context context) throws IOException {
        if (file.equals("-")) {
            return keptOpen(context.out());
        }
        return new FileOutputStream(context.host().workingDirectory().resolve(file).toFile());
    }

    private static OutputStream keptOpen(PrintStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    private static ProblemException usage(String message) {
        return new ProblemException(new UsageProblem.BadArgument(message));
    }

    Verbosity verbosity() {
        return new Verbosity(quiet, verbose, explain);
    }
}
