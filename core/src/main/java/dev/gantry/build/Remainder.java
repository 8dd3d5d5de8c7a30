package dev.gantry.build;

import dev.gantry.plan.Faulty;
import dev.gantry.plan.Mentions;
import dev.gantry.plan.Plan;
import dev.gantry.plan.Plan.CratePlan;
import dev.gantry.plan.Plan.Holder;
import dev.gantry.plan.Plan.Interface;
import dev.gantry.plan.Plan.Member;
import dev.gantry.plan.Plan.TypePlan;
import dev.gantry.typemap.BoundType;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
            members(crate).forEach(this::look);
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
        return new Plan(plan.crates().stream().map(crate -> with(crate, List.of())).toList());
    }

    /// All members of a crate.
    static Stream<Member> members(CratePlan crate) {
        return Stream.concat(
                crate.types().stream().flatMap(type -> type.members().stream()),
                crate.holders().stream().flatMap(holder -> holder.members().stream()));
    }

    private static CratePlan with(CratePlan crate, List<Interface> interfaces) {
        return new CratePlan(
                crate.crate(),
                crate.externName(),
                crate.symbol(),
                crate.javaPackage(),
                crate.externs(),
                crate.types(),
                crate.holders(),
                interfaces,
                crate.ledger());
    }

    private CratePlan of(CratePlan crate) {
        return new CratePlan(
                crate.crate(),
                crate.externName(),
                crate.symbol(),
                crate.javaPackage(),
                crate.externs(),
                crate.types().stream()
                        .filter(type -> left.contains(type.type()))
                        .map(this::of)
                        .toList(),
                crate.holders().stream()
                        .map(it -> new Holder(it.java(), it.docs(), members(it.members())))
                        .filter(holder -> !holder.members().isEmpty())
                        .toList(),
                crate.interfaces().stream().filter(this::isLeft).map(this::of).toList(),
                crate.ledger());
    }

    private TypePlan of(TypePlan type) {
        return new TypePlan(
                type.type(),
                type.meta(),
                type.content(),
                type.facts(),
                type.mode(),
                members(type.members()));
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
