package dev.gantry.build;

import dev.gantry.emit.java.Declarations;
import dev.gantry.event.Phase;
import dev.gantry.lift.RecordBytes;
import dev.gantry.lockfile.Lockfile;
import dev.gantry.manifest.Manifest;
import dev.gantry.plan.Ledger;
import dev.gantry.plan.Plan;
import dev.gantry.plan.Reachable;
import dev.gantry.store.Digest;
import dev.gantry.store.Key;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Walks the road as far as the plan, which rustc has judged, and tells what it holds. Nothing is
/// linked. What was told is kept in the store.
final class Overviews {
    private static final List<Phase> PHASES =
            List.of(Phase.LOCK, Phase.FETCH, Phase.INGEST, Phase.PLAN, Phase.EMIT);

    private final Session session;
    private final Manifest manifest;
    private final Phases phases;
    private final Locking locking;
    private final Preparation preparation;

    /// @param manifest of one crate
    Overviews(Session session, Manifest manifest, Phases phases) {
        this.session = session;
        this.manifest = manifest;
        this.phases = phases;
        this.locking = new Locking(session, manifest);
        this.preparation = new Preparation(session, manifest, phases);
    }

    Overview overview() {
        try (var _ = preparation.lock()) {
            var stored = locking.current().flatMap(this::stored);
            if (stored.isEmpty()) return made();
            PHASES.forEach(phases::skip);
            return stored.get();
        }
    }

    private Optional<Overview> stored(Lockfile lock) {
        var keys = preparation.keys(lock);
        return session.stored(key(keys, new LateVerdicts(session, keys)))
                .map(bytes -> RecordBytes.read(bytes, Overview.class));
    }

    /// What a build refused since is not told as bound.
    private Key key(Keys keys, LateVerdicts late) {
        return keys.overview(manifest.crates(), Digest.of(late.text()));
    }

    private Overview made() {
        session.store().requireWritable();
        var closure = phases.run(Phase.LOCK, locking::resolve);
        phases.run(Phase.FETCH, () -> closure);
        var keys = preparation.keys(locking.current().orElseThrow());
        var workspaces = new Workspaces(session, closure);
        workspaces.writeClosure();
        var late = new LateVerdicts(session, keys);
        var plan = preparation.plan(closure, keys, workspaces, late);
        var overview = of(plan, closure);
        session.store(key(keys, late), RecordBytes.write(overview));
        return overview;
    }

    private Overview of(Plan plan, Closure closure) {
        var crate = closure.root(manifest.crates().getFirst());
        var planned =
                plan.crates().stream()
                        .filter(it -> it.crate().equals(crate))
                        .findFirst()
                        .orElseThrow();
        var reachable = Reachable.of(plan);
        var declarations = Declarations.of(planned);
        var classes = new JavaClasses(planned, declarations);
        var parts = classes.parts();
        var rows = new ArrayList<Overview.Row>();
        for (var entry : planned.ledger().entries()) {
            var whole = parts.getOrDefault(entry.path(), List.of());
            rows.add(row(entry, declarations, whole, reachable));
        }
        return new Overview(
                crate, closure.activated(crate), planned.javaPackage(), rows, classes.all());
    }

    /// @param part what Java has of an item that no function is called for
    private static Overview.Row row(
            Ledger.Entry entry,
            Map<String, String> declarations,
            List<String> part,
            Reachable reachable) {
        return switch (entry.outcome()) {
            case Ledger.Outcome.Skipped _ -> new Overview.Row(entry, List.of(), false);
            case Ledger.Outcome.Bound bound -> {
                var java =
                        bound.symbols().stream()
                                .map(symbol -> declarations.getOrDefault(symbol, ""))
                                .filter(text -> !text.isEmpty())
                                .distinct()
                                .toList();
                var all = bound.symbols().isEmpty() ? part : java;
                yield new Overview.Row(entry, all, reaches(reachable, entry.kind(), bound));
            }
        };
    }

    /// A type is reached by whatever gives its values, not only by what is made of its name.
    private static boolean reaches(
            Reachable reachable, Ledger.Kind kind, Ledger.Outcome.Bound bound) {
        var type = new Ledger.Outcome.Bound(bound.java(), List.of());
        boolean named = kind == Ledger.Kind.TYPE || kind == Ledger.Kind.TYPE_ALIAS;
        return reachable.reaches(bound) || (named && reachable.reaches(type));
    }
}
