package dev.gantry.plan;

import dev.gantry.api.CrateApi;
import dev.gantry.api.CrateId;
import dev.gantry.api.Generics;
import dev.gantry.api.Item;
import dev.gantry.api.ItemPath;
import dev.gantry.api.Type;
import dev.gantry.typemap.Std;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A crate `shapes` 0.3.1 made by hand, a few words an item.
final class Shapes {
    static final CrateId CRATE = new CrateId("shapes", "0.3.1", "shapes");
    static final Type U64 = new Type.Primitive(Type.Scalar.U64);
    static final Type STR = reference(new Type.Str());

    private final List<Item> items = new ArrayList<>();

    static Type reference(Type target) {
        return new Type.Reference(Optional.empty(), false, target);
    }

    static Type mutable(Type target) {
        return new Type.Reference(Optional.empty(), true, target);
    }

    static Type named(String... segments) {
        return new Type.Named(new ItemPath(CRATE, List.of(segments)), List.of());
    }

    static Item.Meta meta(String... segments) {
        return meta(CRATE, List.of(segments));
    }

    private static Item.Meta meta(CrateId crate, List<String> segments) {
        return new Item.Meta(
                new ItemPath(crate, segments),
                List.of(),
                "",
                List.of(),
                Optional.empty(),
                List.of(),
                false);
    }

    static Item.Function function(
            Item.Meta meta,
            Optional<Item.Receiver> receiver,
            Generics generics,
            Type output,
            Type... in) {
        var parameters = new ArrayList<Item.Parameter>();
        for (var type : in) parameters.add(new Item.Parameter("p" + parameters.size(), type));
        return new Item.Function(
                meta, generics, receiver, parameters, output, false, false, false, true);
    }

    static Item.Function free(String name, Type output, Type... in) {
        return function(meta(name), Optional.empty(), Generics.NONE, output, in);
    }

    static Item.Function byRef(String type, String name, Type output, Type... in) {
        var receiver = new Item.Receiver.ByRef(Optional.empty());
        return function(meta(type, name), Optional.of(receiver), Generics.NONE, output, in);
    }

    static Item.Function byMut(String type, String name, Type output, Type... in) {
        var receiver = new Item.Receiver.ByMut(Optional.empty());
        return function(meta(type, name), Optional.of(receiver), Generics.NONE, output, in);
    }

    static Item.Function byValue(String type, String name, Type output) {
        var receiver = new Item.Receiver.ByValue();
        return function(meta(type, name), Optional.of(receiver), Generics.NONE, output);
    }

    static Item.Function associated(String type, String name, Type output, Type... in) {
        return function(meta(type, name), Optional.empty(), Generics.NONE, output, in);
    }

    /// A generic free function with one parameter `T` of the bound, taken as the type given.
    static Item.Function generic(String name, Type output, Type parameter, Type.Bound... bounds) {
        var param = new Generics.GenericParam.OfType("T", List.of(bounds), Optional.empty(), false);
        var generics = new Generics(List.of(), List.of(param), List.of());
        return function(meta(name), Optional.empty(), generics, output, parameter);
    }

    static Type.Bound bound(Std trait, Type... arguments) {
        var named = (Type.Named) trait.type(arguments);
        return new Type.Bound.OfTrait(
                new Type.TraitRef(named.path(), named.arguments()), false, List.of());
    }

    static Type.Bound maybeSized() {
        var sized = new Type.TraitRef(ItemPath.std("marker", "Sized"), List.of());
        return new Type.Bound.OfTrait(sized, true, List.of());
    }

    Shapes add(Item item) {
        items.add(item);
        return this;
    }

    /// A struct with private fields.
    Shapes struct(String name, List<Std> traits, Item.Function... functions) {
        var impls = new ArrayList<Item.Impl>();
        for (var trait : traits) {
            impls.add(
                    impl(name, Optional.of(new Type.TraitRef(trait.path(), List.of())), List.of()));
        }
        return type(name, impls, List.of(), functions);
    }

    /// A struct with private fields and these impls of traits.
    Shapes type(
            String name,
            List<Item.Impl> traits,
            List<Item.Impl> elsewhere,
            Item.Function... functions) {
        var impls = new ArrayList<Item.Impl>();
        impls.add(impl(name, Optional.empty(), List.of(functions)));
        impls.addAll(traits);
        items.add(
                new Item.TypeItem(
                        meta(name),
                        Generics.NONE,
                        new Item.TypeKind.Struct(List.of(), true, Item.Style.NAMED, false),
                        impls,
                        List.of(),
                        elsewhere,
                        List.of()));
        return this;
    }

    /// An enum without data.
    Shapes constants(String name, boolean open, List<String> variants, Item.Function... functions) {
        items.add(
                new Item.TypeItem(
                        meta(name),
                        Generics.NONE,
                        new Item.TypeKind.Enum(
                                variants.stream().map(variant -> variant(name, variant)).toList(),
                                open,
                                false),
                        List.of(impl(name, Optional.empty(), List.of(functions))),
                        List.of(),
                        List.of(),
                        List.of()));
        return this;
    }

    private static Item.Variant variant(String type, String name) {
        return new Item.Variant(
                meta(type, name), Item.Style.UNIT, List.of(), false, Optional.empty());
    }

    /// A struct with one impl of a trait for it, or for a parameter that stands for it.
    Shapes struct(String name, Item.Impl impl, Item.Function... functions) {
        boolean blanket = !impl.generics().isEmpty();
        items.add(
                new Item.TypeItem(
                        meta(name),
                        Generics.NONE,
                        new Item.TypeKind.Struct(List.of(), true, Item.Style.NAMED, false),
                        blanket
                                ? List.of(impl(name, Optional.empty(), List.of(functions)))
                                : List.of(impl(name, Optional.empty(), List.of(functions)), impl),
                        blanket ? List.of(impl) : List.of(),
                        List.of(),
                        List.of()));
        return this;
    }

    /// `impl<params> trait for self { type name = value; .. }`
    static Item.Impl implementing(
            Type.TraitRef trait, Type self, List<String> params, Map<String, Type> types) {
        var generics =
                params.stream()
                        .<Generics.GenericParam>map(param ->
                                new Generics.GenericParam.OfType(
                                        param, List.of(), Optional.empty(), false))
                        .toList();
        return new Item.Impl(
                params.isEmpty() ? Generics.NONE : new Generics(List.of(), generics, List.of()),
                self,
                Optional.of(trait),
                false,
                false,
                List.of(),
                types.entrySet().stream()
                        .map(type -> new Item.AssociatedType(type.getKey(), type.getValue()))
                        .toList(),
                List.of());
    }

    /// `struct name<T>` with one impl for `name<T>`.
    Shapes generic(String name, Item.Function... functions) {
        return generic(name, List.of(), functions);
    }

    /// `struct name<T = standard>` with one impl for `name<T>`.
    Shapes generic(String name, Type standard, Item.Function... functions) {
        return generic(name, Optional.of(standard), List.of(), functions);
    }

    /// Likewise, and with impls of these traits for `name<T>`.
    Shapes generic(String name, List<Item.Impl> traits, Item.Function... functions) {
        return generic(name, Optional.empty(), traits, functions);
    }

    private Shapes generic(
            String name,
            Optional<Type> standard,
            List<Item.Impl> traits,
            Item.Function... functions) {
        var param = new Generics.GenericParam.OfType("T", List.of(), standard, false);
        var generics = new Generics(List.of(), List.of(param), List.of());
        var self = instance(name, new Type.Param("T"));
        var impl =
                new Item.Impl(
                        generics,
                        self,
                        Optional.empty(),
                        false,
                        false,
                        List.of(functions),
                        List.of(),
                        List.of());
        var impls = new ArrayList<Item.Impl>();
        impls.add(impl);
        impls.addAll(traits);
        items.add(
                new Item.TypeItem(
                        meta(name),
                        generics,
                        new Item.TypeKind.Struct(List.of(), true, Item.Style.NAMED, false),
                        impls,
                        List.of(),
                        List.of(),
                        List.of()));
        return this;
    }

    static Type instance(String name, Type argument) {
        return new Type.Named(
                new ItemPath(CRATE, List.of(name)),
                List.of(new Type.GenericArgument.OfType(argument)));
    }

    Shapes alias(String name, Type target) {
        items.add(new Item.TypeAlias(meta(name), Generics.NONE, target));
        return this;
    }

    static Type.TraitRef trait(String name) {
        return new Type.TraitRef(new ItemPath(CRATE, List.of(name)), List.of());
    }

    Shapes trait(String name, Item.Function... functions) {
        items.add(traitOf(CRATE, name, functions));
        return this;
    }

    /// A trait of the crate, and who has it.
    static Item.TraitItem traitOf(
            String name, List<Item.Impl> implementors, Item.Function... functions) {
        var plain = traitOf(CRATE, name, functions);
        return new Item.TraitItem(
                plain.meta(),
                plain.generics(),
                plain.supertraits(),
                plain.isUnsafe(),
                plain.isAuto(),
                plain.isDynCompatible(),
                plain.functions(),
                plain.associatedTypes(),
                plain.constants(),
                implementors);
    }

    /// The functions have the paths that they are given with, but in that crate.
    static Item.TraitItem traitOf(CrateId crate, String name, Item.Function... functions) {
        return new Item.TraitItem(
                meta(crate, List.of(name)),
                Generics.NONE,
                List.of(),
                false,
                false,
                true,
                Arrays.stream(functions).map(function -> in(crate, function)).toList(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Item.Function in(CrateId crate, Item.Function function) {
        return new Item.Function(
                meta(crate, function.meta().path().segments()),
                function.generics(),
                function.receiver(),
                function.parameters(),
                function.output(),
                false,
                false,
                false,
                function.hasBody());
    }

    private static Item.Impl impl(
            String name, Optional<Type.TraitRef> trait, List<Item.Function> functions) {
        return new Item.Impl(
                Generics.NONE, named(name), trait, false, false, functions, List.of(), List.of());
    }

    PlanRequest request() {
        var api = new CrateApi(CRATE, "", List.of(), items, List.of(), List.of());
        return new PlanRequest(api, "shapes", true);
    }

    /// The plan when rustc rejects just the candidates with these ids.
    Plan plan(String... rejected) {
        return plan(_ -> Optional.empty(), rejected);
    }

    Plan plan(PlanRequest.Shown shown, String... rejected) {
        return Planner.plan(
                List.of(request()),
                shown,
                candidates -> {
                    var verdicts = new java.util.TreeMap<String, Judge.Verdict>();
                    for (var candidate : candidates) {
                        boolean refused = List.of(rejected).contains(candidate.id());
                        verdicts.put(
                                candidate.id(),
                                refused
                                        ? new Judge.Verdict.Rejected("E0277: no")
                                        : new Judge.Verdict.Accepted());
                    }
                    return verdicts;
                });
    }
}
