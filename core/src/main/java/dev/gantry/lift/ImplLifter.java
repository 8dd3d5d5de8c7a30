package dev.gantry.lift;

import dev.gantry.api.Item.AssociatedType;
import dev.gantry.api.Item.Constant;
import dev.gantry.api.Item.Function;
import dev.gantry.api.Item.Impl;
import dev.gantry.api.ItemPath;
import dev.gantry.api.Type;
import dev.gantry.rustdoc.DocBound;
import dev.gantry.rustdoc.DocGenerics;
import dev.gantry.rustdoc.DocType;
import dev.gantry.rustdoc.Document.Item;
import dev.gantry.rustdoc.Document.Visibility;
import dev.gantry.rustdoc.Inner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// Lifts impl blocks.
///
/// @param owner the path under which the functions are known: that of the type, or of the trait
record ImplLifter(TypeLifter types, MetaLifter metas, ItemPath owner) {

    /// Inherent ones first, as the crate has them; then those of traits, sorted.
    private static final Comparator<Impl> ORDER =
            Comparator.comparing(impl ->
                    impl.trait().isEmpty()
                            ? ""
                            : impl.trait() + " " + impl.self() + impl.generics());

    /// Those that `wanted` accepts and whose trait can be named.
    List<Impl> impls(List<Integer> ids, java.util.function.Predicate<Inner.Impl> wanted) {
        return ids.stream()
                .distinct()
                .flatMap(id -> types.library().item(id).stream())
                .filter(item -> !Library.isHidden(item))
                .flatMap(item ->
                        item.inner() instanceof Inner.Impl impl && wanted.test(impl)
                                ? impl(item, impl).stream()
                                : Optional.<Impl>empty().stream())
                .sorted(ORDER)
                .toList();
    }

    /// Impls for a type parameter. One of another crate that asks nothing of the type says nothing
    /// about it.
    List<Impl> blankets(List<Integer> ids) {
        return impls(ids, impl -> isOfParameter(impl) && (isOfThisCrate(impl) || asks(impl)))
                .stream()
                .filter(impl -> !impl.trait().orElseThrow().path().crate().isStd())
                .map(ImplLifter::withoutFunctions)
                .toList();
    }

    private static boolean isOfParameter(Inner.Impl impl) {
        return impl.blanket().filter(DocType.Generic.class::isInstance).isPresent();
    }

    private boolean isOfThisCrate(Inner.Impl impl) {
        return impl.trait()
                .map(trait -> types.library().document().paths().get(trait.id()))
                .filter(definition -> definition.crate() == 0)
                .isPresent();
    }

    private static boolean asks(Inner.Impl impl) {
        return !impl.generics().predicates().isEmpty()
                || impl.generics().params().stream()
                        .anyMatch(param ->
                                param instanceof DocGenerics.Param.OfType type
                                        && type.bounds().stream()
                                                .anyMatch(ImplLifter::isRequirement));
    }

    private static boolean isRequirement(DocBound bound) {
        return bound instanceof DocBound.TraitBound(_, _, var modifier) && modifier.equals("none");
    }

    private static Impl withoutFunctions(Impl impl) {
        return new Impl(
                impl.generics(),
                impl.self(),
                impl.trait(),
                impl.isUnsafe(),
                impl.isNegative(),
                List.of(),
                impl.types(),
                List.of());
    }

    private Optional<Impl> impl(Item item, Inner.Impl impl) {
        var trait = impl.trait().flatMap(types::trait);
        if (impl.trait().isPresent() && trait.isEmpty()) return Optional.empty();
        return Optional.of(impl(item, impl, trait));
    }

    private Impl impl(Item item, Inner.Impl impl, Optional<Type.TraitRef> trait) {
        var associated = new HashMap<String, DocType>();
        var members = members(impl);
        for (var member : members) {
            if (member.inner() instanceof Inner.AssocType(_, _, var type) && type.isPresent()) {
                associated.put(member.name().orElseThrow(), type.get());
            }
        }
        var self = types.type(impl.blanket().orElse(impl.self()));
        var within = types.within(new Self(self, associated));
        var inside = metas.inside(item);
        var functions = new ArrayList<Function>();
        var types = new ArrayList<AssociatedType>();
        var constants = new ArrayList<Constant>();
        for (var member : members) {
            var name = member.name().orElseThrow();
            switch (member.inner()) {
                case Inner.Function function ->
                        functions.add(
                                FunctionLifter.function(
                                        within, inside.member(member, owner, name), function));
                case Inner.AssocType(_, _, var type) ->
                        type.ifPresent(it -> types.add(new AssociatedType(name, within.type(it))));
                case Inner.AssocConst(var type, var value) ->
                        constants.add(
                                new Constant(
                                        inside.member(member, owner, name),
                                        within.type(type),
                                        value,
                                        false,
                                        false));
                default -> {} // nothing else can stand in an impl
            }
        }
        return new Impl(
                GenericsLifter.generics(within, impl.generics()),
                within.self().type(),
                trait,
                impl.isUnsafe(),
                impl.negative(),
                List.copyOf(functions),
                List.copyOf(types),
                List.copyOf(constants));
    }

    private List<Item> members(Inner.Impl impl) {
        return impl.items().stream()
                .flatMap(id -> types.library().item(id).stream())
                .filter(item -> item.name().isPresent() && !Library.isHidden(item))
                .filter(item -> impl.trait().isPresent() || item.visibility() == Visibility.PUBLIC)
                .toList();
    }
}
