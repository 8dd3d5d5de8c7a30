package dev.gantry.build;

import dev.gantry.event.Event;
import dev.gantry.event.Events;
import dev.gantry.event.Phase;
import dev.gantry.host.Host;
import dev.gantry.lockfile.Drift;
import dev.gantry.lockfile.GantryLock;
import dev.gantry.lockfile.LockProblem;
import dev.gantry.lockfile.Lockfile;
import dev.gantry.lockfile.Resolution;
import dev.gantry.manifest.Manifest;
import dev.gantry.problem.ProblemException;
import dev.gantry.store.Store;

import java.util.List;
import java.util.stream.Collectors;

/// The lock of a program that asks for no crate, and may have asked for some before. No Rust needs
/// to be installed for it.
record LockWithoutCrates(
        BuildRequest request,
        Host host,
        Store store,
        Manifest manifest,
        Looked looked,
        Events events) {

    /// @throws ProblemException [LockProblem.Stale] under `--locked` when crates are locked
    void renew() {
        var file = LockFile.of(request, host.storeRoot(), looked);
        if (drifts(file).isEmpty()) return;
        if (request.locked()) {
            throw new ProblemException(new LockProblem.Stale(file.shown(), drifts(file)));
        }
        var name = "work " + Layout.key(request);
        var command = "gantry build of " + request.project();
        try (var _ = Session.lock(store, name, command, Phase.LOCK, events)) {
            var drifts = drifts(file);
            if (drifts.isEmpty()) return;
            var why = drifts.stream().map(Drift::describe).collect(Collectors.joining("; "));
            events.emit(new Event.Redone(Phase.LOCK, "lock", why));
            var none = new Lockfile(List.of(), new Resolution(List.of()));
            var jars = file.read(looked).orElse(none).jars();
            file.write(GantryLock.write(none.with(jars)));
            var unused = file.read(looked);
        }
    }

    private List<Drift> drifts(LockFile file) {
        return file.read(looked).map(lock -> Drift.between(lock, manifest)).orElse(List.of());
    }
}
