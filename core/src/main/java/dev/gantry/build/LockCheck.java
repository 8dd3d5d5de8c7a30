package dev.gantry.build;

import dev.gantry.event.Phase;
import dev.gantry.lockfile.CrateDetails.BindingHashes;
import dev.gantry.lockfile.Drift;
import dev.gantry.lockfile.LockProblem;
import dev.gantry.lockfile.Lockfile;
import dev.gantry.lockfile.Resolution.LockedPackage;
import dev.gantry.manifest.Manifest;
import dev.gantry.problem.ProblemException;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/// Compares a lock with the manifest, with what cargo makes of it, and with the digests that the
/// store recorded; a deep check with what lies on the disk and comes out of rustdoc now.
final class LockCheck {
    private final Session session;
    private final Manifest manifest;
    private final Phases phases;
    private final Locking locking;
    private final List<Drift> drifts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    LockCheck(Session session, Manifest manifest, Phases phases) {
        this.session = session;
        this.manifest = manifest;
        this.phases = phases;
        this.locking = new Locking(session, manifest);
    }

    /// @param lock as it stands
    LockReport report(Lockfile lock, boolean deep) {
        drifts.addAll(Drift.between(lock, manifest));
        boolean asked = drifts.isEmpty();
        drifts.addAll(asked ? resolution(lock) : attempted(lock));
        drifts.addAll(Libraries.of(session, manifest).drifts(lock));
        features(lock);
        files(lock, deep);
        if (asked && drifts.isEmpty() || !deep) hashes(lock, deep);
        else notes.add("rustdoc was not run again: the crates are other ones");
        return new LockReport(drifts, notes);
    }

    static LockReport malformed(ProblemException problem) {
        var drifts = new ArrayList<Drift>();
        for (var one : problem.problems()) {
            if (!(one instanceof LockProblem.Malformed(var what, var at))) throw problem;
            var place = at.file() + ":" + at.line() + ":" + at.column();
            drifts.add(new Drift.Malformed(place, what));
        }
        return new LockReport(drifts, List.of());
    }

    private List<Drift> resolution(Lockfile lock) {
        return phases.run(Phase.LOCK, () -> locking.drifts(lock, locking.registries()));
    }

    /// What is newly asked for may not be resolved here; it is a drift without that.
    private List<Drift> attempted(Lockfile lock) {
        try {
            return resolution(lock);
        } catch (ProblemException refused) {
            var why = refused.problems().getFirst().message();
            notes.add("not compared with a resolution: " + why);
            return List.of();
        }
    }

    /// The features of a crate are what all requests for it say together.
    private void features(Lockfile lock) {
        for (var locked : lock.resolution().packages()) {
            var asked = new TreeSet<String>();
            for (var request : lock.requests()) {
                if (!request.locked().means(locked)) continue;
                asked.addAll(request.features());
                if (request.defaultFeatures()) asked.add("default");
            }
            var said = locked.details().features();
            // a lock of an older Gantry says nothing
            if (said.isEmpty() || said.equals(List.copyOf(asked))) continue;
            drifts.add(
                    new Drift.FeaturesChanged(
                            locked.title(), String.join(", ", said), String.join(", ", asked)));
        }
    }

    private void files(Lockfile lock, boolean deep) {
        var files = new CrateFiles(session);
        for (var locked : lock.resolution().packages()) {
            if (deep) {
                files.other(locked)
                        .ifPresent(found ->
                                drifts.add(
                                        new Drift.CrateSha256(
                                                locked.title(), locked.sha256().get(), found)));
            }
            var said = locked.details().blake3();
            var found = deep ? files.readBlake3(locked) : files.recorded(locked);
            if (said.isPresent() && found.isPresent() && !said.equals(found)) {
                drifts.add(new Drift.CrateBlake3(locked.title(), said.get(), found.get()));
            }
        }
    }

    private void hashes(Lockfile lock, boolean deep) {
        var target = session.target();
        var maker = lock.bindings().get(target);
        if (maker == null) return;
        var here = LockContent.maker(session);
        if (!maker.equals(here)) {
            notes.add(
                    "the bindings for %s: made by Gantry %s with rustc %s, here Gantry %s with rustc %s"
                            .formatted(
                                    target,
                                    maker.gantry(),
                                    maker.rustc(),
                                    here.gantry(),
                                    here.rustc()));
            if (!deep) return;
        }
        var preparation = new Preparation(session, manifest, phases);
        var found = deep ? anew(lock) : preparation.recorded(lock);
        drifts.addAll(LockContent.drifts(lock, target, here, found));
    }

    /// A lock that holds is resolved as it is; that brings what is not here.
    private SortedMap<String, BindingHashes> anew(Lockfile lock) {
        var preparation = new Preparation(session, manifest, phases);
        var text = Locking.cargoLock(lock, locking.registries());
        var closure = phases.run(Phase.FETCH, () -> locking.resolve(text, session.target()));
        activated(lock, closure);
        var workspaces = new Workspaces(session, closure);
        workspaces.writeClosure();
        return preparation.anew(closure, preparation.keys(lock), workspaces);
    }

    private void activated(Lockfile lock, Closure closure) {
        for (var root : closure.roots()) {
            var is = closure.activated(root);
            var locked =
                    lock.bound().stream()
                            .filter(it -> closure.dependency(root).means(it))
                            .map(LockedPackage::details)
                            .flatMap(it -> it.targets().entrySet().stream())
                            .filter(it -> it.getKey().equals(session.target()))
                            .findFirst();
            if (locked.isEmpty() || locked.get().getValue().features().equals(is)) continue;
            drifts.add(
                    new Drift.FeaturesChanged(
                            root.packageName() + " " + root.version(),
                            String.join(", ", locked.get().getValue().features()),
                            String.join(", ", is)));
        }
    }
}
