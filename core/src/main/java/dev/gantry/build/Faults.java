package dev.gantry.build;

import dev.gantry.emit.Owner;
import dev.gantry.plan.Faulty;
import dev.gantry.plan.Mentions;
import dev.gantry.plan.Plan;
import dev.gantry.plan.Plan.Interface;
import dev.gantry.plan.Plan.Member;
import dev.gantry.plan.Plan.TypePlan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Finds what of a plan Gantry cannot write: an emitter throws over it, or javac refuses what an
/// emitter wrote. Both are bugs in Gantry, and cost what they are about, not its crate.
///
/// An error belongs to what owns its line. Where the interfaces of traits may be the cause they go
/// first, because no Rust item is lost with them. Errors that have no place are found by halving.
final class Faults {
    private final Plan plan;
    private final Trial trial;

    /// Why something cannot be written.
    ///
    /// @param why one line
    /// @param whose why, by what is at fault; empty where that is not known
    /// @param words all that is said
    record Refusal(String why, Map<Owner, String> whose, List<String> words) {
        /// That an emitter threw.
        static Refusal of(RuntimeException thrown) {
            var words = new ArrayList<String>();
            words.add(thrown.toString());
            for (var frame : thrown.getStackTrace()) words.add("    at " + frame);
            var line = thrown.toString().lines().findFirst().orElse("");
            return new Refusal(line, Map.of(), List.copyOf(words));
        }
    }

    /// Writes a plan, or a part of it.
    @FunctionalInterface
    interface Trial {
        Optional<Refusal> of(Plan plan);
    }

    private Faults(Plan plan, Trial trial) {
        this.plan = plan;
        this.trial = trial;
    }

    /// What has to be left out so that the rest can be written.
    ///
    /// @param first why all of it cannot be written
    /// @return why, by symbols of members and ids of [Faulty]; empty when that is not found
    static SortedMap<String, String> in(Plan plan, Refusal first, Trial trial) {
        var found = new TreeMap<String, String>();
        var left = plan;
        for (var refusal = Optional.of(first); refusal.isPresent(); refusal = trial.of(left)) {
            var more = new Faults(left, trial).named(refusal.get());
            more.keySet().removeAll(found.keySet());
            if (more.isEmpty()) return new TreeMap<>();
            found.putAll(more);
            left = Remainder.of(plan, found.keySet());
        }
        return found;
    }

    private SortedMap<String, String> named(Refusal refusal) {
        if (refusal.whose().isEmpty()) return halved(refusal.why());
        var interfaces = ofInterfaces(refusal.whose());
        if (!interfaces.isEmpty()) return interfaces;
        var suspects = suspects(refusal.whose());
        if (!suspects.isEmpty()) {
            var after = trial.of(Remainder.of(plan, suspects.keySet()));
            if (after.isEmpty()
                    || !after.get().whose().keySet().containsAll(refusal.whose().keySet()))
                return suspects;
        }
        var all = new TreeMap<String, String>();
        refusal.whose()
                .forEach((owner, why) -> {
                    switch (owner) {
                        case Owner.OfMember(var symbol) -> all.put(symbol, why);
                        case Owner.OfClass(var java) -> ofClass(java, why, all);
                        case Owner.OfInterface _, Owner.OfDispatch _ -> {}
                    }
                });
        return all;
    }

    private SortedMap<String, String> ofInterfaces(Map<Owner, String> whose) {
        var all = new TreeMap<String, String>();
        whose.forEach((owner, why) -> {
            switch (owner) {
                case Owner.OfInterface(var java) ->
                        interfaces().stream()
                                .filter(trait -> trait.java().equals(java))
                                .forEach(trait -> all.put(id(trait), why));
                case Owner.OfDispatch(var symbols) ->
                        symbols.forEach(symbol -> all.put(Faulty.dispatchTo(symbol), why));
                case Owner.OfMember _, Owner.OfClass _ -> {}
            }
        });
        return all;
    }

    /// The interfaces because of which a class, or one of its members, may be refused.
    private SortedMap<String, String> suspects(Map<Owner, String> whose) {
        var all = new TreeMap<String, String>();
        for (var trait : interfaces()) {
            var names = new HashSet<String>();
            trait.methods().forEach(method -> names.add(method.javaName()));
            for (var type : types()) {
                if (!trait.implementors().contains(type.type())) continue;
                var ofClass = whose.get(new Owner.OfClass(type.type().java()));
                if (ofClass != null) all.put(id(trait), ofClass);
                for (var member : type.members()) {
                    var why = whose.get(new Owner.OfMember(member.symbol()));
                    if (why != null && names.contains(member.javaName())) all.put(id(trait), why);
                }
            }
        }
        return all;
    }

    /// A class goes with all that speaks of it.
    private void ofClass(String java, String why, Map<String, String> all) {
        for (var crate : plan.crates()) {
            for (var type : crate.types()) {
                if (!type.type().java().equals(java)) continue;
                put(type.members(), why, all);
                plan.crates().stream()
                        .flatMap(Plan.CratePlan::members)
                        .filter(member -> Mentions.types(member).contains(type.type()))
                        .forEach(member -> all.put(member.symbol(), why));
            }
            for (var holder : crate.holders()) {
                if (holder.java().equals(java)) put(holder.members(), why, all);
            }
        }
    }

    private static void put(List<Member> members, String why, Map<String, String> all) {
        members.forEach(member -> all.put(member.symbol(), why));
    }

    private SortedMap<String, String> halved(String why) {
        var bare = Remainder.withoutInterfaces(plan);
        if (!interfaces().isEmpty() && trial.of(bare).isEmpty()) return alone(why);
        return Bisection.culprits(bare, why, part -> trial.of(part).map(Refusal::why));
    }

    /// The interfaces that cannot be written beside all classes; all of them, when it takes several
    /// together.
    private SortedMap<String, String> alone(String why) {
        var all = new TreeMap<String, String>();
        var found = new TreeMap<String, String>();
        for (var trait : interfaces()) all.put(id(trait), why);
        for (var trait : interfaces()) {
            var others = new HashSet<>(all.keySet());
            others.remove(id(trait));
            trial.of(Remainder.of(plan, others))
                    .ifPresent(refusal -> found.put(id(trait), refusal.why()));
        }
        return found.isEmpty() ? all : found;
    }

    private static String id(Interface trait) {
        return Faulty.interfaceOf(trait.meta().path());
    }

    private List<Interface> interfaces() {
        return plan.crates().stream().flatMap(crate -> crate.interfaces().stream()).toList();
    }

    private List<TypePlan> types() {
        return plan.crates().stream().flatMap(crate -> crate.types().stream()).toList();
    }
}
