package dev.gantry.plan;

import dev.gantry.plan.Ledger.Entry;
import dev.gantry.plan.Ledger.Kind;
import dev.gantry.plan.Ledger.Outcome;
import dev.gantry.typemap.SkipReason;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How much of a crate's ledger is bound.
///
/// @param groups one for each [Group], in their order
public record Coverage(List<Count> groups) {

    /// What is counted together.
    public enum Group {
        /// Free, associated, methods: what a crate's own documentation lists as functions.
        FUNCTIONS(Kind.FUNCTION, Kind.ASSOCIATED_FUNCTION, Kind.METHOD),
        TRAIT_METHODS(Kind.TRAIT_METHOD),
        STD_IMPLS(Kind.STD_IMPL),
        TRAIT_IMPLS(Kind.TRAIT_IMPL),
        FIELDS_AND_VARIANTS(Kind.FIELD, Kind.VARIANT),
        CONSTANTS(Kind.CONSTANT),
        TYPES(Kind.TYPE),
        TRAITS(Kind.TRAIT),
        OTHERS(Kind.TYPE_ALIAS, Kind.MACRO, Kind.UNKNOWN);

        private final List<Kind> kinds;

        Group(Kind... kinds) {
            this.kinds = List.of(kinds);
        }

        public List<Kind> kinds() {
            return kinds;
        }
    }

    /// @param reachable bound, and callable with what public members give
    /// @param skipped how many for each reason; together with the bound ones they are the total
    public record Count(
            Group group, int total, int bound, int reachable, Map<SkipReason, Integer> skipped) {}

    /// @param reachable of what is bound, as clause PLAN-10 says
    public record Counted(Entry entry, boolean reachable) {}

    public static Coverage of(List<Counted> ledger) {
        var groups = new ArrayList<Count>();
        for (var group : Group.values()) {
            var entries =
                    ledger.stream()
                            .filter(counted -> group.kinds().contains(counted.entry().kind()))
                            .toList();
            groups.add(count(group, entries));
        }
        return new Coverage(List.copyOf(groups));
    }

    public Count of(Group group) {
        return groups.get(group.ordinal());
    }

    private static Count count(Group group, List<Counted> entries) {
        int bound = 0;
        int reached = 0;
        Map<SkipReason, Integer> skipped = new EnumMap<>(SkipReason.class);
        for (var counted : entries) {
            switch (counted.entry().outcome()) {
                case Outcome.Bound _ -> {
                    bound++;
                    if (counted.reachable()) reached++;
                }
                case Outcome.Skipped(var skip) -> skipped.merge(skip.reason(), 1, Integer::sum);
            }
        }
        return new Count(
                group, entries.size(), bound, reached, Collections.unmodifiableMap(skipped));
    }
}
