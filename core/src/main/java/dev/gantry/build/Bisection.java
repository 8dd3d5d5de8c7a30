package dev.gantry.build;

import dev.gantry.plan.Mentions;
import dev.gantry.plan.Plan;
import dev.gantry.plan.Plan.CratePlan;
import dev.gantry.plan.Plan.Member;
import dev.gantry.plan.Plan.TypePlan;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// Finds the members because of which a plan does not build, by building halves: `cargo check` has
/// accepted them, and the compiler does not always say whose code it was generating.
final class Bisection {
    private final Plan plan;
    private final Function<Plan, Optional<String>> refusal;

    private Bisection(Plan plan, Function<Plan, Optional<String>> refusal) {
        this.plan = plan;
        this.refusal = refusal;
    }

    /// @param why all of it does not build
    /// @param refusal why a plan with some of the types and members does not build; empty when it
    ///   does
    /// @return why, by the symbol of each member that does not build alone, or speaks of a type
    ///   that does not; empty when nothing builds even without any of them, or it takes several
    ///   together
    static SortedMap<String, String> culprits(
            Plan plan, String why, Function<Plan, Optional<String>> refusal) {
        var bisection = new Bisection(plan, refusal);
        var found = new TreeMap<String, String>();
        var types = refusal.apply(with(plan, types(plan), List.of()));
        if (types.isEmpty()) {
            bisection
                    .alone(members(plan), some -> with(plan, types(plan), some), why)
                    .forEach((member, alone) -> found.put(member.symbol(), alone));
        } else if (refusal.apply(with(plan, List.of(), List.of())).isEmpty()) {
            bisection
                    .alone(types(plan), some -> with(plan, some, List.of()), types.get())
                    .forEach((type, alone) -> speaking(plan, type, alone, found));
        }
        return found;
    }

    private static void speaking(Plan plan, TypePlan type, String why, Map<String, String> found) {
        for (var member : members(plan)) {
            if (Mentions.types(member).contains(type.type())) found.put(member.symbol(), why);
        }
    }

    private <T> Map<T, String> alone(List<T> suspects, Function<List<T>, Plan> with, String why) {
        Map<T, String> found = new LinkedHashMap<>();
        halve(suspects, with, why, found);
        return found;
    }

    /// @param suspects do not build
    private <T> void halve(
            List<T> suspects, Function<List<T>, Plan> with, String why, Map<T, String> found) {
        if (suspects.size() == 1) found.put(suspects.getFirst(), why);
        if (suspects.size() < 2) return;
        int middle = suspects.size() / 2;
        for (var half :
                List.of(suspects.subList(0, middle), suspects.subList(middle, suspects.size()))) {
            refusal.apply(with.apply(half)).ifPresent(of -> halve(half, with, of, found));
        }
    }

    private static List<TypePlan> types(Plan plan) {
        return plan.crates().stream().flatMap(crate -> crate.types().stream()).toList();
    }

    private static List<Member> members(Plan plan) {
        return plan.crates().stream().flatMap(CratePlan::members).toList();
    }

    private static Plan with(Plan plan, List<TypePlan> types, List<Member> members) {
        var symbols = new HashSet<String>();
        for (var member : members) symbols.add(member.symbol());
        for (var type : types) symbols.add(type.type().symbol());
        return new Plan(plan.crates().stream().map(crate -> with(crate, symbols)).toList());
    }

    private static CratePlan with(CratePlan crate, Set<String> symbols) {
        return crate.with(
                crate.types().stream()
                        .filter(type -> symbols.contains(type.type().symbol()))
                        .map(type -> type.with(of(type.members(), symbols)))
                        .toList(),
                crate.holders().stream()
                        .map(holder -> holder.with(of(holder.members(), symbols)))
                        .toList(),
                crate.interfaces());
    }

    private static List<Member> of(List<Member> members, Set<String> symbols) {
        return members.stream().filter(member -> symbols.contains(member.symbol())).toList();
    }
}
