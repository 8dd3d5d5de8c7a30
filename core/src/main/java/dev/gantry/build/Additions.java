package dev.gantry.build;

import dev.gantry.cargo.Cargo;
import dev.gantry.cargo.CargoProblem;
import dev.gantry.cargo.Metadata;
import dev.gantry.cargo.Replacements;
import dev.gantry.cargo.Resolve;
import dev.gantry.cargo.Resolver;
import dev.gantry.event.Event;
import dev.gantry.event.Events;
import dev.gantry.event.Phase;
import dev.gantry.host.Host;
import dev.gantry.manifest.Addition;
import dev.gantry.manifest.EditProblem;
import dev.gantry.manifest.Manifest.LibraryRequest;
import dev.gantry.manifest.Manifest.Source;
import dev.gantry.manifest.ManifestReader;
import dev.gantry.manifest.Profiles;
import dev.gantry.manifest.ProjectEdit;
import dev.gantry.maven.MavenResolver;
import dev.gantry.problem.Nearest;
import dev.gantry.problem.Problem;
import dev.gantry.problem.ProblemException;
import dev.gantry.store.Store;
import dev.gantry.store.StoreLock;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Adds crates to gantry.toml, and takes them out: all of them, or none.
public final class Additions {
    private final AddRequest request;
    private final Host host;
    private final Events events;

    private Additions(AddRequest request, Host host, Events events) {
        this.request = request;
        this.host = host;
        this.events = events;
    }

    /// What stands in gantry.toml now.
    ///
    /// @param version that cargo chooses today
    /// @param features that were added
    /// @param javaPackage with the project's prefix
    public record Added(
            String crate,
            String version,
            Source source,
            List<String> features,
            String javaPackage) {}

    /// Asks cargo for the crates, and writes gantry.toml once it knows them all.
    ///
    /// @throws ProblemException as a build that asks for the crates would; then nothing is written
    public static List<Added> add(AddRequest request, Host host, String gantry, Events events) {
        try (var store = Store.open(host.storeRoot(), host.clock())) {
            var additions = new Additions(request, host, events);
            try (var _ = editing(store, request.project(), events)) {
                var edit = ProjectEdit.open(request.project(), request.platform());
                var session =
                        new Spine(request.asBuild(), host, gantry, events)
                                .session(store, Profiles.NONE);
                var crates = request.crates().stream().map(edit::completed).toList();
                return additions.add(crates, additions.resolved(session, crates));
            }
        } catch (UncheckedIOException failed) {
            throw new ProblemException(DiskProblem.of(failed));
        }
    }

    /// Brings libraries of Maven repositories, each with what it needs, and writes gantry.toml once
    /// all are there.
    ///
    /// @throws ProblemException as a build that asks for them would; then nothing is written
    public static void addLibraries(
            Path project,
            List<LibraryRequest> libraries,
            boolean offline,
            Host host,
            Events events) {
        ManifestReader.requireProject(project);
        try (var store = Store.open(host.storeRoot(), host.clock());
                var _ = editing(store, project, events)) {
            var edit = ProjectEdit.open(project, Optional.empty());
            libraries.forEach(library -> edit.add(library.coordinates()));
            try (var maven = MavenResolver.of(host, offline)) {
                var unused = maven.closure(libraries);
            }
            write(project, edit);
        } catch (UncheckedIOException failed) {
            throw new ProblemException(DiskProblem.of(failed));
        }
    }

    /// @param aliases of crates, and libraries as `group:artifact`
    /// @param platform whose table below `[target]` loses them; empty for the crates of all
    /// @throws ProblemException with all aliases that are not there; then nothing is written
    public static void remove(
            Path project,
            List<String> aliases,
            Optional<String> platform,
            Host host,
            Events events) {
        ManifestReader.requireProject(project);
        try (var store = Store.open(host.storeRoot(), host.clock());
                var _ = editing(store, project, events)) {
            var edit = ProjectEdit.open(project, platform);
            edit.remove(aliases.stream().filter(it -> !it.contains(":")).toList());
            edit.removeLibraries(aliases.stream().filter(it -> it.contains(":")).toList());
            write(project, edit);
        } catch (UncheckedIOException failed) {
            throw new ProblemException(DiskProblem.of(failed));
        }
    }

    /// One edit of a gantry.toml at a time, from reading to writing: of two at once each would
    /// write what it has read, and one would be lost.
    static StoreLock editing(Store store, Path project, Events events) {
        var name = "edit of " + project;
        var command = "gantry add or remove in " + project;
        return Session.lock(store, name, command, Phase.MANIFEST, events);
    }

    /// It is the user's file that cannot be written, wherever the store is.
    private static void write(Path project, ProjectEdit edit) {
        var file = ProjectEdit.file(project);
        try {
            new LockFile(file).write(edit.text());
        } catch (UncheckedIOException failed) {
            var what = String.valueOf(failed.getCause());
            throw new ProblemException(new EditProblem.NotWritable(file, what));
        }
    }

    private List<Metadata.Package> resolved(Session session, List<Addition> all) {
        var crates = IntStream.range(0, all.size()).mapToObj(i -> all.get(i).request(i)).toList();
        var names = all.stream().map(Addition::name).distinct().collect(Collectors.joining(", "));
        var folder = session.layout().work().resolve("add");
        try (var _ = session.lock(folder, Phase.LOCK)) {
            events.emit(Event.Progress.all(Phase.LOCK, "choosing versions of " + names));
            var resolve =
                    new Resolve(
                            crates,
                            Optional.empty(),
                            session.target(),
                            false,
                            session.network(),
                            folder);
            return new Resolver(apart(session, folder), session.store(), events)
                    .resolve(resolve)
                    .roots();
        }
    }

    /// A build of the project may run, and reads what was told it of its own packages.
    private static Cargo apart(Session session, Path folder) {
        var sources = folder.resolve(session.layout().sources().getFileName());
        var project = session.request().project();
        return session.cargo()
                .with(
                        Replacements.of(
                                session.host(), project, session.layout().registries(), sources));
    }

    /// The file is read anew: while cargo was asked, the user may have changed it.
    private List<Added> add(List<Addition> crates, List<Metadata.Package> packages) {
        var edit = ProjectEdit.open(request.project(), request.platform());
        var added = new ArrayList<Added>();
        var shares = shares(packages);
        for (int i = 0; i < packages.size(); i++) {
            var crate = packages.get(i);
            var wanted = crates.get(i).withFeatures(shares.get(i));
            var became = edit.add(wanted.chosen(crate.version()));
            became.refused().ifPresent(why -> warn(crate.name(), why, became.javaPackage()));
            added.add(
                    new Added(
                            crate.name(),
                            crate.version(),
                            became.source(),
                            wanted.features(),
                            became.javaPackage()));
        }
        write(request.project(), edit);
        return List.copyOf(added);
    }

    private void warn(String crate, String why, String javaPackage) {
        var message = "`" + crate + "` becomes the package `" + javaPackage + "`: " + why;
        events.emit(new Event.Warning(Phase.MANIFEST, message, List.of()));
    }

    /// Which features each crate gets: `crate/feature` goes to that crate, any other to all that
    /// have it.
    private List<List<String>> shares(List<Metadata.Package> packages) {
        var problems = new ArrayList<Problem>();
        var shares = Stream.generate(ArrayList<String>::new).limit(packages.size()).toList();
        for (var feature : request.features()) {
            int slash = feature.indexOf('/');
            var name = feature.substring(slash + 1);
            var crates =
                    IntStream.range(0, packages.size())
                            .filter(i ->
                                    slash < 0
                                            || packages.get(i)
                                                    .name()
                                                    .equals(feature.substring(0, slash)))
                            .boxed()
                            .toList();
            var having =
                    crates.stream()
                            .filter(i -> packages.get(i).features().containsKey(name))
                            .toList();
            if (crates.isEmpty()) problems.add(new EditProblem.NotAdded(feature));
            else if (having.isEmpty()) problems.add(lacking(name, crates, packages));
            having.forEach(i -> shares.get(i).add(name));
        }
        if (!problems.isEmpty()) throw new ProblemException(problems);
        return shares.stream().map(share -> share.stream().distinct().toList()).toList();
    }

    private static Problem lacking(
            String feature, List<Integer> crates, List<Metadata.Package> packages) {
        if (crates.size() != 1) {
            return new EditProblem.WhoseFeature(
                    feature, packages.stream().map(Metadata.Package::name).toList());
        }
        var crate = packages.get(crates.getFirst());
        var has = crate.features().keySet().stream().sorted().toList();
        var nearest = Nearest.of(feature, has);
        var sorted = Stream.concat(nearest.stream(), has.stream()).distinct().toList();
        return new CargoProblem.UnknownFeature(
                crate.name(), feature, sorted, List.of(), Optional.empty());
    }
}
