package dev.gantry.build;

import dev.gantry.cargo.CargoProblem;
import dev.gantry.cargo.Reresolve;
import dev.gantry.cargo.Resolve;
import dev.gantry.cargo.Resolve.Resolved;
import dev.gantry.cargo.Resolver;
import dev.gantry.event.Event;
import dev.gantry.event.Phase;
import dev.gantry.lockfile.CargoLock;
import dev.gantry.lockfile.CrateDetails.BindingHashes;
import dev.gantry.lockfile.Drift;
import dev.gantry.lockfile.GantryLock;
import dev.gantry.lockfile.LockProblem;
import dev.gantry.lockfile.Lockfile;
import dev.gantry.lockfile.Registries;
import dev.gantry.lockfile.Resolution;
import dev.gantry.lockfile.Resolution.LockedPackage;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.Manifest.CrateRequest;
import dev.gantry.problem.ProblemException;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// From a manifest to a lock: the lock that is there when it serves, else one that cargo resolves
/// anew, keeping of the old one what still holds.
final class Locking {
    private static final String RESOLVE_PACKAGE = "gantry-bridge";

    private final Session session;
    private final Manifest manifest;
    private final LockFile file;
    private final Resolver resolver;
    private Optional<LockFile> elsewhere = Optional.empty();

    Locking(Session session, Manifest manifest) {
        this.session = session;
        this.manifest = manifest;
        this.file = LockFile.of(session.request(), session.layout().store(), session.looked());
        this.resolver = new Resolver(session.cargo(), session.store(), session.events());
    }

    /// The same, with a lock in another place: what stands there counts, else what stood in the
    /// usual one.
    private Locking(Locking other, LockFile file) {
        this.session = other.session;
        this.manifest = other.manifest;
        this.file = file;
        this.resolver = other.resolver;
        this.elsewhere = Optional.of(other.file);
    }

    Locking at(LockFile place) {
        return place.equals(file) ? this : new Locking(this, place);
    }

    /// The lock, when it serves without asking cargo.
    ///
    /// @throws ProblemException under `--locked` when it is missing or stale
    Optional<Lockfile> current() {
        var lock = read();
        var drifts = lock.map(there -> Drift.between(there, manifest)).orElse(List.of());
        if (session.request().locked()) {
            if (lock.isEmpty()) throw new ProblemException(new LockProblem.Missing(file.shown()));
            if (!drifts.isEmpty())
                throw new ProblemException(new LockProblem.Stale(file.shown(), drifts));
        }
        return drifts.isEmpty() ? lock : Optional.empty();
    }

    /// Resolves, brings the packages, and writes the lock unless it must stay as it is.
    Closure resolve() {
        var registries = registries();
        var old = read();
        var text = old.map(lock -> cargoLock(lock, registries));
        boolean asIs = current().isPresent();
        if (!asIs) session.events().emit(Event.Progress.all(Phase.LOCK, work()));
        Resolved resolved;
        try {
            resolved = resolver.resolve(request(text, asIs));
        } catch (ProblemException refused) {
            if (!isStale(refused)) throw refused;
            if (session.request().locked()) throw stale(refused, registries);
            if (!asIs) throw twoVersions(refused, registries);
            asIs = false;
            resolved = resolver.resolve(request(text, asIs));
        }
        var closure = closure(resolved, registries, manifest.crates());
        if (!asIs) write(closure);
        return closure;
    }

    /// Resolves with a lock that cargo gave.
    ///
    /// @param cargoLock its text
    Closure resolve(String cargoLock, String target) {
        var bound = bound(target);
        var resolved =
                resolver.resolve(
                        new Resolve(
                                manifest.asked(),
                                bound,
                                Optional.of(cargoLock),
                                target,
                                true,
                                session.network(),
                                session.layout().resolveWorkspace()));
        return closure(resolved, new Registries(resolved.registries()), bound);
    }

    /// What is bound on a target. Of another than the build's own it is not known which tables
    /// hold, nor does it matter: cargo brings what they need.
    private List<CrateRequest> bound(String target) {
        if (target.equals(session.target())) return manifest.crates();
        return manifest.asked().stream().filter(it -> it.platform().isEmpty()).toList();
    }

    private Closure closure(Resolved resolved, Registries registries, List<CrateRequest> bound) {
        var lock =
                CargoLock.read(
                        resolved.lock(), Set.of(RESOLVE_PACKAGE), registries, paths(resolved));
        new LockedRequests(lock).requireOneVersion(manifest);
        var project = session.request().project();
        return new Closure(bound, manifest.elsewhere(), resolved, lock, project);
    }

    /// cargo may change its mind on a lock that it has just made, when several tables ask for one
    /// crate in ways that more than one version serves.
    private ProblemException twoVersions(ProblemException refused, Registries registries) {
        try {
            var text = Files.readString(session.layout().resolveWorkspace().resolve("Cargo.lock"));
            var none = new Lockfile(List.of(), new Resolution(List.of()));
            var paths = LockedPaths.of(session.request().project(), manifest, none, text);
            var lock = CargoLock.read(text, Set.of(RESOLVE_PACKAGE), registries, paths);
            new LockedRequests(lock).requireOneVersion(manifest);
            return refused;
        } catch (ProblemException clearer) {
            return clearer;
        } catch (IOException failed) {
            return refused;
        }
    }

    /// Which entries it is that cargo would change.
    private ProblemException stale(ProblemException refused, Registries registries) {
        try {
            var drifts = drifts(read().orElseThrow(), registries);
            return drifts.isEmpty()
                    ? refused
                    : new ProblemException(new LockProblem.Stale(file.shown(), drifts));
        } catch (ProblemException unknown) {
            return refused;
        }
    }

    /// Where cargo, which takes of a lock what it can, comes to something else.
    ///
    /// @throws ProblemException with one of the resolution kinds of [CargoProblem]
    List<Drift> drifts(Lockfile lock, Registries registries) {
        var text = LockedPaths.withoutChecksums(cargoLock(lock, registries));
        var found = corrected(text, new HashSet<>());
        var paths = LockedPaths.of(session.request().project(), manifest, lock, found);
        var resolution =
                CargoLock.read(found, Set.of(RESOLVE_PACKAGE), registries, paths).resolution();
        return Drift.between(lock.resolution(), resolution);
    }

    /// cargo refuses a version that there is not, where it takes any other entry for a hint: that
    /// entry is left out.
    private String corrected(String text, Set<String> leftOut) {
        try {
            return reresolve(text).corrected();
        } catch (ProblemException refused) {
            if (refused.problems().getFirst() instanceof CargoProblem.NothingSatisfies nothing
                    && leftOut.add(nothing.name())) {
                return corrected(LockedPaths.without(text, nothing.name()), leftOut);
            }
            throw refused;
        }
    }

    /// @param cargoLock the text of a Cargo.lock
    Reresolve reresolve(String cargoLock) {
        return new Reresolve(
                session.cargo(),
                session.store(),
                session.events(),
                request(Optional.of(cargoLock), false));
    }

    Registries registries() {
        return new Registries(resolver.registries(session.layout().resolveWorkspace()));
    }

    private String work() {
        var names = manifest.asked().stream().map(crate -> crate.name()).distinct();
        return "choosing versions of " + names.collect(Collectors.joining(", "));
    }

    private Resolve request(Optional<String> lock, boolean locked) {
        return new Resolve(
                manifest.asked(),
                manifest.crates(),
                lock,
                session.target(),
                locked,
                session.network(),
                session.layout().resolveWorkspace());
    }

    /// The manifest of a crate in a folder may ask for what the lock does not hold.
    private static boolean isStale(ProblemException refused) {
        return refused.problems().stream().allMatch(CargoProblem.StaleLock.class::isInstance);
    }

    static String cargoLock(Lockfile lock, Registries registries) {
        var roots = lock.requests().stream().map(Lockfile.Request::locked).distinct().toList();
        var member = new CargoLock.Member(RESOLVE_PACKAGE, "0.0.0", roots);
        return new CargoLock(List.of(member), lock.resolution()).write(registries);
    }

    /// The path crates, relative to the project.
    private Map<String, String> paths(Resolved resolved) {
        // of other platforms' crates cargo does not tell
        var paths = new TreeMap<>(LockedPaths.asked(session.request().project(), manifest));
        for (var crate : resolved.metadata().packages()) {
            if (crate.source().isEmpty() && !crate.name().equals(RESOLVE_PACKAGE)) {
                var relative = session.request().project().relativize(crate.folder());
                paths.put(crate.name(), relative.toString().replace('\\', '/'));
            }
        }
        paths.putAll(LockedPaths.others(session.cargo(), RESOLVE_PACKAGE, paths, resolved.lock()));
        return paths;
    }

    private void write(Closure closure) {
        session.events().emit(new Event.Redone(Phase.LOCK, "versions", whyNew()));
        write(LockContent.of(session, manifest, closure, read()));
    }

    /// Writes the lock, unless it says all that already.
    ///
    /// @return whether it was written
    boolean write(Lockfile lock) {
        if (file.read(session.looked()).filter(lock::equals).isPresent()) return false;
        file.write(GantryLock.write(lock));
        var unused = read();
        return true;
    }

    /// @param hashes of what was made of the crates, by `name version`
    /// @throws ProblemException under `--locked` when the lock says that something else was made
    void require(SortedMap<String, BindingHashes> hashes) {
        if (!session.request().locked() || hashes.isEmpty()) return;
        var here = LockContent.maker(session);
        var drifts =
                read().map(lock -> LockContent.drifts(lock, session.target(), here, hashes))
                        .orElse(List.of());
        if (drifts.isEmpty()) return;
        throw new ProblemException(new LockProblem.Stale(file.shown(), drifts));
    }

    /// Adds what was made of the crates, once it is known. What another Gantry or another rustc
    /// made stays, as long as it is whole.
    ///
    /// @param hashes by `name version`
    /// @throws ProblemException under `--locked` when the lock says that something else was made
    void complete(SortedMap<String, BindingHashes> hashes) {
        require(hashes);
        var lock = read();
        if (lock.isEmpty() || hashes.isEmpty() || session.request().locked()) return;
        var target = session.target();
        var here = LockContent.maker(session);
        // crates of other platforms have no table of this one
        boolean whole =
                lock.get().bound().stream()
                        .map(LockedPackage::details)
                        .filter(it -> it.targets().containsKey(target))
                        .allMatch(it -> it.hashes(target).isPresent());
        var maker = Optional.ofNullable(lock.get().bindings().get(target));
        if (whole && maker.isPresent() && !maker.get().equals(here)) return;
        var unused = write(lock.get().with(target, here, hashes));
    }

    private String whyNew() {
        return read().map(
                        old -> {
                            var drifts = Drift.between(old, manifest);
                            return drifts.isEmpty()
                                    ? "a crate in a folder asks for other crates"
                                    : String.join(
                                            "; ", drifts.stream().map(Drift::describe).toList());
                        })
                .orElse("there is no lock yet");
    }

    /// The lock as it stands.
    Optional<Lockfile> read() {
        return file.read(session.looked())
                .or(() -> elsewhere.flatMap(other -> other.read(session.looked())));
    }

    LockFile file() {
        return file;
    }
}
