package dev.gantry.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Types and signatures as a reader of Rust expects them: short names, elided lifetimes left out.
/// For documentation and messages only, never to be compiled.
public final class RustText {
    private RustText() {}

    /// One line, such as `pub fn find<'h>(&self, haystack: &'h str) -> Option<Match<'h>>`.
    public static String signature(Item.Function function) {
        var text = new StringBuilder("pub ");
        if (function.isConst()) text.append("const ");
        if (function.isAsync()) text.append("async ");
        if (function.isUnsafe()) text.append("unsafe ");
        text.append("fn ").append(function.meta().name()).append(parameters(function.generics()));
        text.append('(').append(arguments(function)).append(')');
        if (!function.output().equals(Type.UNIT)) {
            text.append(" -> ").append(of(function.output()));
        }
        return text.append(where(function.generics())).toString();
    }

    private static String arguments(Item.Function function) {
        var all = new ArrayList<String>();
        function.receiver().ifPresent(receiver -> all.add(of(receiver)));
        for (var parameter : function.parameters()) {
            var name = parameter.name().isEmpty() ? "_" : parameter.name();
            all.add(name + ": " + of(parameter.type()));
        }
        return String.join(", ", all);
    }

    private static String of(Item.Receiver receiver) {
        return switch (receiver) {
            case Item.Receiver.ByRef(var lifetime) -> "&" + tick(lifetime) + "self";
            case Item.Receiver.ByMut(var lifetime) -> "&" + tick(lifetime) + "mut self";
            case Item.Receiver.ByValue() -> "self";
            case Item.Receiver.Typed(var type) -> "self: " + of(type);
        };
    }

    private static String parameters(Generics generics) {
        var all = new ArrayList<String>();
        generics.lifetimes().forEach(lifetime -> all.add("'" + lifetime));
        for (var param : generics.params()) {
            switch (param) {
                case Generics.GenericParam.OfType type -> {
                    if (!type.synthetic()) all.add(type.name() + bounds(": ", type.bounds()));
                }
                case Generics.GenericParam.OfConst constant ->
                        all.add("const " + constant.name() + ": " + of(constant.type()));
            }
        }
        return all.isEmpty() ? "" : "<" + String.join(", ", all) + ">";
    }

    private static String where(Generics generics) {
        var all = generics.predicates().stream().map(RustText::of).toList();
        return all.isEmpty() ? "" : " where " + String.join(", ", all);
    }

    private static String of(Generics.Predicate predicate) {
        return switch (predicate) {
            case Generics.Predicate.OfType(var type, var bounds) -> of(type) + bounds(": ", bounds);
            case Generics.Predicate.OfLifetime(var lifetime, var outlives) ->
                    "'" + lifetime + ": '" + String.join(" + '", outlives);
            case Generics.Predicate.Equal(var left, var right) -> of(left) + " = " + of(right);
        };
    }

    /// Such as `Option<&'h str>`.
    public static String of(Type type) {
        return switch (type) {
            case Type.Primitive(var scalar) -> scalar.rust();
            case Type.Str() -> "str";
            case Type.Slice(var element) -> "[" + of(element) + "]";
            case Type.Array(var element, var length) -> "[" + of(element) + "; " + length + "]";
            case Type.Tuple(var elements) -> tuple(elements);
            case Type.Reference(var lifetime, var mutable, var target) ->
                    "&" + tick(lifetime) + (mutable ? "mut " : "") + of(target);
            case Type.RawPointer(var mutable, var target) ->
                    (mutable ? "*mut " : "*const ") + of(target);
            case Type.Named(var path, var arguments) -> path.name() + arguments(arguments);
            case Type.Param(var name) -> name;
            case Type.Projection(var self, var trait, var name) -> projection(self, trait, name);
            case Type.DynTrait(var traits, var lifetime) ->
                    "dyn "
                            + traits.stream().map(RustText::of).collect(Collectors.joining(" + "))
                            + lifetime.map(name -> " + '" + name).orElse("");
            case Type.ImplTrait(var bounds) -> bounds("impl ", bounds);
            case Type.FnPointer(var inputs, var output, var unsafe) ->
                    (unsafe ? "unsafe fn" : "fn") + tuple(inputs) + " -> " + of(output);
            case Type.Never() -> "!";
            case Type.Unknown(var description) -> description;
        };
    }

    private static String tuple(List<Type> elements) {
        var all = elements.stream().map(RustText::of).collect(Collectors.joining(", "));
        return "(" + all + (elements.size() == 1 ? ",)" : ")");
    }

    private static String projection(Type self, Optional<Type.TraitRef> trait, String name) {
        return trait.map(known -> "<" + of(self) + " as " + of(known) + ">::" + name)
                .orElseGet(() -> of(self) + "::" + name);
    }

    public static String of(Type.TraitRef trait) {
        return trait.path().name() + arguments(trait.arguments());
    }

    private static String arguments(List<Type.GenericArgument> arguments) {
        if (arguments.isEmpty()) return "";
        return arguments.stream().map(RustText::of).collect(Collectors.joining(", ", "<", ">"));
    }

    private static String of(Type.GenericArgument argument) {
        return switch (argument) {
            case Type.GenericArgument.OfType(var type) -> of(type);
            case Type.GenericArgument.OfLifetime(var lifetime) -> "'" + lifetime;
            case Type.GenericArgument.OfConst(var expression) -> expression;
            case Type.GenericArgument.Binding(var name, var type) -> name + " = " + of(type);
            case Type.GenericArgument.Constraint(var name, var bounds) ->
                    name + bounds(": ", bounds);
        };
    }

    private static String bounds(String before, List<Type.Bound> bounds) {
        if (bounds.isEmpty()) return "";
        return bounds.stream().map(RustText::of).collect(Collectors.joining(" + ", before, ""));
    }

    public static String of(Type.Bound bound) {
        return switch (bound) {
            case Type.Bound.OfTrait(var trait, var maybe, var lifetimes) ->
                    (lifetimes.isEmpty() ? "" : "for<'" + String.join(", '", lifetimes) + "> ")
                            + (maybe ? "?" : "")
                            + of(trait);
            case Type.Bound.Outlives(var lifetime) -> "'" + lifetime;
            case Type.Bound.Other(var text) -> text;
        };
    }

    private static String tick(Optional<String> lifetime) {
        return lifetime.map(name -> "'" + name + " ").orElse("");
    }
}
