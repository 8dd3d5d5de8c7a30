package dev.gantry.build;

import dev.gantry.manifest.ManifestReader;
import dev.gantry.problem.ProblemException;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/// HTML documentation of the bindings and of the user's own classes, by the JDK's javadoc. It is
/// made anew each time, beside where it will be, and takes the place of the old one when complete.
final class Documentation {
    private final BuildRequest request;
    private final Built built;
    private final List<Path> needed;

    /// @param needed the class path of the bindings
    Documentation(BuildRequest request, Built built, List<Path> needed) {
        this.request = request;
        this.built = built;
        this.needed = needed;
    }

    /// @param folder where it goes
    /// @return its first page
    /// @throws ProblemException when javadoc refuses the sources, or is missing
    Path html(Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        var draft = Files.createTempDirectory(folder.getParent(), ".javadoc");
        try {
            javadoc(draft);
            remove(folder);
            Files.move(draft, folder);
        } finally {
            remove(draft);
        }
        return folder.resolve("index.html");
    }

    private void javadoc(Path draft) throws IOException {
        var tool = ToolProvider.getSystemDocumentationTool();
        if (tool == null) {
            throw new ProblemException(
                    new JavaProblem.NoCompiler(System.getProperty("java.home", "")));
        }
        var said = new StringWriter();
        try (var files = tool.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var units = new ArrayList<JavaFileObject>();
            files.getJavaFileObjectsFromPaths(sources()).forEach(units::add);
            if (request.file().isPresent()) units.add(program(request.file().get()));
            var task = tool.getTask(said, files, null, null, options(draft), units);
            if (!task.call()) {
                throw new ProblemException(
                        new JavaProblem.NotDocumented(said.toString().lines().toList()));
            }
        }
    }

    /// As javac was given it: `log-scan.java` under a legal name.
    private JavaFileObject program(Path file) throws IOException {
        return UserSource.alone(request.fileAsWritten(), Files.readString(file));
    }

    /// What is package-private is shown, since the class of a compact source file is.
    private List<String> options(Path draft) {
        return List.of(
                "-quiet",
                "-package",
                "-notimestamp",
                "-Xdoclint:none",
                "-encoding",
                "UTF-8",
                "-docencoding",
                "UTF-8",
                "-windowtitle",
                built.name(),
                "-doctitle",
                built.name(),
                "-classpath",
                Stream.concat(needed.stream(), built.libraryJars().stream())
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator)),
                "-d",
                draft.toString());
    }

    private List<Path> sources() throws IOException {
        var all = new ArrayList<Path>();
        for (var artifact : built.artifacts()) {
            if (artifact.kind().equals("sources")) all.addAll(javaFiles(artifact.path()));
        }
        if (request.file().isEmpty()) {
            all.addAll(javaFiles(request.project().resolve(ManifestReader.SOURCES)));
        }
        return all;
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (var below = Files.walk(folder)) {
            return below.filter(path -> path.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var below = Files.walk(folder)) {
            for (var path : below.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
