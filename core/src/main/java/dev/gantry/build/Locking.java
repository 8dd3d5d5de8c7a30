package dev.gantry.build;

import dev.gantry.cargo.CargoProblem;
import dev.gantry.cargo.Resolve;
import dev.gantry.cargo.Resolve.Resolved;
import dev.gantry.cargo.Resolver;
import dev.gantry.event.Event;
import dev.gantry.event.Phase;
import dev.gantry.lockfile.CargoLock;
import dev.gantry.lockfile.Drift;
import dev.gantry.lockfile.GantryLock;
import dev.gantry.lockfile.LockProblem;
import dev.gantry.lockfile.Lockfile;
import dev.gantry.lockfile.Registries;
import dev.gantry.manifest.Manifest;
import dev.gantry.problem.ProblemException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// From a manifest to a lock: the lock that is there when it serves, else one that cargo resolves
/// anew, keeping of the old one what still holds.
final class Locking {
    private static final String RESOLVE_PACKAGE = "gantry-bridge";

    private final Session session;
    private final Manifest manifest;
    private final Path path;

    Locking(Session session, Manifest manifest) {
        this.session = session;
        this.manifest = manifest;
        this.path = lockPath(session);
    }

    /// A project's lock is beside its manifest; a file's is beside the file when the user made one,
    /// else in the store.
    private static Path lockPath(Session session) {
        var request = session.request();
        if (request.file().isEmpty()) return request.project().resolve("gantry.lock");
        var beside = Path.of(request.file().get() + ".lock");
        if (request.locked() || Files.exists(beside)) return beside;
        session.looked().absent(beside);
        return session.layout().lockOfFile();
    }

    /// The lock, when it serves without asking cargo.
    ///
    /// @throws ProblemException under `--locked` when it is missing or stale
    Optional<Lockfile> current() {
        var lock = read();
        var drifts = lock.map(there -> Drift.between(there, manifest)).orElse(List.of());
        if (session.request().locked()) {
            if (lock.isEmpty()) throw new ProblemException(new LockProblem.Missing(shown()));
            if (!drifts.isEmpty())
                throw new ProblemException(new LockProblem.Stale(shown(), drifts));
        }
        return drifts.isEmpty() ? lock : Optional.empty();
    }

    /// Resolves, brings the packages, and writes the lock unless it must stay as it is.
    Closure resolve() {
        var resolver = new Resolver(session.cargo(), session.events());
        var registries = new Registries(resolver.registries(session.layout().resolveWorkspace()));
        var old = read();
        var text = old.map(lock -> cargoLock(lock, registries));
        boolean asIs = current().isPresent();
        if (!asIs) session.events().emit(Event.Progress.all(Phase.LOCK, work()));
        Resolved resolved;
        try {
            resolved = resolver.resolve(request(text, asIs));
        } catch (ProblemException refused) {
            if (session.request().locked() || !isStale(refused)) throw refused;
            asIs = false;
            resolved = resolver.resolve(request(text, asIs));
        }
        var resolution =
                CargoLock.read(
                                resolved.lock(),
                                Set.of(RESOLVE_PACKAGE),
                                registries,
                                paths(resolved))
                        .resolution();
        var closure = new Closure(manifest.crates(), resolved, resolution);
        if (!asIs) write(closure);
        return closure;
    }

    private String work() {
        var names = manifest.crates().stream().map(crate -> crate.name()).distinct();
        return "choosing versions of " + names.collect(Collectors.joining(", "));
    }

    private Resolve request(Optional<String> lock, boolean locked) {
        return new Resolve(
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

    private static String cargoLock(Lockfile lock, Registries registries) {
        var roots = lock.requests().stream().map(Lockfile.Request::locked).distinct().toList();
        var member = new CargoLock.Member(RESOLVE_PACKAGE, "0.0.0", roots);
        return new CargoLock(List.of(member), lock.resolution()).write(registries);
    }

    /// The path crates, relative to the project.
    private Map<String, String> paths(Resolved resolved) {
        var paths = new TreeMap<String, String>();
        for (var crate : resolved.metadata().packages()) {
            if (crate.source().isEmpty() && !crate.name().equals(RESOLVE_PACKAGE)) {
                var relative = session.request().project().relativize(crate.folder());
                paths.put(crate.name(), relative.toString().replace('\\', '/'));
            }
        }
        return paths;
    }

    private void write(Closure closure) {
        var requests = new ArrayList<Lockfile.Request>();
        for (var crate : manifest.crates()) {
            requests.add(Lockfile.Request.of(crate, closure.dependency(closure.root(crate))));
        }
        var text = GantryLock.write(new Lockfile(requests, closure.resolution()));
        session.events().emit(new Event.Redone(Phase.LOCK, "versions", whyNew()));
        new LockFile(path).write(text);
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

    private Optional<Lockfile> read() {
        try {
            if (!Files.exists(path)) return Optional.empty();
            var text = session.looked().text(path);
            // made empty by the user, who wants a lock here
            if (text.isBlank()) return Optional.empty();
            return Optional.of(GantryLock.read(shown(), text));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String shown() {
        return path.getFileName().toString();
    }
}
