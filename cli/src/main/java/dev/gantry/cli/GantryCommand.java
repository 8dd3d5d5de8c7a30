package dev.gantry.cli;

import dev.gantry.cli.screen.Palette;
import dev.gantry.cli.screen.ProblemText;
import dev.gantry.cli.screen.Result;
import dev.gantry.host.HostProblem;
import dev.gantry.problem.ExitCode;
import dev.gantry.problem.Nearest;
import dev.gantry.problem.Problem;
import dev.gantry.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// The tree of commands, and what a command line that does not parse leads to.
@Command(
        name = "gantry",
        description = "Any unmodified Rust crate as a typed Java library.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class GantryCommand implements Callable<Integer> {
    private final Context context;

    @Spec private CommandSpec spec = CommandSpec.create();

    private GantryCommand(Context context) {
        this.context = context;
    }

    /// @return the exit code
    static int execute(Context context, String... arguments) {
        try {
            return commands(context, List.of(arguments)).execute(arguments);
        } catch (Throwable e) { // nothing may mask a bug of ours, and nobody above prints it
            return unexpected(context, List.of(arguments), e);
        }
    }

    /// Without a command: what the commands are.
    @Override
    public Integer call() {
        context.err().print(spec.commandLine().getUsageMessage());
        return ExitCode.USAGE.status();
    }

    static CommandLine commands(Context context, List<String> arguments) {
        var run = new CommandLine(new RunCommand(context, arguments));
        run.setStopAtPositional(true);
        return new CommandLine(new GantryCommand(context))
                .addSubcommand(run)
                .addSubcommand(new BuildCommand(context, arguments))
                .addSubcommand(new TestCommand(context, arguments))
                .addSubcommand(new InitCommand(context, arguments))
                .addSubcommand(new AddCommand(context, arguments))
                .addSubcommand(new RemoveCommand(context, arguments))
                .addSubcommand(new ApiCommand(context, arguments))
                .addSubcommand(new CoverageCommand(context, arguments))
                .addSubcommand(new DocCommand(context, arguments))
                .addSubcommand(new IdeCommand(context, arguments))
                .addSubcommand(new LockCommand(context, arguments))
                .addSubcommand(new UpdateCommand(context, arguments))
                .addSubcommand(new FetchCommand(context, arguments))
                .addSubcommand(new TreeCommand(context, arguments))
                .addSubcommand(new WhyCommand(context, arguments))
                .addSubcommand(new VendorCommand(context, arguments))
                .addSubcommand(new MetadataCommand(context, arguments))
                .addSubcommand(new CleanCommand(context, arguments))
                .addSubcommand(new DoctorCommand(context, arguments))
                .addSubcommand(new CompletionCommand(context))
                .addSubcommand(new ManCommand(context))
                .addSubcommand(new HelpCommand(context))
                .setOut(new java.io.PrintWriter(context.out(), true))
                .setErr(new java.io.PrintWriter(context.err(), true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setOverwrittenOptionsAllowed(false)
                // Unlike picocli's own, it keeps the cause.
                .registerConverter(Path.class, Path::of)
                .setParameterExceptionHandler(
                        (e, _) -> refuse(context, arguments, List.of(misuse(e))))
                .setExecutionExceptionHandler((e, _, _) ->
                        switch (e) {
                            case ProblemException problem ->
                                    refuse(context, arguments, problem.problems());
                            case InvalidPathException path ->
                                    refuse(context, arguments, List.of(noPath(path)));
                            default -> unexpected(context, arguments, e);
                        });
    }

    /// Also what a locale without UTF-8 has made of other letters.
    private static Problem noPath(InvalidPathException path) {
        return new HostProblem.NoPath(path.getInput());
    }

    private static Problem misuse(ParameterException e) {
        for (@Nullable Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof InvalidPathException path) return noPath(path);
        }
        var command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        if (e instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().getFirst();
            if (!command.getSubcommands().isEmpty() && !unmatched.isUnknownOption()) {
                var nearest = Nearest.of(first, command.getSubcommands().keySet());
                return new UsageProblem.UnknownCommand(first, nearest);
            }
            return new UsageProblem.Unparsed(
                    String.valueOf(e.getMessage()), unmatched.getSuggestions(), name);
        }
        return new UsageProblem.Unparsed(String.valueOf(e.getMessage()), List.of(), name);
    }

    /// Problems found before there was a session; without colour, since no terminal was asked for
    /// yet.
    private static int refuse(Context context, List<String> arguments, List<Problem> problems) {
        context.err().print(new ProblemText(Palette.OFF).render(problems));
        int status = problems.getFirst().exit().status();
        if (wantsDocument(arguments)) Result.failed(status, problems).print(context.out());
        return status;
    }

    /// Unless standard output is for something else: the program, or the events.
    private static boolean wantsDocument(List<String> arguments) {
        int separator = arguments.indexOf("--");
        var own = separator < 0 ? arguments : arguments.subList(0, separator);
        if (!own.contains("--json")) return false;
        boolean program = List.of("run", "test").contains(own.getFirst());
        return !program && !own.contains("-") && !own.contains("--events=-");
    }

    private static int unexpected(Context context, List<String> arguments, Throwable e) {
        var problems = List.<Problem>of(new Unexpected(e));
        refuse(context, arguments, problems);
        context.err()
                .print(
                        new BugReport(arguments, problems, e)
                                .publish(context.host().temporaryFolder()));
        return ExitCode.BUG.status();
    }
}
