package dev.gantry.build;

import dev.gantry.cargo.Cargo;
import dev.gantry.cargo.CargoConfig;
import dev.gantry.cargo.Replacements;
import dev.gantry.cargo.ToolchainFinder;
import dev.gantry.event.Event;
import dev.gantry.event.Events;
import dev.gantry.event.Phase;
import dev.gantry.host.Host;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.ManifestReader;
import dev.gantry.manifest.Platform;
import dev.gantry.manifest.Profiles;
import dev.gantry.problem.Problem;
import dev.gantry.problem.ProblemException;
import dev.gantry.store.Store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The door of the room: every command walks this road, and leaves it where it has what it wants.
///
/// ```
/// manifest -> lock -> fetch -> ingest -> plan -> emit -> compile -> link -> package
///             `---------- only what the store does not hold ----------'
/// ```
public final class Spine {
    private final BuildRequest request;
    private final Host host;
    private final String gantry;
    private final Phases phases;
    private final Events events;
    private final Looked looked;
    private final LazyTarget target;

    Spine(BuildRequest request, Host host, String gantry, Events events) {
        this.request = request;
        this.host = host;
        this.gantry = gantry;
        this.events = events;
        this.looked = new Looked(request, host);
        this.target = new LazyTarget(host, request.project(), looked);
        this.phases = new Phases(events, host.clock());
    }

    /// Everything up to what it is for.
    ///
    /// @param gantry digest of Gantry's own jar; part of every key
    /// @throws ProblemException with all that stood in the way
    public static Built build(
            BuildRequest request, Goal goal, Host host, String gantry, Events events) {
        try {
            return new Spine(request, host, gantry, events).build(goal);
        } catch (UncheckedIOException failed) {
            throw new ProblemException(DiskProblem.of(failed));
        }
    }

    /// Everything up to tests that can be run.
    ///
    /// @param gantry as [#build] takes it
    /// @return empty for a project without Java tests
    /// @throws ProblemException with all that stood in the way
    public static Optional<TestProgram> tests(
            BuildRequest request, Host host, String gantry, Events events) {
        try {
            return new Spine(request, host, gantry, events).tests();
        } catch (UncheckedIOException failed) {
            throw new ProblemException(DiskProblem.of(failed));
        } catch (IOException failed) {
            throw new ProblemException(DiskProblem.of(new UncheckedIOException(failed)));
        }
    }

    private Optional<TestProgram> tests() throws IOException {
        var manifest = phases.run(Phase.MANIFEST, this::manifest);
        manifest.profiles().require(request.profile());
        try (var store = Store.open(host.storeRoot(), host.clock())) {
            var built = packed(manifest, store, Goal.CLASSES);
            var tests = new TestClasses(request, looked, store, events);
            if (!tests.read()) return Optional.empty();
            var junit = JUnitConsole.jar(host, store, request.offline(), events);
            return Optional.of(tests(built, junit, tests, manifest.project().java()));
        }
    }

    private TestProgram tests(Built built, Library junit, TestClasses tests, int java)
            throws IOException {
        var libraries = new ArrayList<>(built.program().classPath());
        libraries.add(junit.jar());
        var jars = new ArrayList<>(built.libraries());
        jars.add(junit);
        if (built.artifacts().stream().anyMatch(it -> it.kind().equals("bindings"))) {
            libraries.add(CarriedJar.NULLNESS.in(host.storeRoot()));
            libraries.add(CarriedJar.JUNIT.in(host.storeRoot()));
        }
        var classes = tests.compiled(libraries, jars, java, gantry);
        var classPath = new ArrayList<Path>();
        classPath.add(classes);
        tests.resources().ifPresent(classPath::add);
        classPath.addAll(libraries);
        var main = Optional.of(TestProgram.MAIN);
        var command = JavaCommand.of(JavaCommand.ownJdk(), classPath, main);
        return new TestProgram(command, classes, built.output().resolve("test-reports"));
    }

    /// The crates in folders that a project asks for.
    ///
    /// @return their folders, absolute
    /// @throws ProblemException with all that is wrong in the project's files
    public static List<Path> pathCrates(BuildRequest request, Host host, Events events) {
        var folders = new ArrayList<Path>();
        for (var crate : manifest(request, host, events).crates()) {
            if (crate.source() instanceof Manifest.Source.Path(var path, _)) {
                folders.add(request.project().resolve(path).normalize());
            }
        }
        return List.copyOf(folders);
    }

    /// Writes HTML documentation of the bindings and the user's own classes.
    ///
    /// @return its first page
    /// @throws ProblemException with all that stood in the way
    public static Path document(BuildRequest request, Host host, Built built) {
        var output =
                request.file().isPresent()
                        ? Layout.of(host.storeRoot(), request, "").work()
                        : request.project().resolve("build").resolve("gantry");
        try {
            return new Documentation(request, built, Bindings.needed(host.storeRoot()))
                    .html(output.resolve("javadoc"));
        } catch (IOException failed) {
            throw new ProblemException(DiskProblem.of(new UncheckedIOException(failed)));
        }
    }

    /// Writes the project that editors import, for what was built.
    ///
    /// @return its pom
    /// @throws ProblemException when there is a pom that Gantry did not write, or an editor's
    ///   compiler would refuse the file for its name
    public static Path editorProject(BuildRequest request, Host host, Built built) {
        var editor = new EditorProject(request);
        editor.requireName(built);
        return written(editor, host, built);
    }

    private static Path written(EditorProject editor, Host host, Built built) {
        try {
            return editor.write(
                    built, Bindings.needed(host.storeRoot()), Runtime.version().feature());
        } catch (IOException failed) {
            throw new ProblemException(DiskProblem.of(new UncheckedIOException(failed)));
        }
    }

    /// Brings the project of editors up to date, if there is one.
    public static void refreshEditorProject(BuildRequest request, Host host, Built built) {
        try {
            var editor = new EditorProject(request);
            if (editor.exists()) {
                var unused = written(editor, host, built);
            }
        } catch (IOException failed) {
            throw new ProblemException(DiskProblem.of(new UncheckedIOException(failed)));
        }
    }

    /// What Java sees of a crate, before anything of it is built and outside of any project.
    ///
    /// @param gantry digest of Gantry's own jar; part of every key
    /// @throws ProblemException with all that stood in the way
    public static Overview overview(
            OverviewRequest request, Host host, String gantry, Events events) {
        try {
            return new Spine(request.asBuild(), host, gantry, events).overview(request.crate());
        } catch (UncheckedIOException failed) {
            throw new ProblemException(DiskProblem.of(failed));
        }
    }

    /// What the lockfile's verbs do: with the manifest, and where there are crates with the tools.
    static <T> T lock(
            BuildRequest request, Host host, String gantry, Events events, LockWork<T> work) {
        var spine = new Spine(request, host, gantry, events);
        try {
            var manifest = spine.phases.run(Phase.MANIFEST, spine::manifest);
            try (var store = Store.open(host.storeRoot(), host.clock())) {
                var session = spine.session(store, manifest.profiles());
                return work.work(session, manifest, spine.phases);
            }
        } catch (UncheckedIOException failed) {
            throw new ProblemException(DiskProblem.of(failed));
        }
    }

    /// @param <T> what comes of it
    @FunctionalInterface
    interface LockWork<T> {
        T work(Session session, Manifest manifest, Phases phases);
    }

    /// What a command asks for, from its texts alone: for no target in particular.
    static Manifest manifest(BuildRequest request, Host host, Events events) {
        var spine = new Spine(request, host, "", events);
        try {
            return spine.manifest(_ -> false);
        } catch (UncheckedIOException failed) {
            throw new ProblemException(DiskProblem.of(failed));
        }
    }

    private Overview overview(String crate) {
        var manifest = phases.run(Phase.MANIFEST, () -> ManifestReader.readCrate(crate));
        try (var store = Store.open(host.storeRoot(), host.clock())) {
            return new Overviews(session(store, manifest.profiles()), manifest, phases).overview();
        }
    }

    private Built build(Goal goal) {
        var manifest = phases.run(Phase.MANIFEST, this::manifest);
        manifest.profiles().require(request.profile());
        try (var store = Store.open(host.storeRoot(), host.clock())) {
            return packed(manifest, store, goal);
        }
    }

    private Built packed(Manifest manifest, Store store, Goal goal) {
        var elsewhere = new OtherTargets(manifest, target);
        elsewhere.requireImports();
        var libraries = new Libraries(request, host, store, manifest, looked, events).current();
        var bindings = rust(manifest, store);
        var packaging =
                new Packaging(
                        request, host, elsewhere, store, bindings, libraries, gantry, looked,
                        events);
        var built = phases.run(Phase.PACKAGE, () -> packaging.pack(goal));
        if (built.fromStore() < built.actions()) trim(store);
        return built;
    }

    /// What was built is built, also where a disk fails at this.
    private void trim(Store store) {
        try {
            store.trimDaily(Store.DEFAULT_LIMIT);
        } catch (ProblemException failed) {
            var words = failed.problems().stream().map(Problem::message).toList();
            events.emit(new Event.Warning(Phase.PACKAGE, "the store was not trimmed", words));
        }
    }

    private Manifest manifest() {
        return manifest(target::is);
    }

    private Manifest manifest(Predicate<Platform> holds) {
        looked.atSources();
        if (request.file().isEmpty()) {
            return ManifestReader.readProject(request.project(), looked::text, holds);
        }
        try {
            var file = request.file().get();
            var folder = request.project().relativize(file.resolveSibling(""));
            return ManifestReader.readFile(request.fileAsWritten(), looked.text(file), folder);
        } catch (NoSuchFileException missing) {
            throw new ProblemException(new BuildProblem.NoSuchFile(request.fileAsWritten()));
        } catch (CharacterCodingException malformed) {
            throw new ProblemException(new JavaProblem.NotUtf8(request.fileAsWritten()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Empty for a program that asks for no crate: then no Rust needs to be installed. Also for one
    /// whose crates are all of other targets.
    private Optional<RustBuild.Result> rust(Manifest manifest, Store store) {
        if (manifest.asked().isEmpty()) {
            new LockWithoutCrates(request, host, store, manifest, looked, events).renew();
            return Optional.empty();
        }
        var session = session(store, manifest.profiles());
        var build = new RustBuild(session, manifest, phases);
        if (!manifest.crates().isEmpty()) return Optional.of(build.result());
        build.lock();
        return Optional.empty();
    }

    /// @param profiles reach every compilation
    Session session(Store store, Profiles profiles) {
        looked.atSurroundings();
        var toolchain =
                new ToolchainFinder(host, host.storeRoot().resolve("toolchains"))
                        .find(request.project());
        looked.at(toolchain);
        var layout = Layout.of(host.storeRoot(), request, toolchain.version().host());
        var empty = directory(layout.emptyFolder());
        var settings = new ArrayList<>(profiles.settings(request.profile()));
        settings.addAll(CargoConfig.of(request.project(), Cargo.home(host)).passedOn());
        var replacements =
                Replacements.of(host, request.project(), layout.registries(), layout.sources());
        var cargo =
                new Cargo(host, toolchain, request.project(), empty, settings).with(replacements);
        CargoConfig.requireIsolation(empty, cargo.home());
        return new Session(request, host, store, layout, toolchain, cargo, gantry, events, looked);
    }

    static Path directory(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
