package dev.gantry.build;

import dev.gantry.event.Event;
import dev.gantry.event.Events;
import dev.gantry.event.Phase;
import dev.gantry.host.Host;
import dev.gantry.lockfile.Drift;
import dev.gantry.lockfile.GantryLock;
import dev.gantry.lockfile.JarDrift;
import dev.gantry.lockfile.LockProblem;
import dev.gantry.lockfile.LockedJars;
import dev.gantry.lockfile.LockedJars.LockedJar;
import dev.gantry.lockfile.Lockfile;
import dev.gantry.lockfile.Resolution;
import dev.gantry.manifest.Manifest;
import dev.gantry.maven.MavenResolver;
import dev.gantry.maven.ResolvedJar;
import dev.gantry.problem.ProblemException;
import dev.gantry.store.Store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The jars of Maven repositories that a program asks for: those of its lock where it serves, else
/// resolved anew.
final class Libraries {
    private final BuildRequest request;
    private final Host host;
    private final Store store;
    private final Manifest manifest;
    private final Looked looked;
    private final Events events;
    private final LockFile file;
    private final JarPlaces places;

    Libraries(
            BuildRequest request,
            Host host,
            Store store,
            Manifest manifest,
            Looked looked,
            Events events) {
        this(
                request,
                host,
                store,
                manifest,
                looked,
                events,
                LockFile.of(request, host.storeRoot(), looked));
    }

    private Libraries(
            BuildRequest request,
            Host host,
            Store store,
            Manifest manifest,
            Looked looked,
            Events events,
            LockFile file) {
        this.request = request;
        this.host = host;
        this.store = store;
        this.manifest = manifest;
        this.looked = looked;
        this.events = events;
        this.file = file;
        this.places = new JarPlaces(store);
    }

    static Libraries of(Session session, Manifest manifest) {
        return new Libraries(
                session.request(),
                session.host(),
                session.store(),
                manifest,
                session.looked(),
                session.events());
    }

    /// The same, with a lock in another place.
    Libraries at(LockFile place) {
        return new Libraries(request, host, store, manifest, looked, events, place);
    }

    /// In the order of the class path.
    ///
    /// @throws ProblemException under `--locked` when the lock is missing or stale; when a jar
    ///   cannot be had, or is not the one that was locked
    List<Library> current() {
        var lock = read();
        if (isOfNoConcern(lock)) return List.of();
        var drifts = stale(lock);
        if (request.locked()) requireFresh(lock, drifts);
        return drifts.isEmpty() ? locked(lock.orElseThrow().jars()) : resolved();
    }

    /// Neither the manifest nor the lock names a jar.
    private boolean isOfNoConcern(Optional<Lockfile> lock) {
        return manifest.libraries().isEmpty() && lock.filter(it -> !it.jars().isEmpty()).isEmpty();
    }

    private List<Drift> stale(Optional<Lockfile> lock) {
        var jars = lock.map(Lockfile::jars).orElse(LockedJars.NONE);
        return JarDrift.between(jars, LockedJars.requests(manifest.libraries()));
    }

    private void requireFresh(Optional<Lockfile> lock, List<Drift> drifts) {
        if (lock.isEmpty()) throw new ProblemException(new LockProblem.Missing(file.shown()));
        if (drifts.isEmpty()) return;
        throw new ProblemException(new LockProblem.Stale(file.shown(), drifts));
    }

    /// Where a lock differs from what is asked for, from what Maven makes of that, and from the
    /// files that are there.
    List<Drift> drifts(Lockfile lock) {
        var drifts = new ArrayList<>(stale(Optional.of(lock)));
        if (!drifts.isEmpty() || manifest.libraries().isEmpty()) return drifts;
        drifts.addAll(JarDrift.between(lock.jars(), jars(closure())));
        return drifts;
    }

    private List<Library> locked(LockedJars jars) {
        return places.of(jars.classPath()).orElseGet(() -> brought(jars));
    }

    private List<Library> brought(LockedJars jars) {
        tell(Phase.FETCH, "jars of ");
        try (var maven = MavenResolver.of(host, request.offline())) {
            return places.remember(maven.locked(jars.classPath(), manifest.libraries()));
        }
    }

    /// One build of a project at a time writes its lock, which another may have done meanwhile.
    private List<Library> resolved() {
        var name = "work " + Layout.key(request);
        var command = "gantry build of " + request.project();
        try (var _ = Session.lock(store, name, command, Phase.LOCK, events)) {
            return held();
        }
    }

    /// The same for who holds the project already.
    List<Library> held() {
        var lock = read();
        if (isOfNoConcern(lock)) return List.of();
        var drifts = stale(lock);
        if (request.locked()) requireFresh(lock, drifts);
        if (drifts.isEmpty()) return locked(lock.orElseThrow().jars());
        var why = drifts.stream().map(Drift::describe).collect(Collectors.joining("; "));
        events.emit(new Event.Redone(Phase.LOCK, "jars", why));
        var found = closure();
        file.write(GantryLock.write(lock.orElseGet(Libraries::empty).with(jars(found))));
        var unused = read();
        return places.remember(found);
    }

    /// Locks what repositories give now: a snapshot is built anew, and what a library asks for may
    /// change with what else is asked for.
    ///
    /// @param dryRun the lock stays as it is
    /// @return what changes
    List<Drift> renewed(boolean dryRun) {
        var lock = read();
        if (lock.isEmpty() || manifest.libraries().isEmpty()) return List.of();
        var found = closure();
        var drifts = JarDrift.between(lock.get().jars(), jars(found));
        if (!dryRun && !drifts.isEmpty()) {
            file.write(GantryLock.write(lock.get().with(jars(found))));
            var unused = places.remember(found);
        }
        return drifts;
    }

    private List<ResolvedJar> closure() {
        if (manifest.libraries().isEmpty()) return List.of();
        tell(Phase.LOCK, "resolving ");
        try (var maven = MavenResolver.of(host, request.offline())) {
            return maven.closure(manifest.libraries());
        }
    }

    private void tell(Phase phase, String work) {
        var names = manifest.libraries().stream().map(it -> it.coordinates().artifact());
        var all = names.collect(Collectors.joining(", "));
        events.emit(Event.Progress.all(phase, work + all));
    }

    private static Lockfile empty() {
        return new Lockfile(List.of(), new Resolution(List.of()));
    }

    private LockedJars jars(List<ResolvedJar> found) {
        var jars = found.stream().map(it -> new LockedJar(it.coordinates(), it.sha256())).toList();
        return new LockedJars(LockedJars.requests(manifest.libraries()), jars);
    }

    private Optional<Lockfile> read() {
        return file.read(looked);
    }
}
