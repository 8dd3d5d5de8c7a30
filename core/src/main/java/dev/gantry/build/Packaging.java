package dev.gantry.build;

import dev.gantry.event.Event;
import dev.gantry.event.Events;
import dev.gantry.event.Phase;
import dev.gantry.host.Host;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.ManifestReader;
import dev.gantry.problem.Nearest;
import dev.gantry.problem.Problem;
import dev.gantry.problem.ProblemException;
import dev.gantry.store.Digest;
import dev.gantry.store.Key;
import dev.gantry.store.Store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Compiles the user's Java against the bindings, and says how to run the result. The classes are
/// kept in the store under what they were made of.
final class Packaging {
    private final BuildRequest request;
    private final Host host;
    private final Manifest manifest;
    private final OtherTargets elsewhere;
    private final Store store;
    private final Optional<RustBuild.Result> rust;
    private final List<Library> jars;
    private final String gantry;
    private final Looked looked;
    private final Events events;

    /// @param jars of Maven repositories, in the order of the class path
    /// @param gantry digest of Gantry's own jar
    Packaging(
            BuildRequest request,
            Host host,
            OtherTargets elsewhere,
            Store store,
            Optional<RustBuild.Result> rust,
            List<Library> jars,
            String gantry,
            Looked looked,
            Events events) {
        this.request = request;
        this.host = host;
        this.manifest = elsewhere.manifest();
        this.elsewhere = elsewhere;
        this.store = store;
        this.rust = rust;
        this.jars = jars;
        this.gantry = gantry;
        this.looked = looked;
        this.events = events;
    }

    Built pack(Goal goal) {
        try {
            var resources = Resources.of(request, Resources.MAIN, looked);
            var parts = parts(resources);
            if (goal == Goal.PROGRAM && parts.main().isEmpty()) {
                throw new ProblemException(new BuildProblem.NoMainClass());
            }
            var classPath = classPath(parts);
            var command = JavaCommand.of(JavaCommand.ownJdk(), classPath, parts.main());
            var jar = goal == Goal.JAR ? Optional.of(jar(parts)) : Optional.<JarBuild>empty();
            looked.changed().ifPresent(this::warnOfChange);
            return built(cached(command, classPath), parts, classPath, jar);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// What of the user's is compiled, or copied.
    ///
    /// @param main the class that runs; empty for a library
    private record Parts(
            Path classes, Optional<Path> resources, Optional<String> main, Steps steps) {}

    private Parts parts(Resources resources) throws IOException {
        var libraries = libraries();
        var key = key(libraries);
        var known = store.folder(key.digest());
        var program = known.isPresent() ? known.get() : compile(key, libraries);
        var main = Files.readString(program.resolve("main"));
        var copied = resources.in(store, "resources", Layout.key(request), events);
        var steps = new Steps().done(known.isPresent());
        rust.ifPresent(result -> steps.done(result.stored()));
        if (copied.isPresent()) steps.done(resources.isStored());
        return new Parts(
                program.resolve("classes"),
                copied,
                Optional.of(main).filter(name -> !name.isEmpty()),
                steps);
    }

    private Layout layout() {
        var usual = host.platform().targets().getFirst();
        var target = rust.map(RustBuild.Result::target).orElse(usual);
        return Layout.of(host.storeRoot(), request, target);
    }

    private JarBuild jar(Parts parts) throws IOException {
        var content = new LinkedHashMap<String, Path>();
        rust.ifPresent(result -> {
            content.put("bindings", Bindings.classes(result.folder()));
            content.put("runtime", CarriedJar.RUNTIME.in(host.storeRoot()));
        });
        content.put("classes", parts.classes());
        parts.resources().ifPresent(folder -> content.put("resources", folder));
        for (var library : jars) {
            content.put("library " + library.coordinates() + " " + library.sha256(), library.jar());
        }
        var place = layout().jar(manifest.project().name());
        var jar = new JarBuild(place, parts.main(), content);
        parts.steps().done(jar.isMade(store, Layout.key(request), events));
        return jar;
    }

    /// What was read first was built; whether all of it was, nobody knows.
    private void warnOfChange(Path path) {
        var shown = path.startsWith(request.project()) ? request.project().relativize(path) : path;
        events.emit(
                new Event.Warning(
                        Phase.PACKAGE,
                        "`" + shown + "` changed while it was built: the next command builds again",
                        List.of()));
    }

    /// The jars come first, because the JVM's cache is one of the beginning of a class path; an
    /// alias that is a package of the user's is refused, so no class of his is hidden by them.
    private List<Path> classPath(Parts parts) {
        var path = new ArrayList<Path>();
        rust.ifPresent(result -> {
            path.add(Bindings.jar(result.folder()));
            path.add(CarriedJar.RUNTIME.in(host.storeRoot()));
        });
        path.add(parts.classes());
        parts.resources().ifPresent(path::add);
        jars.forEach(library -> path.add(library.jar()));
        rust.ifPresent(result -> path.add(Bindings.classes(result.folder())));
        return path;
    }

    /// The JVM compares size and mtime of jars with those its cache was made of, so they are in the
    /// cache's name; what they hold is in the name of their folders.
    private JavaCommand cached(JavaCommand command, List<Path> classPath) throws IOException {
        if (rust.isEmpty()) return command;
        var name = new Fnv().add(command.line().getFirst());
        name.add(System.getProperty("java.runtime.version"));
        for (var jar : classPath.subList(0, 2)) name.add(jar + " " + Seen.stat(jar) + " ");
        return command.withCache(rust.get().folder().resolve(name.hex() + ".aot"));
    }

    /// What the program is compiled against.
    private List<Path> libraries() {
        var libraries = new ArrayList<Path>();
        rust.ifPresent(result -> libraries.add(Bindings.classes(result.folder())));
        if (rust.isPresent()) libraries.addAll(Bindings.needed(host.storeRoot()));
        jars.forEach(library -> libraries.add(library.jar()));
        return libraries;
    }

    private Key key(List<Path> libraries) {
        var key =
                Key.of("program")
                        .with("Gantry", gantry)
                        .with("java", Integer.toString(manifest.project().java()))
                        .with("jdk", System.getProperty("java.runtime.version"))
                        .with("main", manifest.project().main().orElse(""))
                        .with("name", request.fileAsWritten())
                        .with("libraries", libraries.toString());
        for (var library : jars) {
            key = key.with("library " + library.coordinates(), library.sha256());
        }
        for (var source : looked.javaFiles().entrySet()) {
            key = key.with("source " + source.getKey(), Digest.of(source.getValue()));
        }
        return key;
    }

    private Path compile(Key key, List<Path> libraries) {
        var project = Layout.key(request);
        var reason = new Reasons(store, project).of("Java", key.inputs());
        events.emit(new Event.Redone(Phase.PACKAGE, "Java", reason));
        return store.putFolder(
                key.digest(),
                staged -> {
                    var classes = Files.createDirectories(staged.resolve("classes"));
                    var javac = new JavaCompilation(libraries, manifest.project().java(), classes);
                    Files.writeString(staged.resolve("main"), main(javac));
                });
    }

    private String main(JavaCompilation javac) throws IOException {
        try {
            return compiled(javac);
        } catch (ProblemException refused) {
            throw new ProblemException(explained(refused.problems()));
        }
    }

    /// With what is known of items that the user's code names and that are not bound.
    private List<Problem> explained(List<Problem> problems) throws IOException {
        var skipped =
                rust.isPresent()
                        ? Skipped.read(rust.get().folder().resolve("SKIPPED.txt"))
                        : new Skipped(List.of());
        var explained = new ArrayList<Problem>();
        for (var problem : problems) {
            explained.add(
                    problem instanceof JavaProblem.DoesNotCompile(var file, var said, _)
                            ? new JavaProblem.DoesNotCompile(
                                    file, said, elsewhere.hint(said).or(() -> skipped.hint(said)))
                            : problem);
        }
        return explained;
    }

    private String compiled(JavaCompilation javac) {
        if (request.file().isPresent()) {
            var text = looked.javaFiles().values().iterator().next();
            return javac.singleFile(request.fileAsWritten(), text).mainClass();
        }
        javac.project(ManifestReader.SOURCES, looked.javaFiles());
        return manifest.project().main().map(main -> existing(main, javac.classes())).orElse("");
    }

    private static String existing(String main, Path classes) {
        var file = classes.resolve(main.replace('.', '/') + ".class");
        if (Files.exists(file)) return main;
        throw new ProblemException(
                new BuildProblem.UnknownMainClass(main, Nearest.of(main, names(classes))));
    }

    private static List<String> names(Path classes) {
        try (var all = Files.walk(classes)) {
            return all.map(path -> classes.relativize(path).toString())
                    .filter(path -> path.endsWith(".class"))
                    .map(path -> path.replaceFirst("[.]class$", "").replaceAll("[/\\\\]", "."))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Built built(
            JavaCommand command, Parts parts, List<Path> classPath, Optional<JarBuild> jar) {
        var artifacts = new ArrayList<Built.Artifact>();
        jar.ifPresent(made -> artifacts.add(new Built.Artifact("jar", made.place())));
        artifacts.add(new Built.Artifact("classes", parts.classes()));
        parts.resources()
                .ifPresent(folder -> artifacts.add(new Built.Artifact("resources", folder)));
        rust.ifPresent(result -> {
            artifacts.add(new Built.Artifact("bindings", Bindings.classes(result.folder())));
            artifacts.add(new Built.Artifact("sources", Bindings.sources(result.folder())));
            artifacts.add(new Built.Artifact("skipped", result.folder().resolve("SKIPPED.txt")));
            artifacts.add(new Built.Artifact("runtime", CarriedJar.RUNTIME.in(host.storeRoot())));
        });
        jars.forEach(library -> artifacts.add(new Built.Artifact("library", library.jar())));
        var outputs = new ArrayList<>(classPath);
        jar.ifPresent(made -> outputs.add(made.place()));
        return new Built(
                manifest.project().name(),
                parts.main(),
                layout().output(),
                artifacts,
                jars,
                command,
                parts.steps().all,
                parts.steps().stored,
                looked.record(outputs, command, artifacts));
    }

    /// How many there are, and how many of them the store answered.
    private static final class Steps {
        private int all;
        private int stored;

        Steps done(boolean fromStore) {
            all++;
            if (fromStore) stored++;
            return this;
        }
    }
}
