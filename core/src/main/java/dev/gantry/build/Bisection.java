package dev.gantry.build;

import dev.gantry.plan.Plan;
import dev.gantry.plan.Plan.CratePlan;
import dev.gantry.plan.Plan.Holder;
import dev.gantry.plan.Plan.Member;
import dev.gantry.plan.Plan.TypePlan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Finds the member because of which a plan does not build, by building halves. `cargo check` has
/// accepted it: some errors appear only when code is generated, such as a `const` assertion in a
/// generic function.
final class Bisection {
    private Bisection() {}

    /// @param builds whether a plan with some of the members builds
    /// @return empty when it is not due to one member alone
    static Optional<Member> culprit(Plan plan, Predicate<Plan> builds) {
        if (!builds.test(with(plan, List.of()))) return Optional.empty();
        var suspects = members(plan);
        while (suspects.size() > 1) {
            int middle = suspects.size() / 2;
            var first = suspects.subList(0, middle);
            var rest = suspects.subList(middle, suspects.size());
            suspects = builds.test(with(plan, first)) ? rest : first;
        }
        var last = suspects;
        return last.stream().filter(_ -> !builds.test(with(plan, last))).findFirst();
    }

    private static List<Member> members(Plan plan) {
        var members = new ArrayList<Member>();
        for (var crate : plan.crates()) {
            for (var type : crate.types()) members.addAll(type.members());
            for (var holder : crate.holders()) members.addAll(holder.members());
        }
        return members;
    }

    /// The plan with all its types, but only these members.
    private static Plan with(Plan plan, List<Member> members) {
        var symbols = new HashSet<String>();
        for (var member : members) symbols.add(member.symbol());
        return new Plan(plan.crates().stream().map(crate -> with(crate, symbols)).toList());
    }

    private static CratePlan with(CratePlan crate, Set<String> symbols) {
        return new CratePlan(
                crate.crate(),
                crate.externName(),
                crate.symbol(),
                crate.javaPackage(),
                crate.externs(),
                crate.types().stream().map(type -> with(type, symbols)).toList(),
                crate.holders().stream().map(holder -> with(holder, symbols)).toList(),
                crate.ledger());
    }

    private static TypePlan with(TypePlan type, Set<String> symbols) {
        return new TypePlan(
                type.type(),
                type.meta(),
                type.content(),
                type.facts(),
                type.mode(),
                of(type.members(), symbols));
    }

    private static Holder with(Holder holder, Set<String> symbols) {
        return new Holder(holder.java(), holder.docs(), of(holder.members(), symbols));
    }

    private static List<Member> of(List<Member> members, Set<String> symbols) {
        return members.stream().filter(member -> symbols.contains(member.symbol())).toList();
    }
}
