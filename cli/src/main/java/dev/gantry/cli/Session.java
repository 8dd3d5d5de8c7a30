package dev.gantry.cli;

import dev.gantry.cli.screen.ProblemText;
import dev.gantry.cli.screen.Result;
import dev.gantry.cli.screen.Sinks;
import dev.gantry.event.Event;
import dev.gantry.event.Event.Origin;
import dev.gantry.event.Events;
import dev.gantry.host.HostProblem;
import dev.gantry.problem.ExitCode;
import dev.gantry.problem.Problem;
import dev.gantry.problem.ProblemException;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// One command at work: its events reach the sinks, whatever it throws becomes text and an exit
/// code, and the last event says how it ended, also when a signal ends it.
final class Session {

    /// What a command does between parsing and its exit code.
    @FunctionalInterface
    interface Work {
        /// @throws ProblemException with what stops it
        Ended work(Events events) throws IOException;
    }

    private final Context context;
    private final SharedFlags flags;
    private final List<String> commandLine;
    private final Sinks sinks;
    private final Instant began;
    private final AtomicBoolean finished = new AtomicBoolean();
    private volatile boolean interrupted;

    private Session(Context context, SharedFlags flags, List<String> commandLine, Sinks sinks) {
        this.context = context;
        this.flags = flags;
        this.commandLine = commandLine;
        this.sinks = sinks;
        this.began = context.host().clock().instant();
    }

    /// @param commandLine as the user gave it, for the report of a bug
    /// @return the exit code
    static int run(Context context, SharedFlags flags, List<String> commandLine, Work work) {
        try (var sinks = flags.sinks(context)) {
            var session = new Session(context, flags, commandLine, sinks);
            var hook = new Thread(session::interrupt, "gantry interrupted");
            Runtime.getRuntime().addShutdownHook(hook);
            int status = session.run(work);
            forget(hook);
            return status;
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The virtual machine is being ended at this moment: the hook has the last word.
        }
    }

    private int run(Work work) {
        try {
            Ended ended = work.work(sinks);
            return finish(ended.status(), ended.origin(), ended.summary());
        } catch (ProblemException e) {
            return fail(e.problems(), e);
        } catch (InvalidPathException e) {
            return fail(List.of(new HostProblem.NoPath(e.getInput())), e);
        } catch (Throwable e) { // a bug of ours by definition: nothing may mask it
            return fail(List.of(new Unexpected(e)), e);
        }
    }

    private int fail(List<Problem> problems, Throwable thrown) {
        ExitCode exit = problems.getFirst().exit();
        // what breaks because we, or cargo below us, are being ended is no news
        if (interrupted || exit == ExitCode.INTERRUPTED) {
            return finish(ExitCode.INTERRUPTED.status(), Origin.GANTRY, "");
        }
        sinks.eraseLiveLine();
        problems.forEach(problem -> sinks.emit(new Event.Failed(problem)));
        context.err().print(new ProblemText(sinks.palette()).render(problems));
        if (problems.stream().anyMatch(problem -> problem.exit() == ExitCode.BUG)) {
            exit = ExitCode.BUG;
            context.err()
                    .print(
                            new BugReport(commandLine, problems, thrown)
                                    .publish(context.host().temporaryFolder()));
        }
        if (flags.json) {
            Result.failed(exit.status(), problems).print(context.out());
        }
        return finish(exit.status(), Origin.GANTRY, "");
    }

    /// Synchronized: the sinks are closed after it, and it may run in the shutdown hook too.
    private synchronized int finish(int status, Origin origin, String summary) {
        if (finished.getAndSet(true)) {
            return status; // a signal came between the last event and the end
        }
        var took = Duration.between(began, context.host().clock().instant());
        sinks.emit(new Event.Finished(status, origin, took, summary));
        context.err().flush();
        context.out().flush();
        return status;
    }

    /// Runs in a shutdown hook: a signal is ending the virtual machine. The host's own hook ends
    /// the children.
    private void interrupt() {
        interrupted = true;
        finish(ExitCode.INTERRUPTED.status(), Origin.GANTRY, "");
        sinks.close();
    }
}
