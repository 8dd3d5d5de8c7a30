package dev.gantry.plan;

import dev.gantry.api.Generics;
import dev.gantry.api.Generics.GenericParam;
import dev.gantry.api.Generics.Predicate;
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
import java.util.Optional;

/// The concrete types that a function is bound for: for each type parameter those that its std
/// bounds suggest. All of them are wanted, as overloads; rustc judges each.
///
/// | bound | candidates |
/// |---|---|
/// | `AsRef<[u8]>` | `&[u8]`, `&str` |
/// | `AsRef<str>`, `Borrow<str>`, `ToString`, `Display` | `&str` |
/// | `Into<Vec<u8>>` | `Vec<u8>`, `String` |
/// | `Into<X>` | `X` |
/// | `FromIterator<char>` | `String` |
///
/// A `?Sized` parameter that occurs only behind a reference takes `[u8]` and `str` themselves.
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
        var choices = List.of(new Choice(Map.of(), ""));
        for (var param : function.generics().params()) {
            if (!(param instanceof GenericParam.OfType type)) {
                return new None(SkipReason.GENERIC_FUNCTION, "const " + param.name());
            }
            var bounds = bounds(type, function.generics());
            if (bounds.stream().anyMatch(Instantiations::isClosure)) {
                return new None(SkipReason.CLOSURE, text(type, bounds));
            }
            var candidates = candidates(bounds, behindReference(type, bounds, function));
            if (candidates.isEmpty()) {
                return new None(SkipReason.GENERIC_FUNCTION, text(type, bounds));
            }
            choices = product(choices, type.name(), candidates);
        }
        return new Found(choices);
    }

    private static List<Bound> bounds(GenericParam.OfType param, Generics generics) {
        var all = new ArrayList<>(param.bounds());
        for (var predicate : generics.predicates()) {
            if (predicate instanceof Predicate.OfType(var type, var bounds)
                    && type.equals(new Type.Param(param.name()))) {
                all.addAll(bounds);
            }
        }
        return all;
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

    private static List<Type> candidates(List<Bound> bounds, boolean unsized) {
        for (var bound : bounds) {
            if (bound instanceof Bound.OfTrait(var trait, var maybe, _) && !maybe) {
                var found = candidates(trait, unsized);
                if (!found.isEmpty()) return found;
            }
        }
        return List.of();
    }

    private static List<Type> candidates(Type.TraitRef trait, boolean unsized) {
        var path = trait.path();
        var argument = Std.types(trait.arguments()).stream().findFirst();
        if (Std.AS_REF.is(path) || Std.BORROW.is(path)) {
            return argument.map(target -> viewed(target, unsized)).orElse(List.of());
        }
        if (Std.TO_STRING.is(path) || Std.DISPLAY.is(path)) return List.of(text(unsized));
        if (Std.INTO.is(path)) return argument.map(Instantiations::converted).orElse(List.of());
        if (Std.FROM_ITERATOR.is(path)
                && argument.equals(Optional.of(new Type.Primitive(Type.Scalar.CHAR)))) {
            return List.of(Std.STRING.type());
        }
        return List.of();
    }

    private static List<Type> viewed(Type target, boolean unsized) {
        var bytes = new Type.Slice(new Type.Primitive(Type.Scalar.U8));
        if (target.equals(bytes)) {
            return List.of(unsized ? bytes : reference(bytes), text(unsized));
        }
        return target.equals(new Type.Str()) ? List.of(text(unsized)) : List.of();
    }

    private static List<Type> converted(Type target) {
        return target.equals(Std.VEC.type(new Type.Primitive(Type.Scalar.U8)))
                ? List.of(target, Std.STRING.type())
                : List.of(target);
    }

    private static Type text(boolean unsized) {
        return unsized ? new Type.Str() : reference(new Type.Str());
    }

    private static Type reference(Type target) {
        return new Type.Reference(Optional.empty(), false, target);
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
}
