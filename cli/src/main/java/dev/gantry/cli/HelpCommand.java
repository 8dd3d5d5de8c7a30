package dev.gantry.cli;

import dev.gantry.cli.help.Topic;
import dev.gantry.problem.ExitCode;
import dev.gantry.problem.Nearest;
import dev.gantry.problem.ProblemException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `gantry help [COMMAND|TOPIC]`.
@Command(
        name = "help",
        description = "Explain a command or a topic; without one list them.",
        mixinStandardHelpOptions = true)
final class HelpCommand implements Callable<Integer> {
    private final Context context;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "COMMAND|TOPIC", description = "What to explain.")
    private Optional<String> word = Optional.empty();

    HelpCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        context.out().print(word.map(this::explained).orElseGet(this::overview));
        return ExitCode.DONE.status();
    }

    private String overview() {
        var text = new StringBuilder(gantry().getUsageMessage()).append("Topics:\n");
        for (var topic : Topic.values()) {
            text.append("  %-13s %s%n".formatted(topic.word(), topic.title()));
        }
        return text.toString();
    }

    private String explained(String word) {
        var command = gantry().getSubcommands().get(word);
        return command != null
                ? command.getUsageMessage()
                : Topic.of(word).map(Topic::text).orElseThrow(() -> unknown(word));
    }

    private ProblemException unknown(String word) {
        var known = new ArrayList<>(gantry().getSubcommands().keySet());
        known.addAll(Topic.words());
        return new ProblemException(new UsageProblem.UnknownTopic(word, Nearest.of(word, known)));
    }

    private CommandLine gantry() {
        return spec.root().commandLine();
    }
}
