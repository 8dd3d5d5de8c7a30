package dev.gantry.build;

import dev.gantry.emit.rust.LogCrate;
import dev.gantry.event.Phase;
import dev.gantry.lockfile.Lockfile;
import dev.gantry.manifest.Manifest;
import dev.gantry.plan.Plan;
import dev.gantry.store.Key;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// From a manifest with crates to a folder of bindings in the store. Where the folder is there,
/// nothing but the lock is looked at.
final class RustBuild {
    private static final List<Phase> BUILDING =
            List.of(Phase.INGEST, Phase.PLAN, Phase.EMIT, Phase.COMPILE, Phase.LINK);

    private final Session session;
    private final Manifest manifest;
    private final Phases phases;
    private final Locking locking;
    private final Preparation preparation;

    /// @param folder of the store, as [Bindings] describes it
    /// @param stored it was there
    /// @param target the triple
    record Result(Path folder, boolean stored, String target) {}

    RustBuild(Session session, Manifest manifest, Phases phases) {
        this.session = session;
        this.manifest = manifest;
        this.phases = phases;
        this.locking = new Locking(session, manifest);
        this.preparation = new Preparation(session, manifest, phases);
    }

    Result result() {
        try (var _ = preparation.lock()) {
            var current = locking.current();
            var stored = current.flatMap(this::stored);
            if (stored.isPresent()) {
                locking.require(preparation.recorded(current.orElseThrow()));
                phases.skip(Phase.LOCK);
                phases.skip(Phase.FETCH);
                return found(stored.get());
            }
            return resolveAndBuild();
        }
    }

    /// Where no crate is for the target: they are locked all the same, for the others.
    void lock() {
        try (var _ = preparation.lock()) {
            if (locking.current().isPresent()) {
                phases.skip(Phase.LOCK);
            } else {
                var closure = phases.run(Phase.LOCK, locking::resolve);
                phases.run(Phase.FETCH, () -> closure);
            }
        }
    }

    private Result found(Path folder) {
        BUILDING.forEach(phases::skip);
        return new Result(folder, true, session.target());
    }

    private Optional<Path> stored(Lockfile lock) {
        return session.store().folder(key(preparation.keys(lock)).digest());
    }

    private Key key(Keys keys) {
        return preparation.bindings(keys);
    }

    /// What is asked for may be built, though nobody knew its lock: another file asks for the same.
    private Result resolveAndBuild() {
        session.store().requireWritable();
        var closure = phases.run(Phase.LOCK, locking::resolve);
        phases.run(Phase.FETCH, () -> closure);
        var lock = locking.current().orElseThrow();
        locking.require(preparation.recorded(lock));
        var result = stored(lock).map(this::found).orElseGet(() -> build(closure, lock));
        locking.complete(preparation.recorded(lock));
        return result;
    }

    private Result build(Closure closure, Lockfile lock) {
        var first = preparation.keys(lock);
        var workspaces = new Workspaces(session, closure);
        workspaces.writeClosure();
        var log = manifest.logging() ? LogCrate.of(closure.specs()) : LogCrate.none();
        var crates = new BridgeBuild(session, closure, workspaces, log, key(first));
        var early = new LateVerdicts(session, first);
        var both =
                Ahead.during(
                        crates::ahead,
                        () -> java(closure, preparation.plan(closure, first, workspaces, early)));
        boolean more = preparation.learn(lock, both.early());
        var keys = more ? preparation.keys(lock) : first;
        var late = more ? new LateVerdicts(session, keys) : early;
        var checked = more ? preparation.plan(closure, keys, workspaces, late) : both.main().plan();
        var bridge = new BridgeBuild(session, closure, workspaces, log, key(keys));
        var attempts =
                new Attempts(
                        session,
                        bridge,
                        late,
                        both.main(),
                        made -> locking.require(preparation.made(lock, keys, made)),
                        () -> preparation.planAgain(closure, keys, workspaces, late));
        var folder = phases.run(Phase.COMPILE, () -> attempts.folder(checked, key(keys)));
        phases.run(Phase.LINK, () -> folder);
        return new Result(folder, false, session.target());
    }

    private GeneratedJava java(Closure closure, Plan plan) {
        var layout = session.layout();
        var needed = Bindings.needed(layout.store());
        return GeneratedJava.ahead(plan, layout.java(), closure.specs(), needed);
    }
}
