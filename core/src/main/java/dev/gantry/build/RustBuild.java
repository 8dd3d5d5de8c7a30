package dev.gantry.build;

import dev.gantry.api.CrateId;
import dev.gantry.event.Event;
import dev.gantry.event.Phase;
import dev.gantry.lockfile.Lockfile;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.Manifest.CrateRequest;
import dev.gantry.plan.Plan;
import dev.gantry.plan.PlanRequest;
import dev.gantry.plan.Planner;
import dev.gantry.store.Digest;
import dev.gantry.store.Key;
import dev.gantry.store.StoreLock;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// From a manifest with crates to a folder of bindings in the store. Where the folder is there,
/// nothing but the lock is looked at.
final class RustBuild {
    private final Session session;
    private final Manifest manifest;
    private final Phases phases;
    private final Locking locking;

    /// @param folder of the store, as [Bindings] describes it
    /// @param stored it was there
    /// @param inputs what of the user's files was read, with the digests
    record Result(Path folder, boolean stored, Path lock, SortedMap<Path, Digest> inputs) {}

    RustBuild(Session session, Manifest manifest, Phases phases) {
        this.session = session;
        this.manifest = manifest;
        this.phases = phases;
        this.locking = new Locking(session, manifest);
    }

    Result result() {
        try (var _ = lock()) {
            var current = locking.current();
            var stored = current.flatMap(this::stored);
            if (stored.isPresent()) {
                for (var phase : List.of(Phase.LOCK, Phase.FETCH, Phase.INGEST, Phase.PLAN)) {
                    phases.skip(phase);
                }
                for (var phase : List.of(Phase.EMIT, Phase.COMPILE, Phase.LINK)) phases.skip(phase);
                return new Result(stored.get(), true, locking.path(), inputs(current.get()));
            }
            return build();
        }
    }

    /// One build of a project at a time: its workspaces are shared.
    private StoreLock lock() {
        var owner =
                new StoreLock.Owner(
                        ProcessHandle.current().pid(),
                        "gantry build of " + session.request().project());
        return session.store()
                .lock(
                        "work " + session.layout().key(),
                        owner,
                        other ->
                                session.events()
                                        .emit(
                                                new Event.Warning(
                                                        Phase.LOCK,
                                                        other.map(o ->
                                                                        "waiting for "
                                                                                + o.command()
                                                                                + ", process "
                                                                                + o.pid())
                                                                .orElse(
                                                                        "waiting for another"
                                                                                + " build"),
                                                        List.of())));
    }

    private Optional<Path> stored(Lockfile lock) {
        return session.store().folder(key(keys(lock)).digest());
    }

    private Key key(Keys keys) {
        return keys.bindings(
                manifest.crates(),
                manifest.packagePrefix(),
                System.getProperty("java.runtime.version"));
    }

    private SortedMap<Path, Digest> inputs(Lockfile lock) {
        return PathCrates.files(lock.resolution(), session.request().project());
    }

    private Keys keys(Lockfile lock) {
        var project = session.request().project();
        var compile =
                session.compile(
                        session.layout().bridgeWorkspace(),
                        List.of(),
                        session.buildTarget(),
                        List.of());
        var cargo = session.cargo();
        return new Keys(
                session.gantry(),
                String.join("\n", session.toolchain().version().verbose())
                        + session.toolchain().cargoVersion(),
                session.target(),
                session.request().profile(),
                Surroundings.key(
                        session.host(),
                        cargo.home(),
                        cargo.build(compile).environment(),
                        cargo.passedOn()),
                Keys.closure(lock.resolution(), manifest.crates(), inputs(lock), project));
    }

    private Result build() {
        var closure = phases.run(Phase.LOCK, locking::resolve);
        phases.run(Phase.FETCH, () -> closure);
        var lock = locking.current().orElseThrow();
        var keys = keys(lock);
        var workspaces = new Workspaces(session, closure);
        workspaces.writeClosure();
        var bridge = new BridgeBuild(session, closure, workspaces, key(keys));
        var plan = Ahead.during(bridge::ahead, () -> plan(closure, keys, workspaces));
        plan.crates().forEach(this::warnOfNothing);
        var library = phases.run(Phase.COMPILE, () -> bridge.build(plan));
        phases.run(Phase.LINK, () -> library);
        var runtime = RuntimeJar.in(session.layout().store());
        var folder =
                session.store()
                        .putFolder(
                                key(keys).digest(),
                                staged ->
                                        Bindings.fill(
                                                staged, plan, library, session.target(), runtime));
        return new Result(folder, false, locking.path(), inputs(lock));
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

    private Plan plan(Closure closure, Keys keys, Workspaces workspaces) {
        var ingest = new Ingest(session, closure, keys);
        var requests = phases.run(Phase.INGEST, () -> requests(closure, ingest));
        var judge = new RustcJudge(session, closure, keys, workspaces);
        var shown = new ShownCrates(closure, ingest, manifest.packagePrefix(), requests);
        var plan = phases.run(Phase.PLAN, () -> Planner.plan(requests, shown, judge));
        return phases.run(Phase.EMIT, () -> plan);
    }

    /// One for each crate; a crate that is asked for twice goes to its first alias.
    private List<PlanRequest> requests(Closure closure, Ingest ingest) {
        Map<CrateId, PlanRequest> requests = new HashMap<>();
        var inOrder = new ArrayList<PlanRequest>();
        for (CrateRequest crate : manifest.crates()) {
            var id = closure.root(crate);
            if (requests.containsKey(id)) continue;
            var request = new PlanRequest(ingest.api(id), prefixed(crate.alias()), true);
            requests.put(id, request);
            inOrder.add(request);
        }
        return inOrder;
    }

    private String prefixed(String alias) {
        return manifest.packagePrefix().isEmpty() ? alias : manifest.packagePrefix() + "." + alias;
    }
}
