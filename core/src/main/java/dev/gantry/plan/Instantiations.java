package dev.gantry.plan;

import dev.gantry.api.Generics.GenericParam;
import dev.gantry.api.Item;
import dev.gantry.api.ItemPath;
import dev.gantry.api.RustText;
import dev.gantry.api.Type;
import dev.gantry.api.Type.Bound;
import dev.gantry.typemap.SkipReason;
import dev.gantry.typemap.Std;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The concrete types that a function is bound for: for each type parameter those that its bounds
/// suggest ([BoundCandidates]). All of them are wanted, as overloads; rustc judges each.
sealed interface Instantiations {

    /// @param choices at least one; each maps every type parameter
    /// @param cut what is said of those that are left out for being too many; empty when none is
    record Found(List<Choice> choices, String cut) implements Instantiations {}

    record None(SkipReason reason, String detail) implements Instantiations {}

    /// @param traits of the crate whose implementors the values of parameters are
    /// @param suffix tells overloads apart in symbols; empty for the first
    record Choice(Map<String, Type> values, Map<String, ItemPath> traits, String suffix) {
        /// The crate's trait that a parameter of this type is bounded by, itself or behind a
        /// reference.
        Optional<ItemPath> trait(Type written) {
            var bare = written instanceof Type.Reference(_, _, var target) ? target : written;
            return bare instanceof Type.Param(var name)
                    ? Optional.ofNullable(traits.get(name))
                    : Optional.empty();
        }

        /// The types that implement a trait of the crate, in UpperCamelCase.
        String named() {
            return values.entrySet().stream()
                    .filter(value -> traits.containsKey(value.getKey()))
                    .map(value -> RustTypeNames.of(value.getValue()))
                    .collect(Collectors.joining());
        }

        /// The type with the choice put in.
        Type in(Type type) {
            return new Aliases.Substitute(values).apply(type);
        }
    }

    int MOST_OVERLOADS = 8;

    /// Of a trait of crates: each is a class that the trait's interface stands for.
    int MOST_IMPLEMENTORS = 64;

    /// @param implementors of a trait of the crate, as far as they have a place in Java
    /// @param sources what else than itself is `Into` a type
    static Instantiations of(
            Item.Function function,
            Function<Type.TraitRef, List<Type>> implementors,
            Function<Type, List<Type>> sources) {
        var choices = List.of(new Choice(Map.of(), Map.of(), ""));
        var cut = "";
        for (var param : function.generics().params()) {
            if (!(param instanceof GenericParam.OfType type)) {
                return new None(SkipReason.GENERIC_FUNCTION, "const " + param.name());
            }
            var parameter = new Type.Param(type.name());
            // as a part of another type, such as the items of a list, Java could not tell them
            // apart
            boolean whole =
                    function.parameters().stream().anyMatch(it -> it.type().equals(parameter));
            Function<Type, List<Type>> none = _ -> List.of();
            var table = new BoundCandidates(function.generics(), whole ? sources : none);
            var bounds = table.bounds(parameter, type.bounds());
            if (bounds.stream().anyMatch(Instantiations::isClosure)) {
                return new None(SkipReason.CLOSURE, text(type, bounds));
            }
            var candidates = table.of(parameter, bounds, behindReference(type, bounds, function));
            var own = candidates.isEmpty() ? ownTrait(bounds, implementors) : NO_TRAIT;
            var values = own.map(implementors).orElse(candidates);
            if (values.isEmpty()) {
                return new None(SkipReason.GENERIC_FUNCTION, text(type, bounds));
            }
            int all = choices.size() * values.size();
            if (own.isEmpty() && all > MOST_OVERLOADS) {
                // some of a type's sources without the others would take what is meant for those
                values =
                        new BoundCandidates(function.generics(), none).of(parameter, bounds, false);
            }
            choices = product(choices, type.name(), values, own.map(Type.TraitRef::path));
            if (choices.size() < all) cut = cut(own, choices.size(), all);
        }
        return new Found(choices.stream().map(Instantiations::closed).toList(), cut);
    }

    private static String cut(Optional<Type.TraitRef> trait, int bound, int all) {
        var ofTrait = trait.map(it -> "`" + RustText.of(it) + "`: ").orElse("");
        return ofTrait + "%d of %d".formatted(bound, all);
    }

    Optional<Type.TraitRef> NO_TRAIT = Optional.empty();

    private static Optional<Type.TraitRef> ownTrait(
            List<Bound> bounds, Function<Type.TraitRef, List<Type>> implementors) {
        return bounds.stream()
                .flatMap(bound ->
                        bound instanceof Bound.OfTrait(var trait, var maybe, _) && !maybe
                                ? Stream.of(trait)
                                : Stream.empty())
                .filter(trait -> !implementors.apply(trait).isEmpty())
                .findFirst();
    }

    private static String text(GenericParam.OfType param, List<Bound> bounds) {
        var text = new ArrayList<String>();
        bounds.forEach(bound -> text.add(RustText.of(bound)));
        var name = param.synthetic() ? "impl" : param.name() + ":";
        return text.isEmpty() ? param.name() : name + " " + String.join(" + ", text);
    }

    private static boolean isClosure(Bound bound) {
        return bound instanceof Bound.OfTrait(var trait, _, _)
                && (Std.FN.is(trait.path())
                        || Std.FN_MUT.is(trait.path())
                        || Std.FN_ONCE.is(trait.path()));
    }

    private static boolean behindReference(
            GenericParam.OfType param, List<Bound> bounds, Item.Function function) {
        boolean unsized =
                bounds.stream().anyMatch(b -> b instanceof Bound.OfTrait(_, var maybe, _) && maybe);
        if (!unsized) return false;
        var bare = new Type.Param(param.name());
        return function.parameters().stream().noneMatch(p -> p.type().equals(bare))
                && !function.output().equals(bare);
    }

    private static List<Choice> product(
            List<Choice> choices, String name, List<Type> candidates, Optional<ItemPath> trait) {
        var all = new ArrayList<Choice>();
        boolean own = trait.isPresent() || !choices.getFirst().traits().isEmpty();
        int most = own ? MOST_IMPLEMENTORS : MOST_OVERLOADS;
        for (var choice : choices) {
            for (int at = 0; at < candidates.size() && all.size() < most; at++) {
                var values = new LinkedHashMap<>(choice.values());
                values.put(name, candidates.get(at));
                var traits = new HashMap<>(choice.traits());
                trait.ifPresent(path -> traits.put(name, path));
                all.add(
                        new Choice(
                                values,
                                traits,
                                choice.suffix() + (at == 0 ? "" : "__" + name + at)));
            }
        }
        return all;
    }

    /// A value that names other parameters gets theirs put in: `Vec<S>` with `S` chosen.
    private static Choice closed(Choice choice) {
        var closed = choice;
        for (int pass = 1; pass < choice.values().size(); pass++) {
            var put = new Aliases.Substitute(closed.values());
            var values = new LinkedHashMap<String, Type>();
            closed.values().forEach((name, type) -> values.put(name, put.apply(type)));
            closed = new Choice(values, choice.traits(), choice.suffix());
        }
        return closed;
    }
}
