package dev.gantry.plan;

import dev.gantry.api.Item;
import dev.gantry.api.RustText;
import dev.gantry.api.Type;
import dev.gantry.plan.Drafting.Drafted;
import dev.gantry.plan.Drafting.Place;
import dev.gantry.plan.TraitTable.Entry;
import dev.gantry.plan.TraitTable.Form;
import dev.gantry.plan.TypedFn.Call;
import dev.gantry.typemap.SkipReason;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The members that impls of std's traits give one type. Impls that differ only in what is owned
/// and what is borrowed are one member, by the impl that takes the least away.
final class StdTraitMembers {
    private final TypeRegistry.Known type;
    private final Drafting drafting;
    private final Place place;
    private final TraitTable table;
    private final ConcreteImpls concrete;
    private final Map<Meaning, List<Found>> found = new LinkedHashMap<>();
    private final Map<Meaning, List<Plan.Skipped>> refused = new LinkedHashMap<>();
    private final List<Plan.Skipped> skipped = new ArrayList<>();

    /// What one member is for.
    private record Meaning(String name, Optional<Type> operand) {
        static Meaning of(Entry.Wanted wanted) {
            return new Meaning(wanted.name(), wanted.operand().map(RustTypeNames::content));
        }
    }

    private record Found(Entry.Wanted wanted, Item.Impl impl, Draft draft) {}

    StdTraitMembers(TypeRegistry types, TypeRegistry.Known type, Drafting drafting, Place place) {
        this.type = type;
        this.drafting = drafting;
        this.place = place;
        this.table = new TraitTable(type);
        this.concrete = new ConcreteImpls(types, type);
    }

    /// @param inherent the type's own functions, which come first
    Drafted beside(List<Draft> inherent) {
        for (var impl : type.item().impls()) add(impl, impl.self(), table::of);
        for (var impl : type.item().elsewhere()) {
            add(impl, TraitImpls.argument(impl), table::elsewhere);
        }
        var members = new ArrayList<Found>();
        for (var same : found.values()) one(same, inherent).ifPresent(members::add);
        refused.forEach(this::refuse);
        return new Drafted(named(members), skipped);
    }

    /// @param self what is the type, or a reference to it, if the impl is of this type at all
    private void add(Item.Impl impl, Type self, Function<Item.Impl, Entry> entry) {
        if (impl.trait().filter(trait -> TraitTable.knows(trait.path())).isEmpty()) return;
        concrete.of(impl, self)
                .ifPresent(own -> {
                    switch (entry.apply(own)) {
                        case Entry.Refused(var reason, var detail) ->
                                skipped.add(skip(impl, reason, detail));
                        case Entry.Wanted wanted -> draft(impl, own, wanted);
                    }
                });
    }

    private void draft(Item.Impl impl, Item.Impl own, Entry.Wanted wanted) {
        var meaning = Meaning.of(wanted);
        var drafted = drafting.draft(wanted.function(), place.in(origin(own)));
        drafted.skipped().forEach(skip -> refuse(meaning, skip, impl));
        for (var draft : drafted.drafts()) {
            // a result in another form than the trait's is none of its idioms
            draft.rung()
                    .flatMap(Draft.Rung::otherwise)
                    .ifPresentOrElse(
                            otherwise -> refuse(meaning, otherwise, impl),
                            () -> find(meaning, wanted, impl, draft));
        }
    }

    private void refuse(Meaning meaning, Plan.Skipped skip, Item.Impl impl) {
        refused.computeIfAbsent(meaning, _ -> new ArrayList<>()).add(skip.of(origin(impl)));
    }

    private void find(Meaning meaning, Entry.Wanted wanted, Item.Impl impl, Draft draft) {
        found.computeIfAbsent(meaning, _ -> new ArrayList<>())
                .add(new Found(wanted, impl, formed(wanted, impl, draft)));
    }

    private static Origin.TraitImpl origin(Item.Impl impl) {
        return new Origin.TraitImpl(impl.trait().orElseThrow(), impl.self());
    }

    private Plan.Skipped skip(Item.Impl impl, SkipReason reason, String detail) {
        var path = type.bound().path().member(TraitImpls.required(impl));
        return new Plan.Skipped(path, reason, detail, Optional.empty()).of(origin(impl));
    }

    private Draft formed(Entry.Wanted wanted, Item.Impl impl, Draft draft) {
        var operand = wanted.operand().map(RustTypeNames::of).map(name -> "_" + name).orElse("");
        var fn = draft.typed();
        return new Draft(
                draft.owner(),
                wanted.kind(),
                wanted.name(),
                draft.item(),
                draft.receiver(),
                draft.arguments(),
                draft.result(),
                new TypedFn(
                        place.typedPrefix() + wanted.name() + operand,
                        fn.lifetimes(),
                        fn.outlives(),
                        fn.parameters(),
                        fn.result(),
                        call(wanted.form(), fn.call())),
                RustText.signature(impl),
                Optional.empty(),
                Optional.of(origin(impl)));
    }

    private static Call call(Form form, Call call) {
        return switch (form) {
            case PLAIN, CONVERSION, VIEW -> call;
            case EQUALITY -> new Call.Equality(call);
            case ORDER -> new Call.Order(call, false);
            case PARTIAL_ORDER -> new Call.Order(call, true);
            case HASH -> new Call.HashOf();
        };
    }

    /// The best of those that mean the same, unless an inherent function does it.
    private Optional<Found> one(List<Found> same, List<Draft> inherent) {
        same.sort(Comparator.comparing(it -> it.wanted().rank()));
        var best = same.getFirst();
        boolean there = inherent.stream().anyMatch(own -> isSame(own, best));
        var winner = there ? best.draft().wanted() : best.draft().rustSignature();
        same.stream()
                .skip(there ? 0 : 1)
                .map(other -> skip(other.impl(), SkipReason.OTHER_MEMBER, winner))
                .forEach(skipped::add);
        return there ? Optional.empty() : Optional.of(best);
    }

    private static boolean isSame(Draft inherent, Found found) {
        var draft = found.draft();
        return inherent.wanted().equals(draft.wanted())
                && inherent.kind() == draft.kind()
                && MemberNames.erasure(inherent).equals(MemberNames.erasure(draft))
                && switch (found.wanted().form()) {
                    case VIEW -> true;
                    case CONVERSION -> inherent.result().equals(draft.result());
                    case PLAIN, EQUALITY, ORDER, PARTIAL_ORDER, HASH -> false;
                };
    }

    private void refuse(Meaning meaning, List<Plan.Skipped> all) {
        boolean there = found.containsKey(meaning);
        for (var skip : all) {
            skipped.add(
                    there
                            ? new Plan.Skipped(
                                    skip.item(),
                                    SkipReason.OTHER_MEMBER,
                                    meaning.name(),
                                    Optional.empty(),
                                    skip.impl())
                            : skip);
        }
    }

    /// By name alone where that tells them apart in Java, else by the Rust type too.
    private static List<Draft> named(List<Found> members) {
        Map<List<?>, Long> sharing = new LinkedHashMap<>();
        for (var member : members) sharing.merge(java(member.draft()), 1L, Long::sum);
        return members.stream()
                .map(member ->
                        sharing.getOrDefault(java(member.draft()), 1L) == 1
                                ? member.draft()
                                : byType(member))
                .toList();
    }

    private static List<?> java(Draft draft) {
        return List.of(draft.wanted(), MemberNames.erasure(draft));
    }

    private static Draft byType(Found member) {
        var operand = member.wanted().operand().map(RustTypeNames::of).orElse("");
        return member.draft().wanting(member.wanted().name() + operand);
    }
}
