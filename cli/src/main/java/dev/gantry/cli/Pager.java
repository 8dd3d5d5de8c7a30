package dev.gantry.cli;

import dev.gantry.host.Command;
import dev.gantry.host.Host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Shows a text that may be longer than the screen: through `$PAGER`, else `less`, when a person
/// sits before it; as it is everywhere else.
record Pager(Context context) {

    void show(String text, boolean plain) {
        var pager = plain || !attended() ? Optional.<List<String>>empty() : pager(context.host());
        if (pager.isEmpty()) context.out().print(text);
        else page(pager.get(), text);
    }

    /// Standard input and output are a terminal.
    private boolean attended() {
        var console = System.console();
        return context.out() == System.out && console != null && console.isTerminal();
    }

    /// `less` ends by itself when all fits on the screen, and leaves the text there.
    private static Optional<List<String>> pager(Host host) {
        var own = host.variable("PAGER").map(String::strip).filter(words -> !words.isEmpty());
        var words = List.of(own.orElse("less -FRX").split("\\s+"));
        return host.program(words.getFirst())
                .map(program -> {
                    var line = new java.util.ArrayList<>(words);
                    line.set(0, program.toString());
                    return List.copyOf(line);
                });
    }

    private void page(List<String> pager, String text) {
        try {
            var file = Files.createTempFile("gantry-", ".txt");
            try {
                Files.writeString(file, text, StandardCharsets.UTF_8);
                run(pager, file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            context.out().print(text); // no room for a file is no reason to show nothing
        }
    }

    private void run(List<String> pager, Path file) {
        var line = new java.util.ArrayList<>(pager);
        line.add(file.toString());
        var host = context.host();
        var exit =
                host.processes()
                        .runInherited(
                                new Command(line, host.environment(), host.workingDirectory()));
        if (exit.status() != 0)
            context.err().println(pager.getFirst() + " ended with " + exit.status());
    }
}
