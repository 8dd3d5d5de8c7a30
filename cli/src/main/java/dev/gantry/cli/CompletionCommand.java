package dev.gantry.cli;

import dev.gantry.problem.ExitCode;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.Locale;
import java.util.concurrent.Callable;

/// `gantry completion SHELL`: made of the definitions of the commands.
@Command(
        name = "completion",
        description = {
            "Print the script by which a shell completes commands and flags.",
            "bash and zsh: source <(gantry completion bash)",
            "fish: gantry completion fish | source"
        },
        mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
    private enum Shell {
        BASH,
        ZSH,
        FISH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Context context;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    private Shell shell = Shell.BASH;

    CompletionCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        var gantry = spec.root().commandLine();
        context.out()
                .print(
                        switch (shell) {
                            // the script of bash is that of zsh: it turns on what it needs there
                            case BASH, ZSH -> AutoComplete.bash("gantry", gantry);
                            case FISH -> FishCompletion.of(gantry);
                        });
        return ExitCode.DONE.status();
    }
}
