package dev.gantry.cli.doctor;

import dev.gantry.cli.doctor.Finding.Missing;
import dev.gantry.cli.doctor.Finding.Present;
import dev.gantry.host.Host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import javax.tools.ToolProvider;

/// The JDK that runs Gantry and the user's programs, which the launcher has chosen, and whether
/// JAVA_HOME means another one.
record Jdks(Host host, Remedies remedies) {

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        var home = Path.of(System.getProperty("java.home"));
        String which = Runtime.version() + " in " + home;
        findings.add(
                ToolProvider.getSystemJavaCompiler() == null
                        ? new Missing("jdk", which + ", which has no javac", remedies.jdk())
                        : new Present("jdk", which));
        host.variable("JAVA_HOME").flatMap(named -> named(named, home)).ifPresent(findings::add);
        return findings;
    }

    /// The usual slip on Windows: there quotes may be in no path, and `set` keeps them.
    private static Optional<Finding> named(String text, Path home) {
        if (text.startsWith("\"") && text.endsWith("\"")) {
            return Optional.of(new Present("JAVA_HOME", text + " is in quotes: passed over"));
        }
        try {
            return Optional.of(Path.of(text))
                    .filter(named -> !isSame(named, home))
                    .map(Jdks::other);
        } catch (InvalidPathException noPath) {
            return Optional.of(new Present("JAVA_HOME", text + " is no path: passed over"));
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    /// The launcher looks at it first, so it is passed over for a reason.
    private static Finding other(Path named) {
        var text =
                version(named)
                        .map(version -> named + " has Java " + version + ": passed over")
                        .orElse(named + " is no JDK: passed over");
        return new Present("JAVA_HOME", text);
    }

    private static Optional<String> version(Path home) {
        var release = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("release"))) {
            release.load(in);
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.ofNullable(release.getProperty("JAVA_VERSION"))
                .map(version -> version.replace("\"", ""));
    }
}
