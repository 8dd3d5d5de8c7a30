package dev.gantry.build;

import dev.gantry.api.CrateId;
import dev.gantry.emit.rust.Wrapper;
import dev.gantry.event.Phase;
import dev.gantry.lift.ApiBytes;
import dev.gantry.lockfile.CrateDetails.BindingHashes;
import dev.gantry.lockfile.Lockfile;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.Manifest.CrateRequest;
import dev.gantry.plan.Judge;
import dev.gantry.plan.Plan;
import dev.gantry.plan.PlanRequest;
import dev.gantry.plan.Planner;
import dev.gantry.store.Digest;
import dev.gantry.store.Key;
import dev.gantry.store.StoreLock;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/// The part of the road that all commands walk which read crates: from a lock to its keys, from a
/// closure to a plan.
final class Preparation {
    private final Session session;
    private final Manifest manifest;
    private final Phases phases;

    Preparation(Session session, Manifest manifest, Phases phases) {
        this.session = session;
        this.manifest = manifest;
        this.phases = phases;
    }

    /// One build of a project at a time: its workspaces are shared. A store that cannot be written
    /// may have what is asked for all the same.
    StoreLock lock() {
        if (!session.store().isWritable()) return StoreLock.none();
        return session.lock("work " + session.layout().key(), Phase.LOCK);
    }

    /// What of the user's files a lock stands for, with the digests.
    private SortedMap<Path, Digest> inputs(Lockfile lock) {
        return new PathCrates(session.request().project(), session.looked())
                .files(lock.resolution(), outside().known());
    }

    /// Notes what crates in folders read.
    ///
    /// @return the keys are others now
    boolean learn(Lockfile lock, SortedSet<Path> read) {
        var crates = new PathCrates(session.request().project(), session.looked());
        var inside = crates.files(lock.resolution(), Collections.emptySortedSet());
        return outside().learn(read, inside.keySet());
    }

    private Outside outside() {
        return new Outside(session.layout().work().resolve("outside"), session.layout().store());
    }

    /// With all that the manifest says of it: another text is another profile.
    private String profile() {
        var name = session.request().profile();
        var settings = manifest.profiles().settings(name);
        return settings.isEmpty() ? name : name + " with " + String.join(" ", settings);
    }

    Keys keys(Lockfile lock) {
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
                profile(),
                Surroundings.key(
                        session.host(),
                        cargo.home(),
                        cargo.build(compile).environment(),
                        cargo.passedOn()),
                Keys.closure(lock.resolution(), manifest.crates(), inputs(lock), project));
    }

    /// Of the bindings that the keys lead to.
    Key bindings(Keys keys) {
        return keys.bindings(
                manifest.crates(),
                manifest.packagePrefix(),
                manifest.logging(),
                System.getProperty("java.runtime.version"));
    }

    /// What the store has recorded of the crates that were asked for, by `name version`. Nothing
    /// but under the profile of locks.
    SortedMap<String, BindingHashes> recorded(Lockfile lock) {
        var keys = keys(lock);
        return new HashRecords(session).of(lock.bound(), keys, bindings(keys));
    }

    /// The same, before it is recorded.
    ///
    /// @param wrappers the digests of wrappers
    SortedMap<String, BindingHashes> made(Lockfile lock, Keys keys, Map<CrateId, String> wrappers) {
        return new HashRecords(session).of(lock.bound(), keys, wrappers);
    }

    /// The same, of what is made now: rustdoc documents the crates again, and of the store is taken
    /// only what rustc said of the same questions.
    SortedMap<String, BindingHashes> anew(Closure closure, Keys keys, Workspaces workspaces) {
        var ingest = Ingest.anew(session, closure, keys);
        var requests = phases.run(Phase.INGEST, () -> requests(closure, ingest));
        var late = new LateVerdicts(session, keys);
        var judge = new RustcJudge(session, closure, keys, workspaces, late);
        var plan = phases.run(Phase.PLAN, () -> plan(closure, ingest, requests, judge));
        var all = new TreeMap<String, BindingHashes>();
        for (var crate : plan.crates()) {
            var id = crate.crate();
            if (!closure.roots().contains(id)) continue;
            var api = Digest.of(ApiBytes.write(ingest.api(id))).hex();
            var format = ingest.document(id).orElseThrow().format();
            var wrapper = Wrapper.emit(crate, closure.specs()).digest();
            all.put(id.packageName() + " " + id.version(), new BindingHashes(format, api, wrapper));
        }
        return all;
    }

    Plan plan(Closure closure, Keys keys, Workspaces workspaces, LateVerdicts late) {
        var ingest = new Ingest(session, closure, keys);
        var requests = phases.run(Phase.INGEST, () -> requests(closure, ingest));
        var judge = new RustcJudge(session, closure, keys, workspaces, late);
        var plan = phases.run(Phase.PLAN, () -> plan(closure, ingest, requests, judge));
        return phases.run(Phase.EMIT, () -> plan);
    }

    /// The plan again, when more verdicts are known.
    Plan planAgain(Closure closure, Keys keys, Workspaces workspaces, LateVerdicts late) {
        var ingest = new Ingest(session, closure, keys);
        var judge = new RustcJudge(session, closure, keys, workspaces, late);
        return plan(closure, ingest, requests(closure, ingest), judge);
    }

    private Plan plan(Closure closure, Ingest ingest, List<PlanRequest> requests, Judge judge) {
        var shown = new ShownCrates(closure, ingest, manifest.packagePrefix(), requests);
        return Planner.plan(requests, shown, judge);
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
