package dev.gantry.build;

import dev.gantry.plan.Judge.Verdict;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What rustc accepted when it checked, and refused when it built. Each is found once: the store
/// keeps it for every later build of the same closure.
final class LateVerdicts {
    private final Session session;
    private final Keys keys;
    private final SortedMap<String, Verdict> rejected = new TreeMap<>();

    LateVerdicts(Session session, Keys keys) {
        this.session = session;
        this.keys = keys;
        session.stored(keys.lateVerdicts())
                .ifPresent(bytes -> rejected.putAll(VerdictText.read(bytes)));
    }

    /// @param reasons by the symbol of a member, which is the id of its candidate
    /// @throws IllegalStateException when none is new: a plan has no member that was rejected
    void add(Map<String, String> reasons) {
        int before = rejected.size();
        reasons.forEach((symbol, why) -> rejected.put(symbol, new Verdict.Rejected(why)));
        if (rejected.size() == before) throw new IllegalStateException("known: " + reasons);
        session.store(keys.lateVerdicts(), VerdictText.write(rejected));
    }

    /// The verdicts of the check, with these put in.
    Map<String, Verdict> over(Map<String, Verdict> checked) {
        var all = new TreeMap<>(checked);
        rejected.forEach((id, verdict) -> all.replace(id, verdict));
        return all;
    }
}
