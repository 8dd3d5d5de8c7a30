package dev.gantry.build;

import dev.gantry.build.BridgeBuild.Outcome;
import dev.gantry.emit.rust.LogCrate;
import dev.gantry.event.Event;
import dev.gantry.event.Phase;
import dev.gantry.lockfile.Lockfile;
import dev.gantry.manifest.Manifest;
import dev.gantry.plan.Plan;
import dev.gantry.store.Key;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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
    record Result(Path folder, boolean stored) {}

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
                phases.skip(Phase.LOCK);
                phases.skip(Phase.FETCH);
                return found(stored.get());
            }
            return resolveAndBuild();
        }
    }

    private Result found(Path folder) {
        BUILDING.forEach(phases::skip);
        return new Result(folder, true);
    }

    private Optional<Path> stored(Lockfile lock) {
        return session.store().folder(key(preparation.keys(lock)).digest());
    }

    private Key key(Keys keys) {
        return keys.bindings(
                manifest.crates(),
                manifest.packagePrefix(),
                manifest.logging(),
                System.getProperty("java.runtime.version"));
    }

    /// What is asked for may be built, though nobody knew its lock: another file asks for the same.
    private Result resolveAndBuild() {
        var closure = phases.run(Phase.LOCK, locking::resolve);
        phases.run(Phase.FETCH, () -> closure);
        var lock = locking.current().orElseThrow();
        return stored(lock).map(this::found).orElseGet(() -> build(closure, lock));
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
                        () -> java(preparation.plan(closure, first, workspaces, early), closure));
        boolean more = preparation.learn(lock, both.early());
        var keys = more ? preparation.keys(lock) : first;
        var late = more ? new LateVerdicts(session, keys) : early;
        var checked = more ? preparation.plan(closure, keys, workspaces, late) : both.main().plan();
        var bridge = new BridgeBuild(session, closure, workspaces, log, key(keys));
        var made =
                phases.run(
                        Phase.COMPILE,
                        () ->
                                made(
                                        bridge,
                                        checked,
                                        late,
                                        () ->
                                                preparation.planAgain(
                                                        closure, keys, workspaces, late)));
        var plan = made.plan();
        var library = made.library();
        phases.run(Phase.LINK, () -> library);
        plan.crates().forEach(this::warnOfNothing);
        var java = both.main().plan().equals(plan) ? both.main() : java(plan, closure);
        var folder =
                session.store()
                        .putFolder(
                                session.looked().settled(key(keys)).digest(),
                                staged -> Bindings.fill(staged, java, library, session.target()));
        library.delete();
        return new Result(folder, false);
    }

    private GeneratedJava java(Plan plan, Closure closure) {
        var needed = Bindings.needed(session.layout().store());
        return GeneratedJava.compile(plan, session.layout().java(), closure.specs(), needed);
    }

    private record Made(Plan plan, BridgeBuild.Library library) {}

    /// Until what is left builds: each round leaves out one member at least.
    private static Made made(
            BridgeBuild bridge, Plan checked, LateVerdicts late, Supplier<Plan> again) {
        var plan = checked;
        while (true) {
            switch (bridge.build(plan)) {
                case Outcome.Made(var library) -> {
                    return new Made(plan, library);
                }
                case Outcome.Refused(var reasons) -> late.add(reasons);
            }
            plan = again.get();
        }
    }

    private void warnOfNothing(Plan.CratePlan crate) {
        if (!crate.types().isEmpty() || !crate.holders().isEmpty()) return;
        var reasons =
                crate.skipped().stream()
                        .map(skipped -> skipped.item() + ": " + skipped.reason().sentence())
                        .limit(5)
                        .toList();
        session.events()
                .emit(
                        new Event.Warning(
                                Phase.PLAN,
                                "nothing of `" + crate.crate() + "` could be bound",
                                reasons));
    }
}
