package dev.gantry.plan;

import dev.gantry.api.Generics.GenericParam;
import dev.gantry.api.Item;
import dev.gantry.api.RustText;
import dev.gantry.api.Type;
import dev.gantry.api.Type.Bound;
import dev.gantry.typemap.SkipReason;
import dev.gantry.typemap.Std;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The concrete types that a function is bound for: for each type parameter those that its bounds
/// suggest ([BoundCandidates]). All of them are wanted, as overloads; rustc judges each.
sealed interface Instantiations {

    /// @param choices at least one; each maps every type parameter
    record Found(List<Choice> choices) implements Instantiations {}

    record None(SkipReason reason, String detail) implements Instantiations {}

    /// @param suffix tells overloads apart in symbols; empty for the first
    record Choice(Map<String, Type> values, String suffix) {
        /// The type with the choice put in.
        Type in(Type type) {
            return new Aliases.Substitute(values).apply(type);
        }
    }

    int MOST_OVERLOADS = 8;

    static Instantiations of(Item.Function function) {
        var table = new BoundCandidates(function.generics());
        var choices = List.of(new Choice(Map.of(), ""));
        for (var param : function.generics().params()) {
            if (!(param instanceof GenericParam.OfType type)) {
                return new None(SkipReason.GENERIC_FUNCTION, "const " + param.name());
            }
            var parameter = new Type.Param(type.name());
            var bounds = table.bounds(parameter, type.bounds());
            if (bounds.stream().anyMatch(Instantiations::isClosure)) {
                return new None(SkipReason.CLOSURE, text(type, bounds));
            }
            var candidates = table.of(parameter, bounds, behindReference(type, bounds, function));
            if (candidates.isEmpty()) {
                return new None(SkipReason.GENERIC_FUNCTION, text(type, bounds));
            }
            choices = product(choices, type.name(), candidates);
        }
        return new Found(choices.stream().map(Instantiations::closed).toList());
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

    private static List<Choice> product(List<Choice> choices, String name, List<Type> candidates) {
        var all = new ArrayList<Choice>();
        for (var choice : choices) {
            for (int at = 0; at < candidates.size() && all.size() < MOST_OVERLOADS; at++) {
                var values = new LinkedHashMap<>(choice.values());
                values.put(name, candidates.get(at));
                all.add(new Choice(values, choice.suffix() + (at == 0 ? "" : "__" + name + at)));
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
            closed = new Choice(values, choice.suffix());
        }
        return closed;
    }
}
