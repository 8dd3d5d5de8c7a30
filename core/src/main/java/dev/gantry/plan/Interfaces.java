package dev.gantry.plan;

import dev.gantry.api.Item;
import dev.gantry.api.ItemPath;
import dev.gantry.api.RustText;
import dev.gantry.plan.Plan.Interface;
import dev.gantry.plan.Plan.Member;
import dev.gantry.plan.Plan.TypePlan;
import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.In;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The traits of a crate that Java interfaces stand for: those that a class has. Where Rust takes
/// any type that has the trait, Java takes the interface, and the class of the object decides which
/// function is called.
final class Interfaces {
    private final TypeRegistry.CrateTypes crate;
    private final List<TypePlan> types;
    private final Set<String> holders = new HashSet<>();

    Interfaces(TypeRegistry.CrateTypes crate, List<TypePlan> types, List<Plan.Holder> holders) {
        this.crate = crate;
        this.types = types;
        holders.forEach(holder -> this.holders.add(holder.java().toLowerCase(Locale.ROOT)));
    }

    /// Sorted by Java name.
    List<Interface> all() {
        var all = new ArrayList<Interface>();
        for (var item : crate.api().items()) {
            if (item instanceof Item.TraitItem trait) of(trait).ifPresent(all::add);
        }
        all.sort(Comparator.comparing(Interface::java));
        return List.copyOf(all);
    }

    private Optional<Interface> of(Item.TraitItem trait) {
        var having = types.stream().filter(type -> has(type, trait)).toList();
        if (having.isEmpty()) return Optional.empty();
        var path = trait.meta().path();
        var java = crate.uniqueName(path, path.name());
        while (holders.contains(java.toLowerCase(Locale.ROOT))) java += "_";
        return Optional.of(
                new Interface(
                        java,
                        trait.meta(),
                        RustText.signature(trait),
                        having.stream().map(TypePlan::type).sorted().toList(),
                        common(having, path)));
    }

    private static boolean has(TypePlan type, Item.TraitItem trait) {
        return trait.implementors().stream()
                        .anyMatch(impl -> impl.self().equals(type.type().rust()))
                || type.members().stream().anyMatch(it -> isOf(it, trait.meta().path()));
    }

    private static boolean isOf(Member member, ItemPath trait) {
        return member.typed().call().plain() instanceof TypedFn.Call.OfTrait(_, var of, _)
                && of.path().equals(trait);
    }

    private static List<Member> common(List<TypePlan> having, ItemPath trait) {
        return having.getFirst().members().stream()
                .filter(member -> member.kind() == Member.Kind.METHOD && isOf(member, trait))
                .filter(member -> !member.result().isThis())
                .filter(member -> having.stream().allMatch(type -> hasAlike(type, member)))
                .toList();
    }

    private static boolean hasAlike(TypePlan type, Member wanted) {
        return type.members().stream()
                .filter(member -> member.kind() == Member.Kind.METHOD)
                .filter(member -> member.javaName().equals(wanted.javaName()))
                .filter(member -> member.result().equals(wanted.result()))
                .anyMatch(member -> parameters(member).equals(parameters(wanted)));
    }

    /// What is done with a handle is no part of its Java type.
    private static List<In> parameters(Member member) {
        return member.arguments().stream()
                .map(Plan.Argument::mapping)
                .map(in ->
                        in instanceof In.Handle(BoundType type, _)
                                ? new In.Handle(type, In.Access.SHARED)
                                : in)
                .toList();
    }
}
