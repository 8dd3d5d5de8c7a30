package dev.gantry.build;

import dev.gantry.plan.Faulty;
import dev.gantry.plan.Mentions;
import dev.gantry.plan.Plan;
import dev.gantry.plan.Plan.CratePlan;
import dev.gantry.plan.Plan.Interface;
import dev.gantry.plan.Plan.Member;
import dev.gantry.typemap.BoundType;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A plan without what failed, as far as that can be had without the planner: enough to see whether
/// the rest fails too.
final class Remainder {
    private final Set<String> failed;
    private final Set<String> lostNames = new HashSet<>();
    private final Set<BoundType> left = new HashSet<>();

    private Remainder(Plan plan, Set<String> failed) {
        this.failed = failed;
        for (var crate : plan.crates()) {
            for (var type : crate.types()) {
                if (!members(type.members()).isEmpty()) left.add(type.type());
            }
            crate.members().forEach(this::look);
        }
    }

    private void look(Member member) {
        if (failed.contains(member.symbol())) lostNames.add(member.javaName());
        else left.addAll(Mentions.types(member));
    }

    /// @param failed symbols of members, and ids of [Faulty]
    static Plan of(Plan plan, Set<String> failed) {
        var remainder = new Remainder(plan, failed);
        return new Plan(plan.crates().stream().map(remainder::of).toList());
    }

    static Plan withoutInterfaces(Plan plan) {
        return new Plan(
                plan.crates().stream()
                        .map(crate -> crate.with(crate.types(), crate.holders(), List.of()))
                        .toList());
    }

    private CratePlan of(CratePlan crate) {
        return crate.with(
                crate.types().stream()
                        .filter(type -> left.contains(type.type()))
                        .map(type -> type.with(members(type.members())))
                        .toList(),
                crate.holders().stream()
                        .map(holder -> holder.with(members(holder.members())))
                        .filter(holder -> !holder.members().isEmpty())
                        .toList(),
                crate.interfaces().stream().filter(this::isLeft).map(this::of).toList());
    }

    private List<Member> members(List<Member> members) {
        return members.stream()
                .filter(member -> !failed.contains(member.symbol()))
                .map(member ->
                        failed.contains(Faulty.dispatchTo(member.symbol()))
                                ? member.alone()
                                : member)
                .toList();
    }

    private boolean isLeft(Interface trait) {
        return !failed.contains(Faulty.interfaceOf(trait.meta().path()))
                && trait.implementors().stream().anyMatch(left::contains);
    }

    /// A method that one of the classes has lost is none of all of them.
    private Interface of(Interface trait) {
        return new Interface(
                trait.java(),
                trait.meta(),
                trait.rustSignature(),
                trait.implementors().stream().filter(left::contains).toList(),
                trait.methods().stream()
                        .filter(method -> !lostNames.contains(method.javaName()))
                        .toList());
    }
}
