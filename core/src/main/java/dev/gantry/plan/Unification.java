package dev.gantry.plan;

import dev.gantry.api.Generics;
import dev.gantry.api.Type;
import dev.gantry.api.Type.GenericArgument;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Matches the self type of an impl with a type that has no parameters: what the impl's parameters
/// stand for. Lifetimes and constants match anything; where-clauses are rustc's affair.
final class Unification {
    private final Set<String> params = new HashSet<>();
    private final Map<String, Type> values = new HashMap<>();

    private Unification(Generics generics) {
        generics.params().forEach(param -> params.add(param.name()));
    }

    /// The types of the parameters; empty when the two do not match.
    static Optional<Map<String, Type>> of(Generics generics, Type pattern, Type concrete) {
        var unification = new Unification(generics);
        return unification.matches(pattern, concrete)
                ? Optional.of(unification.values)
                : Optional.empty();
    }

    private boolean matches(Type pattern, Type type) {
        return switch (pattern) {
            case Type.Param(var name) when params.contains(name) -> {
                var known = values.putIfAbsent(name, type);
                yield known == null || known.equals(type);
            }
            case Type.Named(var path, var arguments) ->
                    type instanceof Type.Named(var other, var given)
                            && path.equals(other)
                            && arguments(arguments, given);
            case Type.Slice(var element) ->
                    type instanceof Type.Slice(var other) && matches(element, other);
            case Type.Array(var element, var length) ->
                    type instanceof Type.Array(var other, var given)
                            && (params.contains(length) || length.equals(given))
                            && matches(element, other);
            case Type.Tuple(var elements) ->
                    type instanceof Type.Tuple(var others) && all(elements, others);
            case Type.Reference(_, var mutable, var target) ->
                    type instanceof Type.Reference(_, var other, var given)
                            && mutable == other
                            && matches(target, given);
            default -> pattern.equals(type);
        };
    }

    private boolean all(List<Type> patterns, List<Type> types) {
        if (patterns.size() != types.size()) return false;
        for (int at = 0; at < patterns.size(); at++) {
            if (!matches(patterns.get(at), types.get(at))) return false;
        }
        return true;
    }

    private boolean arguments(List<GenericArgument> patterns, List<GenericArgument> given) {
        if (patterns.size() != given.size()) return false;
        for (int at = 0; at < patterns.size(); at++) {
            if (!matches(patterns.get(at), given.get(at))) return false;
        }
        return true;
    }

    private boolean matches(GenericArgument pattern, GenericArgument given) {
        return switch (pattern) {
            case GenericArgument.OfType(var type) ->
                    given instanceof GenericArgument.OfType(var other) && matches(type, other);
            case GenericArgument.OfLifetime _ -> given instanceof GenericArgument.OfLifetime;
            case GenericArgument.OfConst(var constant) ->
                    given instanceof GenericArgument.OfConst(var other)
                            && (params.contains(constant) || constant.equals(other));
            case GenericArgument.Binding _, GenericArgument.Constraint _ -> pattern.equals(given);
        };
    }
}
