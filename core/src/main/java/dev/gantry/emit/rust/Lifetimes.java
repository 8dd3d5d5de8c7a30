package dev.gantry.emit.rust;

import dev.gantry.api.Type;
import dev.gantry.api.Type.GenericArgument;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// Gives every elided lifetime of a type a name of its own, so that a fact about the type can be
/// asserted for all of its lifetimes: within the body of a function an elided one is inferred, and
/// may come out as `'static`.
final class Lifetimes {
    private final SequencedSet<String> names = new LinkedHashSet<>();
    private int fresh = 0;

    /// All lifetimes that a function must declare for the types named so far, in order.
    List<String> names() {
        return List.copyOf(names);
    }

    Type named(Type type) {
        return switch (type) {
            case Type.Reference(var lifetime, var mutable, var target) ->
                    new Type.Reference(Optional.of(named(lifetime)), mutable, named(target));
            case Type.Named(var path, var arguments) -> new Type.Named(path, arguments(arguments));
            case Type.Slice(var element) -> new Type.Slice(named(element));
            case Type.Array(var element, var length) -> new Type.Array(named(element), length);
            case Type.Tuple(var elements) ->
                    new Type.Tuple(elements.stream().map(this::named).toList());
            case Type.RawPointer(var mutable, var target) ->
                    new Type.RawPointer(mutable, named(target));
            case Type.DynTrait(var traits, var lifetime) ->
                    new Type.DynTrait(
                            traits.stream().map(this::named).toList(),
                            Optional.of(named(lifetime)));
            case Type.Projection(var self, var trait, var name) ->
                    new Type.Projection(named(self), trait.map(this::named), name);
            // an elided lifetime in a function pointer is bound by the pointer itself
            case Type.FnPointer pointer -> pointer;
            case Type.Primitive _, Type.Str _, Type.Param _ -> type;
            case Type.ImplTrait _, Type.Never _, Type.Unknown _ -> type;
        };
    }

    private Type.TraitRef named(Type.TraitRef trait) {
        return new Type.TraitRef(trait.path(), arguments(trait.arguments()));
    }

    private List<GenericArgument> arguments(List<GenericArgument> arguments) {
        var all = new ArrayList<GenericArgument>();
        for (var argument : arguments)
            all.add(
                    switch (argument) {
                        case GenericArgument.OfType(var type) ->
                                new GenericArgument.OfType(named(type));
                        case GenericArgument.OfLifetime(var lifetime) ->
                                new GenericArgument.OfLifetime(named(Optional.of(lifetime)));
                        case GenericArgument.Binding(var name, var type) ->
                                new GenericArgument.Binding(name, named(type));
                        case GenericArgument.OfConst _, GenericArgument.Constraint _ -> argument;
                    });
        return List.copyOf(all);
    }

    private String named(Optional<String> lifetime) {
        var name = lifetime.filter(given -> !given.equals("_")).orElseGet(() -> "elided" + fresh++);
        if (!name.equals("static")) names.add(name);
        return name;
    }
}
