package dev.gantry.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The tests of a project as a program: JUnit's own launcher, by its command line.
///
/// @param command how to start it
/// @param classes the folder in which tests are looked for
/// @param reports where JUnit's XML goes
public record TestProgram(JavaCommand command, Path classes, Path reports) {
    static final String MAIN = "org.junit.platform.console.ConsoleLauncher";

    /// Options that say which tests are meant, besides those that begin with `--select`. Source:
    /// JUnit 6, "Console Launcher", selectors.
    private static final List<String> SELECTORS =
            List.of("-u", "-f", "-d", "-o", "-p", "-c", "-m", "-r", "-i");

    /// What the launcher gets. All classes are looked into, whatever their name.
    ///
    /// @param words of the user; where they select tests nothing else is looked for
    public List<String> arguments(List<String> words) {
        var all = new ArrayList<>(List.of("execute", "--disable-banner", "--disable-ansi-colors"));
        all.add("--reports-dir=" + reports);
        if (!has(words, "--details")) all.add("--details=summary");
        if (!selects(words)) all.add("--scan-class-path=" + classes);
        if (!has(words, "-n") && !has(words, "--include-classname")) {
            all.add("--include-classname=.*");
        }
        all.addAll(words);
        return all;
    }

    private static boolean selects(List<String> words) {
        return Stream.concat(SELECTORS.stream(), Stream.of("--select", "--uid", "--scan-"))
                .anyMatch(option -> has(words, option));
    }

    private static boolean has(List<String> words, String option) {
        return words.stream().anyMatch(word -> word.startsWith(option));
    }

    /// Removes the reports of an earlier run.
    public void forget() {
        if (!Files.isDirectory(reports)) return;
        try (var old = Files.list(reports)) {
            for (var file : old.filter(Files::isRegularFile).toList()) Files.delete(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
