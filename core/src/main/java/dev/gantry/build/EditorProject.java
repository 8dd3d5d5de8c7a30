package dev.gantry.build;

import dev.gantry.problem.ProblemException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What editors need to understand a program that uses bound crates: a Maven project that IntelliJ,
/// Eclipse and VS Code import, with the bindings, their sources, the runtime and the annotations as
/// jars beside it. No repository is asked for them.
///
/// ```
/// project                              file Hello.java
///   pom.xml                              .gantry/Hello/pom.xml
///   .gantry/ide/lib/bindings.jar         .gantry/Hello/lib/bindings.jar
///   .gantry/ide/lib/..                   .gantry/Hello/lib/..
/// ```
///
/// `.gantry` ignores itself in git.
final class EditorProject {
    private static final String STAMP = "made-of";

    private static final Set<String> MADE_OF = Set.of("bindings", "sources");

    private final BuildRequest request;
    private final Path own;
    private final Path root;
    private final Path inner;

    EditorProject(BuildRequest request) {
        this.request = request;
        var file = request.file();
        own = file.orElse(request.project().resolve("any")).resolveSibling(".gantry");
        root = file.isEmpty() ? request.project() : own.resolve(stem(file.get()));
        inner = file.isEmpty() ? own.resolve("ide") : root;
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.java$", "");
    }

    private Path pom() {
        return root.resolve("pom.xml");
    }

    /// A pom is there, and Gantry wrote it.
    boolean exists() throws IOException {
        return Files.isRegularFile(pom()) && Files.readString(pom()).contains(EditorPom.MARK);
    }

    /// Gantry tells javac a legal name for `log-scan.java`, whose class is named after it; Maven
    /// and editors do not.
    ///
    /// @throws ProblemException when they would refuse the file
    void requireName(Built built) {
        var file = request.file();
        if (file.isEmpty()) return;
        var legal = UserSource.stem(request.fileAsWritten());
        boolean named = built.main().equals(Optional.of(legal));
        if (named && !legal.equals(stem(file.get()))) {
            throw new ProblemException(
                    new JavaProblem.NoClassName(request.fileAsWritten(), legal + ".java"));
        }
    }

    /// Writes what differs, so that editors do not read again what stayed.
    ///
    /// @param needed as [EditorPom#NEEDED] names them; jars, or folders of classes
    /// @param java the release of the language
    /// @return the pom
    /// @throws ProblemException when there is a pom that Gantry did not write
    Path write(Built built, List<Path> needed, int java) throws IOException {
        if (Files.exists(pom()) && !exists()) {
            throw new ProblemException(new JavaProblem.OwnPom(pom().toString()));
        }
        Files.createDirectories(inner.resolve("lib"));
        libraries(built, needed);
        replace(own.resolve(".gitignore"), "*\n");
        var pom = new EditorPom(built, request.file(), root, inner.resolve("lib"), java);
        replace(pom(), pom.text());
        return pom();
    }

    private void libraries(Built built, List<Path> needed) throws IOException {
        var lib = inner.resolve("lib");
        var stamp = new StringBuilder("needed " + needed + "\n");
        for (var artifact : built.artifacts()) {
            if (MADE_OF.contains(artifact.kind())) {
                stamp.append(artifact.kind()).append(' ').append(artifact.path()).append('\n');
            }
        }
        var known = lib.resolve(STAMP);
        if (Files.exists(known) && Files.readString(known).equals(stamp.toString())) return;
        for (var artifact : built.artifacts()) {
            switch (artifact.kind()) {
                case "bindings" -> PlainJar.of(artifact.path(), lib.resolve(EditorPom.BINDINGS));
                case "sources" -> PlainJar.of(artifact.path(), lib.resolve(EditorPom.SOURCES));
                default -> {}
            }
        }
        for (int at = 0; at < needed.size(); at++) {
            PlainJar.of(needed.get(at), lib.resolve(EditorPom.NEEDED.get(at)));
        }
        Files.writeString(known, stamp.toString());
    }

    private static void replace(Path file, String text) throws IOException {
        if (Files.exists(file) && Files.readString(file).equals(text)) return;
        Files.writeString(file, text);
    }
}
