package dev.gantry.emit.rust;

import static java.util.stream.Collectors.joining;

import dev.gantry.api.CrateId;
import dev.gantry.api.ItemPath;
import dev.gantry.api.Type;
import dev.gantry.api.Type.Bound;
import dev.gantry.api.Type.GenericArgument;
import dev.gantry.plan.Plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Types as Rust source spells them: every path starts with `::` and the name that the crate has in
/// the wrapper, so that no name in scope can be meant instead. What Rust cannot write becomes a
/// `compile_error!` in its place: rustc then rejects this item and no other.
///
/// Source: the Rust Reference, "Types", "Paths" and "Trait and lifetime bounds".
final class RustTypes {
    private static final Set<String> CALLABLE = Set.of("Fn", "FnMut", "FnOnce");
    private static final Pattern CONSTANT =
            Pattern.compile("-?[0-9][0-9a-z_]*|true|false|'[^'\\\\]'|\"[^\"\\\\]*\"");
    private static final Pattern CAPTURES = Pattern.compile("use<[\\w', ]*>");

    private final Map<CrateId, String> externNames;

    /// @param externs the crates that may occur in the types
    RustTypes(List<Plan.Extern> externs) {
        externNames = new TreeMap<>();
        externs.forEach(extern -> externNames.put(extern.crate(), extern.externName()));
    }

    String render(Type type) {
        return switch (type) {
            case Type.Primitive(var scalar) -> scalar.rust();
            case Type.Str() -> "str";
            case Type.Slice(var element) -> "[" + render(element) + "]";
            case Type.Array(var element, var length) ->
                    "[" + render(element) + "; " + constant(length) + "]";
            case Type.Tuple(var elements) -> tuple(elements);
            case Type.Reference reference -> reference(reference);
            case Type.RawPointer(var mutable, var target) ->
                    (mutable ? "*mut " : "*const ") + render(target);
            case Type.Named(var path, var arguments) -> path(path) + arguments(arguments);
            case Type.Param(var name) -> name.equals("Self") ? "Self" : RustNames.identifier(name);
            case Type.Projection projection -> projection(projection);
            case Type.DynTrait(var traits, var lifetime) -> dynTrait(traits, lifetime);
            case Type.ImplTrait(var bounds) -> "(impl " + bounds(bounds) + ")";
            case Type.FnPointer pointer -> fnPointer(pointer);
            case Type.Never() -> "!";
            case Type.Unknown(var description) -> refused("not known: " + description);
        };
    }

    /// Absolute, without generic arguments.
    String path(ItemPath path) {
        return Stream.concat(Stream.of(externName(path.crate())), path.segments().stream())
                .map(RustNames::identifier)
                .collect(joining("::", "::", ""));
    }

    /// For people: as [#render], without the leading `::`.
    String readable(Type type) {
        return render(type).replaceAll("(?<![\\w>])::", "");
    }

    String trait(Type.TraitRef trait) {
        var callable = callable(trait);
        return callable.isPresent()
                ? path(trait.path()) + callable.get()
                : path(trait.path()) + arguments(trait.arguments());
    }

    private String externName(CrateId crate) {
        if (crate.isStd()) return crate.libName();
        var name = externNames.get(crate);
        if (name == null)
            throw new IllegalArgumentException("the wrapper does not depend on " + crate);
        return name;
    }

    private String tuple(List<Type> elements) {
        return elements.stream()
                .map(this::render)
                .collect(joining(", ", "(", elements.size() == 1 ? ",)" : ")"));
    }

    private String reference(Type.Reference reference) {
        return "&"
                + reference.lifetime().map(name -> RustNames.lifetime(name) + " ").orElse("")
                + (reference.mutable() ? "mut " : "")
                + render(reference.target());
    }

    private String projection(Type.Projection projection) {
        var self = render(projection.self());
        var owner = projection.trait().map(trait -> self + " as " + trait(trait)).orElse(self);
        return "<" + owner + ">::" + RustNames.identifier(projection.name());
    }

    private String dynTrait(List<Type.TraitRef> traits, Optional<String> lifetime) {
        return Stream.concat(
                        traits.stream().map(this::trait),
                        lifetime.map(RustNames::lifetime).stream())
                .collect(joining(" + ", "(dyn ", ")"));
    }

    private String fnPointer(Type.FnPointer pointer) {
        return (pointer.unsafe() ? "unsafe fn" : "fn")
                + pointer.inputs().stream().map(this::render).collect(joining(", ", "(", ")"))
                + arrow(pointer.output());
    }

    /// ` -> T`, or nothing for the unit type.
    String arrow(Type output) {
        return output.equals(Type.UNIT) ? "" : " -> " + render(output);
    }

    /// `Fn(A) -> B`: the only form that is stable for these traits.
    private Optional<String> callable(Type.TraitRef trait) {
        boolean sugared =
                trait.path().crate().isStd()
                        && CALLABLE.contains(trait.path().name())
                        && trait.arguments().size() == 2;
        if (sugared
                && trait.arguments().getFirst()
                        instanceof GenericArgument.OfType(Type.Tuple(var inputs))
                && trait.arguments().getLast()
                        instanceof GenericArgument.Binding(var name, var output)
                && name.equals("Output"))
            return Optional.of(
                    inputs.stream().map(this::render).collect(joining(", ", "(", ")"))
                            + arrow(output));
        return Optional.empty();
    }

    private String arguments(List<GenericArgument> arguments) {
        return arguments.isEmpty()
                ? ""
                : arguments.stream().map(this::argument).collect(joining(", ", "<", ">"));
    }

    private String argument(GenericArgument argument) {
        return switch (argument) {
            case GenericArgument.OfType(var type) -> render(type);
            case GenericArgument.OfLifetime(var lifetime) -> RustNames.lifetime(lifetime);
            case GenericArgument.OfConst(var expression) -> constant(expression);
            case GenericArgument.Binding(var name, var type) ->
                    RustNames.identifier(name) + " = " + render(type);
            case GenericArgument.Constraint(var name, var bounds) ->
                    RustNames.identifier(name) + ": " + bounds(bounds);
        };
    }

    private String bounds(List<Bound> bounds) {
        return bounds.stream().map(this::bound).collect(joining(" + "));
    }

    private String bound(Bound bound) {
        return switch (bound) {
            case Bound.OfTrait(var trait, var maybe, var lifetimes) ->
                    (maybe ? "?" : "") + higherRanked(lifetimes) + trait(trait);
            case Bound.Outlives(var lifetime) -> RustNames.lifetime(lifetime);
            case Bound.Other(var text) -> {
                if (CAPTURES.matcher(text).matches()) yield text;
                throw new IllegalArgumentException("a bound that is not known: " + text);
            }
        };
    }

    private static String higherRanked(List<String> lifetimes) {
        return lifetimes.isEmpty()
                ? ""
                : lifetimes.stream().map(RustNames::lifetime).collect(joining(", ", "for<", "> "));
    }

    private static String constant(String expression) {
        if (CONSTANT.matcher(expression).matches()) return expression;
        return RustNames.isIdentifier(expression)
                ? RustNames.identifier(expression)
                : "{ " + refused("a constant that is not evaluated: " + expression) + " }";
    }

    private static String refused(String why) {
        return "::std::compile_error!(" + RustNames.text(why) + ")";
    }
}
