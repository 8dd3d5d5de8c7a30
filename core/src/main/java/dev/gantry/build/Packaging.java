package dev.gantry.build;

import dev.gantry.event.Event;
import dev.gantry.event.Events;
import dev.gantry.event.Phase;
import dev.gantry.host.Host;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.ManifestReader;
import dev.gantry.problem.ProblemException;
import dev.gantry.store.Digest;
import dev.gantry.store.Key;
import dev.gantry.store.Store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Compiles the user's Java against the bindings, and says how to run the result. The classes are
/// kept in the store under what they were made of.
final class Packaging {
    private final BuildRequest request;
    private final Host host;
    private final Manifest manifest;
    private final Store store;
    private final Optional<RustBuild.Result> rust;
    private final Events events;

    Packaging(
            BuildRequest request,
            Host host,
            Manifest manifest,
            Store store,
            Optional<RustBuild.Result> rust,
            Events events) {
        this.request = request;
        this.host = host;
        this.manifest = manifest;
        this.store = store;
        this.rust = rust;
        this.events = events;
    }

    Built pack() {
        try {
            var sources = sources();
            var libraries = libraries();
            var key = key(sources, libraries);
            var known = store.folder(key.digest());
            var program = known.isPresent() ? known.get() : compile(key, libraries);
            var classPath = new ArrayList<>(List.of(program.resolve("classes")));
            classPath.addAll(libraries);
            var main = Files.readString(program.resolve("main"));
            var command = JavaCommand.of(JavaCommand.ownJdk(), classPath, main);
            return built(command, classPath, known.isPresent(), sources);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The user's own files, with their digests.
    private SortedMap<Path, Digest> sources() throws IOException {
        var sources = new TreeMap<Path, Digest>();
        if (request.file().isPresent()) {
            sources.put(request.file().get(), Digest.ofFile(request.file().get()));
            return sources;
        }
        var folder = request.project().resolve(ManifestReader.SOURCES);
        if (!Files.isDirectory(folder)) return sources;
        try (var below = Files.walk(folder)) {
            for (var path : below.filter(p -> p.toString().endsWith(".java")).toList()) {
                sources.put(path, Digest.ofFile(path));
            }
        }
        return sources;
    }

    /// What is on the class path behind the program's own classes.
    private List<Path> libraries() {
        var libraries = new ArrayList<Path>();
        rust.ifPresent(result -> libraries.add(Bindings.classes(result.folder())));
        if (rust.isPresent()) libraries.add(RuntimeJar.in(host.storeRoot()));
        return libraries;
    }

    private Key key(SortedMap<Path, Digest> sources, List<Path> libraries) {
        var key =
                Key.of("program")
                        .with("jdk", System.getProperty("java.runtime.version"))
                        .with("main", manifest.project().main().orElse(""))
                        .with("name", request.fileAsWritten())
                        .with("libraries", libraries.toString());
        for (var source : sources.entrySet()) {
            key = key.with("source " + source.getKey(), source.getValue());
        }
        return key;
    }

    private Path compile(Key key, List<Path> libraries) {
        var project = Layout.key(request);
        var reason = new Reasons(store, project).of("compile Java", key.inputs());
        events.emit(new Event.Redone(Phase.PACKAGE, "compile Java", reason));
        return store.putFolder(
                key.digest(),
                staged -> {
                    var classes = Files.createDirectories(staged.resolve("classes"));
                    var javac = new JavaCompilation(libraries, manifest.project().java(), classes);
                    Files.writeString(staged.resolve("main"), main(javac));
                });
    }

    private String main(JavaCompilation javac) {
        if (request.file().isPresent()) {
            return javac.singleFile(request.file().get(), request.fileAsWritten()).mainClass();
        }
        javac.project(request.project(), ManifestReader.SOURCES);
        return manifest.project()
                .main()
                .orElseThrow(() -> new ProblemException(new BuildProblem.NoMainClass()));
    }

    private Built built(
            JavaCommand command,
            List<Path> classPath,
            boolean stored,
            SortedMap<Path, Digest> sources) {
        var artifacts = new ArrayList<Built.Artifact>();
        artifacts.add(new Built.Artifact("classes", classPath.getFirst()));
        rust.ifPresent(result -> {
            artifacts.add(new Built.Artifact("bindings", Bindings.classes(result.folder())));
            artifacts.add(new Built.Artifact("sources", Bindings.sources(result.folder())));
            artifacts.add(new Built.Artifact("skipped", result.folder().resolve("SKIPPED.txt")));
        });
        int steps = 1 + (rust.isPresent() ? 1 : 0);
        int fromStore =
                (stored ? 1 : 0) + (rust.filter(RustBuild.Result::stored).isPresent() ? 1 : 0);
        return new Built(
                manifest.project().name(),
                artifacts,
                command,
                steps,
                fromStore,
                new Looked(request, host, rust).record(sources, classPath, command, artifacts));
    }
}
