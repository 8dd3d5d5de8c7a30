package dev.gantry.plan;

import dev.gantry.api.CrateApi;
import dev.gantry.api.ItemPath;
import dev.gantry.plan.Ledger.Entry;
import dev.gantry.plan.Ledger.Kind;
import dev.gantry.plan.Ledger.Outcome;
import dev.gantry.typemap.SkipReason;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the ledger of a crate: for each public item the members that come of it, or the reason
/// that the planner recorded. What is bound in one form, such as one overload, is bound.
final class Bookkeeping {
    private final BoundMembers bound;
    private final List<PublicItem> items;
    private final Map<ItemPath, Integer> sharing = new HashMap<>();
    private final Map<ItemPath, Deque<Plan.Skipped>> reasons = new HashMap<>();
    private final Map<Origin, Plan.Skipped> reasonsOfImpls = new HashMap<>();
    private final Map<ItemPath, Plan.Skipped> skippedTypes = new HashMap<>();

    private Bookkeeping(CrateApi api, BoundMembers bound, List<Plan.Skipped> skipped) {
        this.bound = bound;
        items = PublicItem.of(api);
        for (var item : items) {
            if (item.impl().isEmpty()) sharing.merge(item.path(), 1, Integer::sum);
        }
        for (var skip : skipped) {
            skip.impl().ifPresent(impl -> reasonsOfImpls.putIfAbsent(impl, skip));
            reasons.computeIfAbsent(skip.item(), _ -> new ArrayDeque<>()).add(skip);
        }
    }

    /// @param skipped as the planner recorded them, in its order; also of items that are bound in
    ///   another form
    static Ledger ledger(CrateApi api, BoundMembers bound, List<Plan.Skipped> skipped) {
        var books = new Bookkeeping(api, bound, skipped);
        return new Ledger(books.items.stream().map(books::entry).toList());
    }

    private Entry entry(PublicItem item) {
        boolean shared = sharing.getOrDefault(item.path(), 0) > 1;
        Optional<Outcome> members = bound.of(item, shared).map(found -> found.lacking(lacks(item)));
        var outcome = members.orElseGet(() -> new Outcome.Skipped(skip(item)));
        return new Entry(item.kind(), item.path(), item.rust(), outcome);
    }

    /// An impl has the path of its type, whose affair those are.
    private List<Plan.Skipped> lacks(PublicItem item) {
        if (item.impl().isPresent()) return List.of();
        var recorded = reasons.getOrDefault(item.path(), new ArrayDeque<>());
        return recorded.stream().filter(skip -> skip.reason().isGantrys()).distinct().toList();
    }

    private Plan.Skipped skip(PublicItem item) {
        // that it is not made of its fields is a lack, and no reason why nothing is bound of it
        var recorded =
                recorded(item)
                        .filter(skip -> skip.reason() != SkipReason.NOT_OF_FIELDS)
                        .orElseGet(() -> inherited(item));
        var skip =
                new Plan.Skipped(
                        item.path(),
                        recorded.reason(),
                        recorded.detail(),
                        recorded.override(),
                        recorded.impl());
        if (item.kind() == Kind.TYPE || item.kind() == Kind.VARIANT) {
            skippedTypes.put(item.path(), skip);
        }
        return skip;
    }

    /// Of an impl, by what it is, where that was kept. Others are used once, so that items that
    /// share a path have a reason each.
    private Optional<Plan.Skipped> recorded(PublicItem item) {
        var ofImpl = reasonsOfImpls.get(item.origin());
        if (ofImpl != null) return Optional.of(ofImpl);
        Optional<Plan.Skipped> first = Optional.empty();
        for (var part : item.parts()) {
            var waiting = reasons.get(part);
            if (waiting == null || waiting.isEmpty()) continue;
            var skip = waiting.size() > 1 ? waiting.remove() : waiting.element();
            if (first.isEmpty()) first = Optional.of(skip);
        }
        return first;
    }

    /// Why what the planner never looked at is not there: its type is not, or it is of a kind that
    /// has no Java form at all.
    private Plan.Skipped inherited(PublicItem item) {
        var parent = new ItemPath(item.path().crate(), item.path().modules());
        var type = item.impl().isPresent() ? item.path() : parent;
        var skip = skippedTypes.get(type);
        if (skip != null) return skip;
        var detail = item.impl().isPresent() ? item.rust() : "";
        return new Plan.Skipped(item.path(), reason(item.kind()), detail, Optional.empty());
    }

    private static SkipReason reason(Kind kind) {
        return switch (kind) {
            case TYPE -> SkipReason.NOTHING_TO_CALL;
            case TRAIT -> SkipReason.TRAIT;
            case STD_IMPL -> SkipReason.STD_TRAIT;
            case TRAIT_IMPL, TRAIT_METHOD -> SkipReason.TRAIT_METHOD;
            case FIELD -> SkipReason.FIELD;
            case VARIANT -> SkipReason.ENUM_VARIANT;
            case CONSTANT -> SkipReason.CONSTANT;
            case TYPE_ALIAS -> SkipReason.TYPE_ALIAS;
            case MACRO -> SkipReason.MACRO;
            case UNKNOWN -> SkipReason.UNKNOWN_KIND;
            case FUNCTION, ASSOCIATED_FUNCTION, METHOD -> SkipReason.UNEXPLAINED;
        };
    }
}
