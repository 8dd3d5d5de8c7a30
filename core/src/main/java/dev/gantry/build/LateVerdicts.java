package dev.gantry.build;

import dev.gantry.plan.Judge.Verdict;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// What rustc accepted when it checked, and refused when it built; and what Gantry failed to write.
/// Each is found once: the store keeps it for every later build of the same closure.
final class LateVerdicts {
    private final Session session;
    private final Keys keys;
    private final SortedMap<String, Verdict> against = new TreeMap<>();

    LateVerdicts(Session session, Keys keys) {
        this.session = session;
        this.keys = keys;
        session.stored(keys.lateVerdicts())
                .ifPresent(bytes -> against.putAll(VerdictText.read(bytes)));
    }

    /// @param reasons by the symbol of a member, which is the id of its candidate
    /// @throws IllegalStateException when none is new: a plan has no member that was rejected
    void refused(Map<String, String> reasons) {
        add(reasons, Verdict.Rejected::new);
    }

    /// @param reasons by the symbol of a member, or as [dev.gantry.plan.Faulty] has it
    /// @throws IllegalStateException when none is new: a plan has nothing that failed
    void failed(Map<String, String> reasons) {
        add(reasons, Verdict.Failed::new);
    }

    private void add(Map<String, String> reasons, Function<String, Verdict> verdict) {
        int before = against.size();
        reasons.forEach((id, why) -> against.put(id, verdict.apply(why)));
        if (against.size() == before) throw new IllegalStateException("known: " + reasons);
        session.store(keys.lateVerdicts(), VerdictText.write(against));
    }

    /// The verdicts of the check, with these put in.
    Map<String, Verdict> over(Map<String, Verdict> checked) {
        var all = new TreeMap<>(checked);
        against.forEach((id, verdict) -> all.replace(id, verdict));
        return all;
    }

    /// How Gantry failed on something that is no candidate.
    Optional<String> failure(String faulty) {
        return against.get(faulty) instanceof Verdict.Failed(var why)
                ? Optional.of(why)
                : Optional.empty();
    }

    /// As the store has them.
    String text() {
        return new String(VerdictText.write(against), StandardCharsets.UTF_8);
    }
}
