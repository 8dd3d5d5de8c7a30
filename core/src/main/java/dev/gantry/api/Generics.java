package dev.gantry.api;

import java.util.List;
import java.util.Optional;

/// @param lifetimes in order, without the tick
/// @param predicates where-clauses; bounds written at a parameter are at the parameter
public record Generics(
        List<String> lifetimes, List<GenericParam> params, List<Predicate> predicates) {

    public static final Generics NONE = new Generics(List.of(), List.of(), List.of());

    public boolean isEmpty() {
        return lifetimes.isEmpty() && params.isEmpty() && predicates.isEmpty();
    }

    public sealed interface GenericParam {
        String name();

        /// @param synthetic made for an `impl Trait` argument, which has no name in Rust: the first
        ///   one is `Impl1`
        record OfType(
                String name, List<Type.Bound> bounds, Optional<Type> defaultType, boolean synthetic)
                implements GenericParam {}

        record OfConst(String name, Type type, Optional<String> defaultValue)
                implements GenericParam {}
    }

    public sealed interface Predicate {
        record OfType(Type type, List<Type.Bound> bounds) implements Predicate {}

        record OfLifetime(String lifetime, List<String> outlives) implements Predicate {}

        record Equal(Type left, Type right) implements Predicate {}
    }
}
