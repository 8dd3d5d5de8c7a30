package dev.gantry.build;

import dev.gantry.host.Host;
import dev.gantry.problem.ProblemException;

import java.nio.file.Files;
import java.nio.file.Path;

/// JUnit's launcher, its API and its engines as one jar: a tool of Gantry's, and of no project.
final class JUnitConsole {
    static final String VERSION = "6.1.3";

    private static final String ARTIFACT = "junit-platform-console-standalone";

    /// As Maven writes it.
    static final String COORDINATES = "org.junit.platform:" + ARTIFACT + ":" + VERSION;

    private JUnitConsole() {}

    /// Where Maven keeps it.
    ///
    /// @throws ProblemException [JavaProblem.NoTestTool] when it is not there
    static Path jar(Host host) {
        var folder = host.home().resolve(".m2/repository/org/junit/platform").resolve(ARTIFACT);
        var jar = folder.resolve(VERSION).resolve(ARTIFACT + "-" + VERSION + ".jar");
        if (Files.isRegularFile(jar)) return jar;
        throw new ProblemException(new JavaProblem.NoTestTool(jar.toString(), COORDINATES));
    }
}
