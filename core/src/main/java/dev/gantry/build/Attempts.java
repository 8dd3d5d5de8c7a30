package dev.gantry.build;

import dev.gantry.api.CrateId;
import dev.gantry.build.BridgeBuild.Library;
import dev.gantry.build.BridgeBuild.Outcome;
import dev.gantry.build.Faults.Refusal;
import dev.gantry.event.Event;
import dev.gantry.event.Phase;
import dev.gantry.plan.Plan;
import dev.gantry.problem.ProblemException;
import dev.gantry.store.Key;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Builds bindings until what is left of their plan builds: each round leaves out one thing at
/// least, which a later build does not try again.
///
/// @param ahead the Java of the first plan, compiled meanwhile
/// @param wrappers is told their digests before anything is stored, and may throw
/// @param again the plan without what was found
record Attempts(
        Session session,
        BridgeBuild bridge,
        LateVerdicts late,
        GeneratedJava ahead,
        Consumer<Map<CrateId, String>> wrappers,
        Supplier<Plan> again) {
    private static final int MOST_SHOWN = 20;

    /// @param key of the folder
    /// @return the folder of the store, as [Bindings] describes it
    /// @throws ProblemException when nothing can be built, and it is not known why
    Path folder(Plan checked, Key key) {
        for (var plan = checked; ; plan = again.get()) {
            switch (bridge.build(plan)) {
                case Outcome.Refused(var reasons) -> late.refused(reasons);
                case Outcome.Failed(var reasons) -> failed(reasons);
                case Outcome.Made(var library) -> {
                    try {
                        var bindings = new JavaBindings(library.workspace().digests(), needed());
                        var java = java(plan, bindings);
                        if (java.refusal().isEmpty()) return filled(java, library, key);
                        failed(faults(plan, bindings, java.refusal().get()));
                    } finally {
                        library.delete();
                    }
                }
            }
        }
    }

    private List<Path> needed() {
        return Bindings.needed(session.layout().store());
    }

    private GeneratedJava java(Plan plan, JavaBindings bindings) {
        return ahead.isWhole(plan)
                ? ahead
                : GeneratedJava.of(plan, session.layout().java(), bindings);
    }

    private Path filled(GeneratedJava java, Library library, Key key) {
        wrappers.accept(library.workspace().digests());
        var folder =
                session.store()
                        .putFolder(
                                session.looked().settled(key).digest(),
                                staged -> Bindings.fill(staged, java, library, session.target()));
        var settled = session.looked().settled(key);
        library.workspace()
                .digests()
                .forEach((crate, digest) ->
                        new HashRecords(session).wrapper(settled, crate, digest));
        java.plan().crates().forEach(this::warnOfNothing);
        return folder;
    }

    private SortedMap<String, String> faults(Plan plan, JavaBindings java, Refusal refusal) {
        var folder = session.layout().java();
        var faults = Faults.in(plan, refusal, part -> java.attempt(part, folder));
        if (faults.isEmpty()) {
            var problem = new JavaProblem.GeneratedDoesNotCompile(refusal.words());
            throw new ProblemException(problem);
        }
        return faults;
    }

    private void failed(Map<String, String> reasons) {
        late.failed(reasons);
        var detail = new ArrayList<String>();
        reasons.forEach((what, why) -> detail.add(what + ": " + why));
        if (detail.size() > MOST_SHOWN) {
            int more = detail.size() - MOST_SHOWN;
            detail.subList(MOST_SHOWN, detail.size()).clear();
            detail.add("and " + more + " more, see SKIPPED.txt");
        }
        detail.add("This is a bug in Gantry: please report it with the crate and these lines.");
        var message = "Gantry fails on parts of a crate, and leaves them out";
        session.events().emit(new Event.Warning(Phase.COMPILE, message, List.copyOf(detail)));
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
