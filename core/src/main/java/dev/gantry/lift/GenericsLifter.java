package dev.gantry.lift;

import dev.gantry.api.Generics;
import dev.gantry.api.Generics.GenericParam;
import dev.gantry.api.Generics.Predicate;
import dev.gantry.api.Type;
import dev.gantry.rustdoc.DocGenerics;
import dev.gantry.rustdoc.DocGenerics.Param;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lifts parameters and where-clauses.
final class GenericsLifter {
    private GenericsLifter() {}

    static Generics generics(TypeLifter types, DocGenerics generics) {
        var params = new ArrayList<GenericParam>();
        var predicates = new ArrayList<Predicate>();
        int synthetic = 0;
        for (var param : generics.params()) {
            switch (param) {
                case Param.OfLifetime(var name, var outlives) -> {
                    if (!outlives.isEmpty()) predicates.add(outlives(name, outlives));
                }
                case Param.OfType type -> {
                    var name = type.synthetic() ? ImplArguments.name(synthetic++) : type.name();
                    params.add(
                            new GenericParam.OfType(
                                    name,
                                    types.bounds(type.bounds()),
                                    type.defaultType().map(types::type),
                                    type.synthetic()));
                }
                case Param.OfConst(var name, var type, var value) ->
                        params.add(new GenericParam.OfConst(name, types.type(type), value));
                case Param.Unknown(var name, var kind) ->
                        params.add(new GenericParam.OfConst(name, unknown(kind), Optional.empty()));
            }
        }
        for (var predicate : generics.predicates()) predicates.add(predicate(types, predicate));
        return new Generics(
                TypeLifter.lifetimes(generics.params()),
                List.copyOf(params),
                List.copyOf(predicates));
    }

    private static Predicate outlives(String lifetime, List<String> outlives) {
        return new Predicate.OfLifetime(
                TypeLifter.untick(lifetime), outlives.stream().map(TypeLifter::untick).toList());
    }

    private static Predicate predicate(TypeLifter types, DocGenerics.Predicate predicate) {
        return switch (predicate) {
            case DocGenerics.Predicate.OfType(var type, var bounds, var params) -> {
                var lifetimes = TypeLifter.lifetimes(params);
                yield new Predicate.OfType(
                        types.type(type),
                        bounds.stream().map(bound -> types.bound(bound, lifetimes)).toList());
            }
            case DocGenerics.Predicate.OfLifetime(var lifetime, var outlives) ->
                    outlives(lifetime, outlives);
            case DocGenerics.Predicate.Equal(var left, var right) ->
                    new Predicate.Equal(types.type(left), types.term(right));
            case DocGenerics.Predicate.Unknown(var kind) ->
                    new Predicate.OfType(unknown(kind), List.of());
        };
    }

    private static Type unknown(String kind) {
        return new Type.Unknown("generics of the unknown kind `" + kind + "`");
    }
}
