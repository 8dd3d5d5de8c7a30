package dev.gantry.cli;

import dev.gantry.cli.screen.Palette;
import dev.gantry.cli.screen.ProblemText;
import dev.gantry.problem.Problem;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What the authors of Gantry need to see when it failed by its own fault.
///
/// @param commandLine as the user gave it
record BugReport(List<String> commandLine, List<Problem> problems, Throwable thrown) {

    /// Versions, the command, the problems with the tools' own words, the stack trace.
    String text() {
        var trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        return """
        gantry   %s
        command  gantry %s
        java     %s (%s)
        system   %s %s, %s

        %s
        %s\
        """
                .formatted(
                        Version.text(),
                        String.join(" ", commandLine),
                        Runtime.version(),
                        System.getProperty("java.vendor"),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch"),
                        new ProblemText(Palette.OFF).render(problems),
                        trace);
    }

    /// Writes the report to a file and says where it is; the report itself when no file can be
    /// written.
    ///
    /// @param folder for files that nobody needs for long
    String publish(Path folder) {
        try {
            var file = Files.createTempFile(folder, "gantry-bug-", ".txt");
            Files.writeString(file, text());
            return "\nThis is a bug in Gantry. Please report it and attach " + file + "\n";
        } catch (IOException e) {
            return "\nThis is a bug in Gantry. Please report it with all of this:\n\n" + text();
        }
    }
}
