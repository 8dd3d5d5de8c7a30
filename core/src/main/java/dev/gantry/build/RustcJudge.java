package dev.gantry.build;

import dev.gantry.api.CrateId;
import dev.gantry.cargo.CargoMessage;
import dev.gantry.cargo.Compilation;
import dev.gantry.cargo.Diagnostic;
import dev.gantry.emit.rust.CheckCrate;
import dev.gantry.emit.rust.CheckWorkspace;
import dev.gantry.event.Event;
import dev.gantry.event.Phase;
import dev.gantry.plan.Candidate;
import dev.gantry.plan.Judge;
import dev.gantry.problem.ProblemException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Asks rustc: all candidates are checked at once, those in whose lines an error lies are dropped,
/// and the rest are checked again, until nothing is wrong. The verdicts are kept in the store.
final class RustcJudge implements Judge {
    private final Session session;
    private final Closure closure;
    private final Keys keys;
    private final Workspaces workspaces;
    private final LateVerdicts late;

    /// @param late have the last word
    RustcJudge(
            Session session, Closure closure, Keys keys, Workspaces workspaces, LateVerdicts late) {
        this.session = session;
        this.closure = closure;
        this.keys = keys;
        this.workspaces = workspaces;
        this.late = late;
    }

    @Override
    public Map<String, Verdict> judge(List<Candidate> candidates) {
        return late.over(checked(candidates));
    }

    @Override
    public Optional<String> failure(String faulty) {
        return late.failure(faulty);
    }

    private Map<String, Verdict> checked(List<Candidate> candidates) {
        CheckWorkspace first;
        try {
            first = workspace(candidates);
        } catch (RuntimeException thrown) {
            return besidesFailed(candidates, thrown);
        }
        return checked(candidates, first);
    }

    /// The emitter throws over some of them.
    private Map<String, Verdict> besidesFailed(
            List<Candidate> candidates, RuntimeException thrown) {
        var verdicts = new TreeMap<String, Verdict>();
        for (var candidate : candidates) {
            try {
                var unused = workspace(List.of(candidate));
            } catch (RuntimeException alone) {
                verdicts.put(candidate.id(), new Verdict.Failed(alone.toString()));
            }
        }
        if (verdicts.isEmpty()) throw thrown;
        var left = new ArrayList<>(candidates);
        left.removeIf(candidate -> verdicts.containsKey(candidate.id()));
        verdicts.putAll(checked(left, workspace(left)));
        return verdicts;
    }

    private Map<String, Verdict> checked(List<Candidate> candidates, CheckWorkspace first) {
        var key = keys.verdicts(first.files());
        var stored = session.stored(key);
        if (stored.isPresent()) return VerdictText.read(stored.get());
        var verdicts = fixpoint(candidates, first);
        session.store(key, VerdictText.write(verdicts));
        return verdicts;
    }

    private SortedMap<String, Verdict> fixpoint(List<Candidate> candidates, CheckWorkspace first) {
        var verdicts = new TreeMap<String, Verdict>();
        var left = new ArrayList<>(candidates);
        var workspace = first;
        var work = "asking rustc about " + candidates.size() + " bindings";
        session.events().emit(Event.Progress.all(Phase.PLAN, work));
        for (var errors = check(workspace, true);
                !errors.isEmpty();
                errors = check(workspace, false)) {
            int before = left.size();
            var rejected = rejected(errors, workspace);
            verdicts.putAll(rejected);
            left.removeIf(candidate -> rejected.containsKey(candidate.id()));
            if (left.size() == before) throw foreign(errors);
            workspace = workspace(left);
        }
        for (var candidate : left) verdicts.put(candidate.id(), new Verdict.Accepted());
        return verdicts;
    }

    private CheckWorkspace workspace(List<Candidate> candidates) {
        SortedMap<CrateId, List<Candidate>> byWrapper = new TreeMap<>();
        for (var candidate : candidates) {
            byWrapper.computeIfAbsent(candidate.wrapper(), _ -> new ArrayList<>()).add(candidate);
        }
        return CheckWorkspace.emit(byWrapper, closure.member(), closure.specs());
    }

    private List<CargoMessage.CompilerMessage> check(CheckWorkspace workspace, boolean first) {
        workspaces.writeCheck(workspace);
        var target = session.checkTarget();
        var compile =
                session.compile(
                        session.layout().checkWorkspace(),
                        workspace.packages(),
                        target,
                        closure.remap(session.cargo().home(), session.layout(), target));
        var action =
                session.action(
                        first ? "what rustc accepts" : "what rustc accepts of the rest",
                        Phase.PLAN,
                        session.cargo().check(compile),
                        keys.verdicts(workspace.files()),
                        List.of());
        var done =
                first
                        ? session.run(action, compile.remap(), closure.size())
                        : session.run(action, compile.remap(), closure.size(), "it refused some");
        var errors = done.errors();
        if (!done.success() && errors.isEmpty()) throw new ProblemException(done.problems());
        requireOwn(done, workspace);
        return errors;
    }

    /// An error in a crate of the closure is the user's affair, and told as such.
    private static void requireOwn(Compilation done, CheckWorkspace workspace) {
        boolean foreign =
                done.errors().stream()
                        .anyMatch(error -> workspace.crateOf(error.target().name()).isEmpty());
        if (foreign) throw new ProblemException(done.problems());
    }

    private static Map<String, Verdict> rejected(
            List<CargoMessage.CompilerMessage> errors, CheckWorkspace workspace) {
        var rejected = new HashMap<String, Verdict>();
        for (var error : errors) {
            workspace
                    .crateOf(error.target().name())
                    .flatMap(crate -> candidate(error.diagnostic(), crate))
                    .ifPresent(id ->
                            rejected.putIfAbsent(
                                    id, new Verdict.Rejected(message(error.diagnostic()))));
        }
        return rejected;
    }

    private static Optional<String> candidate(Diagnostic diagnostic, CheckCrate crate) {
        return diagnostic.spans().stream()
                .filter(span -> span.file().replace('\\', '/').endsWith(CheckCrate.TYPED))
                .sorted((one, other) -> Boolean.compare(other.primary(), one.primary()))
                .flatMap(span -> crate.candidateAt(span.lineStart()).stream())
                .findFirst();
    }

    /// Its first line, with its code.
    static String message(Diagnostic diagnostic) {
        var line = diagnostic.message().lines().findFirst().orElse("");
        return diagnostic.code().map(code -> code + ": " + line).orElse(line);
    }

    /// rustc refuses generated text, and not because of one candidate.
    private static ProblemException foreign(List<CargoMessage.CompilerMessage> errors) {
        var words = new ArrayList<String>();
        for (var error : errors) {
            error.diagnostic().rendered().ifPresent(text -> words.addAll(text.lines().toList()));
        }
        return new ProblemException(new BuildProblem.GeneratedRust("the check", words));
    }
}
