package dev.gantry.api;

import java.util.List;
import java.util.Optional;

/// Rebuilds a type from the inside out. A subclass overrides what it replaces; all else stays as it
/// is.
public class TypeRewrite {

    /// The type with its parts rewritten, then itself through [#replace].
    public final Type apply(Type type) {
        return replace(parts(type));
    }

    /// Called for each type after its parts; gives the type that takes its place.
    protected Type replace(Type type) {
        return type;
    }

    /// Called for each lifetime of a reference, also an elided one.
    protected Optional<String> reference(Optional<String> lifetime) {
        return lifetime;
    }

    /// Called for each lifetime among the arguments of a type or trait.
    protected String argument(String lifetime) {
        return lifetime;
    }

    private Type parts(Type type) {
        return switch (type) {
            case Type.Slice(var element) -> new Type.Slice(apply(element));
            case Type.Array(var element, var length) -> new Type.Array(apply(element), length);
            case Type.Tuple(var elements) -> new Type.Tuple(all(elements));
            case Type.Reference(var lifetime, var mutable, var target) ->
                    new Type.Reference(reference(lifetime), mutable, apply(target));
            case Type.RawPointer(var mutable, var target) ->
                    new Type.RawPointer(mutable, apply(target));
            case Type.Named(var path, var arguments) -> new Type.Named(path, arguments(arguments));
            case Type.Projection(var self, var trait, var name) ->
                    new Type.Projection(apply(self), trait.map(this::apply), name);
            case Type.DynTrait(var traits, var lifetime) ->
                    new Type.DynTrait(traits.stream().map(this::apply).toList(), lifetime);
            case Type.ImplTrait(var bounds) -> new Type.ImplTrait(bounds(bounds));
            case Type.FnPointer(var inputs, var output, var unsafe) ->
                    new Type.FnPointer(all(inputs), apply(output), unsafe);
            case Type.Primitive _, Type.Str _, Type.Param _, Type.Never _, Type.Unknown _ -> type;
        };
    }

    private List<Type> all(List<Type> types) {
        return types.stream().map(this::apply).toList();
    }

    public final Type.TraitRef apply(Type.TraitRef trait) {
        return new Type.TraitRef(trait.path(), arguments(trait.arguments()));
    }

    private List<Type.Bound> bounds(List<Type.Bound> bounds) {
        return bounds.stream().map(this::apply).toList();
    }

    public final Type.Bound apply(Type.Bound bound) {
        return switch (bound) {
            case Type.Bound.OfTrait(var trait, var maybe, var lifetimes) ->
                    new Type.Bound.OfTrait(apply(trait), maybe, lifetimes);
            case Type.Bound.Outlives _, Type.Bound.Other _ -> bound;
        };
    }

    private List<Type.GenericArgument> arguments(List<Type.GenericArgument> arguments) {
        return arguments.stream().map(this::apply).toList();
    }

    private Type.GenericArgument apply(Type.GenericArgument argument) {
        return switch (argument) {
            case Type.GenericArgument.OfType(var type) ->
                    new Type.GenericArgument.OfType(apply(type));
            case Type.GenericArgument.OfLifetime(var lifetime) ->
                    new Type.GenericArgument.OfLifetime(argument(lifetime));
            case Type.GenericArgument.OfConst _ -> argument;
            case Type.GenericArgument.Binding(var name, var type) ->
                    new Type.GenericArgument.Binding(name, apply(type));
            case Type.GenericArgument.Constraint(var name, var bounds) ->
                    new Type.GenericArgument.Constraint(name, bounds(bounds));
        };
    }
}
