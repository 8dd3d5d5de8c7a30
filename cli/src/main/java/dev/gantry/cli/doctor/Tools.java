package dev.gantry.cli.doctor;

import dev.gantry.cli.doctor.Finding.Missing;
import dev.gantry.cli.doctor.Finding.Present;
import dev.gantry.host.Command;
import dev.gantry.host.Completed;
import dev.gantry.host.Host;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Programs of PATH, and what they say about themselves.
///
/// @param folder where they are asked
record Tools(Host host, Path folder) {
    /// Maven colours its version, whoever reads it.
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

    /// @param ask the argument that makes it tell its version
    Finding needed(String name, String ask, String remedy) {
        return host.program(name)
                .map(program -> answer(name, program, ask, remedy))
                .orElseGet(() -> absent(name, remedy));
    }

    /// One that nothing of Gantry stops for.
    ///
    /// @param use what it would be good for
    Finding wanted(String name, String ask, String use, String remedy) {
        return switch (needed(name, ask, remedy)) {
            case Missing(var _, var text, var _) ->
                    new Finding.Optional(name, text + "; " + use, remedy);
            case Finding found -> found;
        };
    }

    static Finding absent(String name, String remedy) {
        return new Missing(name, "not on PATH", remedy);
    }

    /// What it answers; empty when it is not there or fails.
    Optional<List<String>> lines(String name, String... arguments) {
        return host.program(name)
                .map(program -> run(program, arguments))
                .filter(said -> said.success() && !said.output().isEmpty())
                .map(Completed::output);
    }

    private Finding answer(String name, Path program, String ask, String remedy) {
        var said = run(program, ask);
        if (!said.success() || said.output().isEmpty()) {
            String why = said.errors().isEmpty() ? "it does not answer" : said.errors().getFirst();
            return new Missing(name, program + ": " + why, remedy);
        }
        var version = COLOUR.matcher(said.output().getFirst()).replaceAll("");
        return new Present(name, version + ", " + program);
    }

    private Completed run(Path program, String... arguments) {
        var line = new ArrayList<>(List.of(program.toString()));
        line.addAll(List.of(arguments));
        return host.processes().run(new Command(line, host.environment(), folder));
    }
}
