package dev.gantry.build;

import dev.gantry.event.Event;
import dev.gantry.event.Events;
import dev.gantry.event.Phase;
import dev.gantry.store.Digest;
import dev.gantry.store.Key;
import dev.gantry.store.Store;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The Java tests of a project, compiled against its classes, and kept in the store under what they
/// were made of.
final class TestClasses {
    /// Relative to the folder of a project.
    static final String SOURCES = "src/test/java";

    private final BuildRequest request;
    private final Looked looked;
    private final Store store;
    private final Events events;

    TestClasses(BuildRequest request, Looked looked, Store store, Events events) {
        this.request = request;
        this.looked = looked;
        this.store = store;
        this.events = events;
    }

    /// Whether a project has a folder of tests.
    static boolean isIn(BuildRequest request) {
        return request.file().isEmpty() && Files.isDirectory(request.project().resolve(SOURCES));
    }

    /// To be called after the project's own files were read.
    ///
    /// @return there are tests
    boolean read() throws IOException {
        var root = request.project().resolve(SOURCES);
        if (!Files.isDirectory(root)) return false;
        try (var below = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
            for (var file : below.filter(Files::isRegularFile).toList()) {
                if (file.toString().endsWith(".java")) {
                    var unused = looked.text(file);
                }
            }
        }
        return !looked.javaFiles(SOURCES).isEmpty();
    }

    /// @param classPath against which they are compiled; each entry is named by what it holds, but
    ///   for the jars
    /// @param jars among them
    /// @param java the release of the language
    /// @param gantry digest of Gantry's own jar
    Path compiled(List<Path> classPath, List<Library> jars, int java, String gantry) {
        var key =
                Key.of("tests")
                        .with("Gantry", gantry)
                        .with("java", Integer.toString(java))
                        .with("jdk", System.getProperty("java.runtime.version"))
                        .with("libraries", classPath.toString());
        for (var jar : jars) key = key.with("library " + jar.coordinates(), jar.sha256());
        for (var source : looked.javaFiles(SOURCES).entrySet()) {
            key = key.with("source " + source.getKey(), Digest.of(source.getValue()));
        }
        var known = store.folder(key.digest());
        if (known.isPresent()) return known.get();
        var reason = new Reasons(store, Layout.key(request)).of("tests", key.inputs());
        events.emit(new Event.Redone(Phase.PACKAGE, "tests", reason));
        return store.putFolder(
                key.digest(),
                staged ->
                        new JavaCompilation(classPath, java, staged)
                                .project(SOURCES, looked.javaFiles(SOURCES)));
    }

    /// What lies beside them.
    Optional<Path> resources() throws IOException {
        return Resources.of(request, Resources.TEST, looked)
                .in(store, "test resources", Layout.key(request), events);
    }
}
