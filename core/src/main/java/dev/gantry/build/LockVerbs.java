package dev.gantry.build;

import dev.gantry.cargo.CargoConfig;
import dev.gantry.cargo.TargetCfg;
import dev.gantry.event.Events;
import dev.gantry.event.Phase;
import dev.gantry.host.Host;
import dev.gantry.lockfile.Drift;
import dev.gantry.lockfile.JarDrift;
import dev.gantry.lockfile.LockProblem;
import dev.gantry.lockfile.LockedJars;
import dev.gantry.lockfile.Lockfile;
import dev.gantry.lockfile.Resolution;
import dev.gantry.lockfile.Resolution.LockedPackage;
import dev.gantry.manifest.Manifest;
import dev.gantry.problem.Nearest;
import dev.gantry.problem.ProblemException;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is done with a lock besides building from it. Each method throws [ProblemException] with
/// all that stood in the way.
public final class LockVerbs {
    private final BuildRequest request;
    private final Host host;
    private final String gantry;
    private final Events events;

    /// @param gantry digest of Gantry's own jar; part of every key
    public LockVerbs(BuildRequest request, Host host, String gantry, Events events) {
        this.request = request.with(HashRecords.PROFILE);
        this.host = host;
        this.gantry = gantry;
        this.events = events;
    }

    /// A project and its lock, as they were read.
    ///
    /// @param file where the lock stands
    public record Read(String project, Path file, Lockfile lock) {

        /// The packages of a name, or the one of `name@version`.
        ///
        /// @throws ProblemException [LockProblem.UnknownCrate] when there is none
        public List<LockedPackage> named(String crate) {
            var all = lock.resolution().packages();
            var found =
                    all.stream()
                            .filter(it -> crate.equals(it.name()) || crate.equals(spec(it)))
                            .toList();
            if (!found.isEmpty()) return found;
            var name = crate.replaceFirst("@.*", "");
            var same = all.stream().filter(it -> it.name().equals(name)).map(Read::spec).toList();
            var nearest =
                    same.isEmpty()
                            ? Nearest.of(name, all.stream().map(LockedPackage::name).toList())
                            : Optional.of(same.getLast());
            var shown = file.getFileName().toString();
            throw new ProblemException(new LockProblem.UnknownCrate(shown, crate, nearest));
        }

        static String spec(LockedPackage locked) {
            return locked.name() + "@" + locked.version();
        }
    }

    /// Reads the lock, and asks nobody: neither cargo nor the network.
    public Read read() {
        try {
            var manifest = Spine.manifest(request, host, events);
            var looked = new Looked(request, host);
            var file = LockFile.of(request, host.storeRoot(), looked);
            var read = file.read(looked);
            var none = new Lockfile(List.of(), new Resolution(List.of()));
            boolean asks = !manifest.asked().isEmpty() || !manifest.libraries().isEmpty();
            if (read.isEmpty() && asks) {
                throw new ProblemException(new LockProblem.None(file.shown(), command()));
            }
            var lock = read.orElse(none);
            var drifts = new ArrayList<>(Drift.between(lock, manifest));
            var libraries = LockedJars.requests(manifest.libraries());
            drifts.addAll(JarDrift.between(lock.jars(), libraries));
            if (!drifts.isEmpty()) {
                var problem = new LockProblem.Outdated(file.shown(), drifts, command());
                throw new ProblemException(problem);
            }
            return new Read(name(manifest), file.path(), lock);
        } catch (UncheckedIOException failed) {
            throw new ProblemException(DiskProblem.of(failed));
        }
    }

    /// Writes the lock, a single file's beside it. What is locked stays as long as it fits.
    ///
    /// @return where it is
    public Path lock() {
        return work((session, manifest, phases) -> {
            var locking = new Locking(session, manifest).at(beside());
            var closure = phases.run(Phase.LOCK, locking::resolve);
            phases.run(Phase.FETCH, () -> closure);
            if (!request.locked()) {
                var lock = LockContent.of(session, manifest, closure, locking.read());
                var unused = locking.write(lock);
            }
            var preparation = new Preparation(session, manifest, phases);
            locking.complete(preparation.recorded(locked(locking)));
            var unused = Libraries.of(session, manifest).at(locking.file()).held();
            return locking.file().path();
        });
    }

    private LockFile beside() {
        return new LockFile(
                request.file()
                        .map(file -> Path.of(file + ".lock"))
                        .orElse(request.project().resolve("gantry.lock")));
    }

    private static Lockfile locked(Locking locking) {
        return locking.read().orElseThrow();
    }

    /// Chooses the newest versions that fit.
    ///
    /// @param crates as in [Read#named], which alone are chosen anew; empty for all
    /// @param dryRun the lock stays as it is
    /// @return what changes, crate by crate
    public List<Drift> update(List<String> crates, boolean dryRun) {
        var read = read();
        var specs = crates.stream().flatMap(it -> read.named(it).stream()).map(Read::spec).toList();
        return work((session, manifest, phases) -> {
            var drifts = new ArrayList<>(updated(session, manifest, phases, specs, dryRun));
            if (crates.isEmpty()) {
                drifts.addAll(Libraries.of(session, manifest).renewed(dryRun));
            }
            return drifts;
        });
    }

    private static List<Drift> updated(
            Session session, Manifest manifest, Phases phases, List<String> specs, boolean dryRun) {
        var locking = new Locking(session, manifest);
        var old = locked(locking);
        if (old.requests().isEmpty()) return List.of();
        var text = Locking.cargoLock(old, locking.registries());
        var updated = phases.run(Phase.LOCK, () -> locking.reresolve(text).updated(specs));
        if (updated.equals(text)) return List.of();
        var closure = phases.run(Phase.FETCH, () -> locking.resolve(updated, session.target()));
        var lock = LockContent.of(session, manifest, closure, Optional.of(old));
        if (!dryRun) {
            var unused = locking.write(lock);
        }
        return Drift.between(old.resolution(), lock.resolution());
    }

    /// Brings all packages that a build for this machine needs, and those for another target.
    ///
    /// @return how many packages are in the lock
    /// @throws ProblemException [BuildProblem.UnknownTarget] before anything was done
    public int fetch(List<String> targets) {
        return work((session, manifest, phases) -> {
            requireKnown(targets, session);
            var locking = new Locking(session, manifest);
            var closure = phases.run(Phase.LOCK, locking::resolve);
            var text = Locking.cargoLock(locked(locking), closure.registries());
            phases.run(
                    Phase.FETCH,
                    () -> {
                        for (var target : targets) {
                            if (target.equals(session.target())) continue;
                            var unused = locking.resolve(text, target);
                        }
                        return closure;
                    });
            int jars = Libraries.of(session, manifest).held().size();
            if (TestClasses.isIn(session.request())) {
                var unused = JUnitConsole.jar(session);
                jars++;
            }
            return closure.resolution().packages().size() + jars;
        });
    }

    private static void requireKnown(List<String> targets, Session session) {
        if (targets.isEmpty()) return;
        var project = session.request().project();
        var known = TargetCfg.known(session.host(), session.toolchain(), project);
        var problems =
                targets.stream()
                        .filter(target -> !known.contains(target))
                        .map(it -> new BuildProblem.UnknownTarget(it, Nearest.of(it, known)))
                        .toList();
        if (!problems.isEmpty()) throw new ProblemException(problems);
    }

    /// @param deep reads every byte and runs rustdoc again
    public LockReport check(boolean deep) {
        return work((session, manifest, phases) -> {
            var locking = new Locking(session, manifest);
            try {
                var lock = locking.read();
                if (lock.isEmpty()) {
                    var file = locking.file().shown();
                    throw new ProblemException(new LockProblem.None(file, command()));
                }
                return new LockCheck(session, manifest, phases).report(lock.get(), deep);
            } catch (ProblemException problem) {
                return LockCheck.malformed(problem);
            }
        });
    }

    /// Copies the sources of all packages of the lock, for every target, to a folder. Where a
    /// configuration takes sources from that very folder, it is as if it did not: else no crate
    /// could be added.
    ///
    /// @param folder absolute
    /// @return the configuration by which cargo takes them from there, in lines
    /// @throws ProblemException [BuildProblem.NotForVendoring] before anything was done, when the
    ///   folder has what was not vendored there
    public List<String> vendor(Path folder) {
        var vendored = new VendorFolder(folder);
        vendored.require(request.project());
        return work((session, manifest, phases) -> {
            var apart = apartFrom(folder, session);
            var locking = new Locking(apart, manifest);
            var closure = phases.run(Phase.LOCK, locking::resolve);
            var lock = locked(locking);
            var text = Locking.cargoLock(lock, closure.registries());
            vendored.announce(copies(lock));
            var reresolve = locking.reresolve(text);
            var lines = phases.run(Phase.FETCH, () -> reresolve.vendored(folder, shown(folder)));
            vendored.record();
            return lines;
        });
    }

    /// Offline the folder is all that there is.
    private static Session apartFrom(Path folder, Session session) {
        if (session.request().offline()) return session;
        var cargo = session.cargo();
        return CargoConfig.of(cargo.project(), cargo.home())
                .without(folder)
                .map(apart -> session.with(cargo.with(apart)))
                .orElse(session);
    }

    private String shown(Path folder) {
        var project = request.project();
        var path = folder.startsWith(project) ? project.relativize(folder) : folder;
        return path.toString().replace('\\', '/');
    }

    /// As cargo names the folders.
    private static List<String> copies(Lockfile lock) {
        return lock.resolution().packages().stream()
                .map(it -> it.name() + "-" + it.version())
                .toList();
    }

    private <T> T work(Spine.LockWork<T> work) {
        return Spine.lock(
                request,
                host,
                gantry,
                events,
                (session, manifest, phases) -> {
                    session.store().requireWritable();
                    try (var _ = new Preparation(session, manifest, phases).lock()) {
                        return work.work(session, manifest, phases);
                    }
                });
    }

    private String name(Manifest manifest) {
        return request.file().isPresent() ? request.fileAsWritten() : manifest.project().name();
    }

    private String command() {
        return request.file().isPresent()
                ? "gantry lock " + request.fileAsWritten()
                : "gantry lock";
    }
}
