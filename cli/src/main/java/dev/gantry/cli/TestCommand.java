package dev.gantry.cli;

import dev.gantry.build.TestProgram;
import dev.gantry.event.Events;
import dev.gantry.launch.Launch;
import dev.gantry.problem.ExitCode;
import dev.gantry.problem.ProblemException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `gantry test [-- ARGS]`: the project's Java tests, and with `--cargo` those of its crates in
/// folders.
@Command(
        name = "test",
        description = {
            "Run the project's tests, those below src/test/java, on the JUnit Platform.",
            "Reports are written to build/gantry/<target>/<profile>/test-reports."
        },
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
    private static final String SEPARATOR = "--";

    private final Context context;
    private final List<String> commandLine;

    @Mixin private final SharedFlags flags = new SharedFlags();
    @Mixin private final BuildFlags building = new BuildFlags();

    @Option(names = "--no-run", description = "Compile the tests only.")
    private boolean noRun;

    @Option(names = "--cargo", description = "Also run the cargo tests of crates in folders.")
    private boolean cargo;

    @Parameters(
            paramLabel = "-- ARGS",
            description = "For JUnit's launcher, such as `-c demo.WordsTest` or `-t fast`.")
    private List<String> words = List.of();

    TestCommand(Context context, List<String> commandLine) {
        this.context = context;
        this.commandLine = commandLine;
    }

    @Override
    public Integer call() {
        flags.check(true);
        var separator = commandLine.indexOf(SEPARATOR);
        int given = separator < 0 ? 0 : commandLine.size() - separator - 1;
        if (words.size() > given) {
            throw new ProblemException(
                    new UsageProblem.BadArgument(
                            "`" + words.getFirst() + "`: what is for JUnit stands behind `--`"));
        }
        var host = context.host();
        var usual = RunCommand.USUAL_PROFILE;
        var request = building.request(flags, host, Optional.empty(), usual, true);
        return Session.run(context, flags, commandLine, events -> test(request, events));
    }

    private Ended test(Engine.Request request, Events events) {
        var tests = context.engine().tests(request, events);
        if (tests.isEmpty() && !flags.quiet) {
            context.err().println("no tests: there is no Java file below src/test/java");
        }
        int java = noRun || tests.isEmpty() ? 0 : java(request, tests.get(), events);
        int rust = cargo ? rust(request, events) : 0;
        return Ended.program(java != 0 ? java : rust);
    }

    private int java(Engine.Request request, TestProgram tests, Events events) {
        var exit =
                RunPhase.of(
                        context,
                        events,
                        () -> Launch.tests(context.host(), tests, words, request.project()));
        // what a trimming of the store took at this moment is built again
        return exit.map(it -> it.status())
                .orElseGet(() ->
                        java(
                                request,
                                context.engine().tests(request, events).orElseThrow(),
                                events));
    }

    /// All of them, also after one that fails.
    private int rust(Engine.Request request, Events events) {
        var more = new ArrayList<String>();
        if (noRun) more.add("--no-run");
        if (request.offline()) more.add("--offline");
        if (request.locked()) more.add("--locked");
        int status = 0;
        for (Path crate : context.engine().pathCrates(request, events)) {
            context.err().flush();
            var exit = Launch.cargoTests(context.host(), crate, more, request.project());
            if (exit.status() != 0) status = ExitCode.FAILED.status();
        }
        return status;
    }
}
