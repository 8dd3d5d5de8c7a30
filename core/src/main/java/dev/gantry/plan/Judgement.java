package dev.gantry.plan;

import dev.gantry.api.CrateId;
import dev.gantry.api.ItemPath;
import dev.gantry.api.RustText;
import dev.gantry.api.Type;
import dev.gantry.plan.Candidate.Property;
import dev.gantry.plan.Judge.Verdict;
import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.Out;
import dev.gantry.typemap.SkipReason;
import dev.gantry.typemap.Value;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What rustc said of the drafts, of the types they mention, and of the errors they fail with.
///
/// @param accepted drafts of each crate whose call compiles and whose types are what their mapping
///   needs
final class Judgement {
    private final Map<CrateId, List<Draft>> accepted = new TreeMap<>();
    private final Map<CrateId, List<Plan.Skipped>> rejected = new TreeMap<>();
    private final Set<Ladder> climbed = new HashSet<>();
    private final Map<Ladder, Plan.Skipped> fallen = new LinkedHashMap<>();
    private final Set<ItemPath> refutedRecords = new HashSet<>();
    private final Map<String, Verdict> verdicts;
    private final Map<Type, String> ids;
    private final Judge judge;

    private record Ladder(CrateId crate, String name) {}

    private Judgement(Map<String, Verdict> verdicts, Map<Type, String> ids, Judge judge) {
        this.verdicts = verdicts;
        this.ids = ids;
        this.judge = judge;
    }

    static Judgement of(Map<CrateId, List<Draft>> drafts, Judge judge) {
        var candidates = new ArrayList<Candidate>();
        Map<Type, String> ids = new LinkedHashMap<>();
        var codecs = new HashSet<String>();
        drafts.forEach((crate, all) -> {
            for (var draft : all) {
                var id = callId(crate, draft.typed());
                candidates.add(new Candidate.Call(id, crate, draft.typed()));
                codecs(crate, draft, codecs, candidates);
                facts(crate, draft, ids, candidates);
            }
        });
        var judgement = new Judgement(judge.judge(candidates), ids, judge);
        drafts.forEach((crate, all) -> all.forEach(draft -> judgement.refute(crate, draft)));
        drafts.forEach((crate, all) -> all.forEach(draft -> judgement.sort(crate, draft)));
        judgement.fallen.forEach((ladder, skipped) -> judgement.reject(ladder.crate(), skipped));
        return judgement;
    }

    private static String callId(CrateId crate, TypedFn typed) {
        return CrateNames.symbol(crate) + "_" + typed.name();
    }

    /// What was taken for records and cannot be taken apart or put together.
    Set<ItemPath> refutedRecords() {
        return refutedRecords;
    }

    private void refute(CrateId crate, Draft draft) {
        for (var value : Mentions.values(draft)) {
            if (!(value instanceof Value.Struct struct)) continue;
            for (var fn : Codecs.of(struct)) {
                if (!(verdict(callId(crate, fn)) instanceof Verdict.Accepted)) {
                    refutedRecords.add(struct.type().path());
                }
            }
        }
    }

    /// Once in each wrapper that needs them.
    private static void codecs(
            CrateId crate, Draft draft, Set<String> asked, List<Candidate> candidates) {
        for (var value : Mentions.values(draft)) {
            for (var fn : Codecs.of(value)) {
                var id = callId(crate, fn);
                if (asked.add(id)) candidates.add(new Candidate.Call(id, crate, fn));
            }
        }
    }

    /// A type's facts are asked in the wrapper that meets it first.
    private static void facts(
            CrateId crate, Draft draft, Map<Type, String> ids, List<Candidate> candidates) {
        for (var bound : Mentions.types(draft)) {
            ask(crate, bound.rust(), ids, candidates);
        }
        if (draft.error().orElse(null) instanceof Out.ErrorType.Plain(var type, _)) {
            ask(crate, type, ids, candidates);
        }
    }

    private static void ask(
            CrateId crate, Type type, Map<Type, String> ids, List<Candidate> candidates) {
        if (ids.containsKey(type)) return;
        var id = "type_" + ids.size();
        ids.put(type, id);
        for (var property : Property.values()) {
            candidates.add(new Candidate.Fact(factId(id, property), crate, type, property));
        }
    }

    private static String factId(String type, Property property) {
        return type + "_" + property;
    }

    private void sort(CrateId crate, Draft draft) {
        var reason = reason(crate, draft);
        if (draft.rung().isPresent()) {
            var rung = draft.rung().get();
            var ladder = new Ladder(crate, rung.ladder());
            if (climbed.contains(ladder)) return;
            if (reason.isPresent()) {
                fallen.putIfAbsent(ladder, fallen(rung, reason.get()));
                return;
            }
            climbed.add(ladder);
            fallen.remove(ladder);
        }
        if (reason.isEmpty()) {
            var copied = draft.copying(type -> has(type, Property.COPY));
            accepted.computeIfAbsent(crate, _ -> new ArrayList<>()).add(copied);
        } else {
            reject(crate, reason.get());
        }
    }

    /// A literal is written by Gantry: why it was refused is not in what the crate says.
    private static Plan.Skipped fallen(Draft.Rung rung, Plan.Skipped refused) {
        var otherwise = rung.otherwise().orElse(refused);
        return otherwise.reason() == SkipReason.NOT_OF_FIELDS
                ? otherwise.because(refused)
                : otherwise;
    }

    private void reject(CrateId crate, Plan.Skipped skipped) {
        rejected.computeIfAbsent(crate, _ -> new ArrayList<>()).add(skipped);
    }

    private Optional<Plan.Skipped> reason(CrateId crate, Draft draft) {
        var path = draft.item().path();
        var refusal = refusal(crate, draft);
        if (refusal.isPresent()) {
            var why = refusal.get();
            return Optional.of(
                    new Plan.Skipped(
                            path, why.reason(), why.message(), Optional.empty(), draft.impl()));
        }
        for (var bound : Mentions.types(draft)) {
            if (!has(bound, Property.SIZED)) {
                return Optional.of(unfit(draft, SkipReason.TYPE_NOT_MAPPED, bound));
            }
            if (!isAsClaimed(bound)) {
                return Optional.of(unfit(draft, refuted(bound.kind()), bound));
            }
        }
        if (draft.error().orElse(null) instanceof Out.ErrorType.Plain(var type, _)
                && !has(type, Property.ERROR)) {
            return Optional.of(
                    new Plan.Skipped(
                            path,
                            SkipReason.ERROR_NOT_AN_ERROR,
                            RustText.of(type),
                            Optional.empty(),
                            draft.impl()));
        }
        return Optional.empty();
    }

    private record Refusal(SkipReason reason, String message) {}

    /// What is said of the call, or of how one of its values is taken apart or put together.
    private Optional<Refusal> refusal(CrateId crate, Draft draft) {
        var own = refusal(callId(crate, draft.typed()));
        if (own.isPresent()) return own;
        for (var value : Mentions.values(draft)) {
            for (var fn : Codecs.of(value)) {
                var codec = refusal(callId(crate, fn));
                if (codec.isPresent()) return codec;
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> refusal(String id) {
        return switch (verdict(id)) {
            case Verdict.Accepted() -> Optional.empty();
            case Verdict.Rejected(var message) ->
                    Optional.of(new Refusal(SkipReason.REJECTED_BY_RUSTC, message));
            case Verdict.Failed(var message) ->
                    Optional.of(new Refusal(SkipReason.GANTRY_FAILED, message));
        };
    }

    private static Plan.Skipped unfit(Draft draft, SkipReason reason, BoundType type) {
        return new Plan.Skipped(
                draft.item().path(),
                reason,
                type.path().toString(),
                Optional.empty(),
                draft.impl());
    }

    private Verdict verdict(String id) {
        var verdict = verdicts.get(id);
        if (verdict == null) throw new IllegalStateException("no verdict on " + id);
        return verdict;
    }

    private static SkipReason refuted(BoundType.Kind kind) {
        return switch (kind) {
            case ERROR -> SkipReason.ERROR_NOT_AN_ERROR;
            case HANDLE, ENUM, VALUE, RECORD -> SkipReason.TYPE_NOT_MAPPED;
        };
    }

    /// What the kind of a class takes for granted.
    private boolean isAsClaimed(BoundType bound) {
        return switch (bound.kind()) {
            case HANDLE, RECORD -> true;
            case ERROR -> has(bound, Property.ERROR);
            // Java's constants may go to any thread
            case ENUM -> has(bound, Property.SEND) && has(bound, Property.SYNC);
            case VALUE -> has(bound, Property.COPY);
        };
    }

    private boolean has(Type type, Property property) {
        var id = ids.get(type);
        return id != null && verdict(factId(id, property)) instanceof Verdict.Accepted;
    }

    /// Whether rustc confirmed the property; false for a type that no draft mentions.
    boolean has(BoundType bound, Property property) {
        return has(bound.rust(), property);
    }

    /// How Gantry failed on something that is no candidate, see [Faulty].
    Optional<String> failure(String faulty) {
        return judge.failure(faulty);
    }

    Map<CrateId, List<Draft>> accepted() {
        return accepted;
    }

    Map<CrateId, List<Plan.Skipped>> rejected() {
        return rejected;
    }
}
