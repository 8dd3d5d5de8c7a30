package dev.gantry.plan;

import dev.gantry.api.CrateId;
import dev.gantry.api.Type;
import dev.gantry.api.Type.GenericArgument;
import dev.gantry.api.TypeRewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a type of a signature means at one place: parameters and `Self` replaced, aliases expanded,
/// projections such as `<Self as Trait>::Output` replaced by what the impl says, and an instance of
/// a generic type called by the alias that names it. What cannot be named stays as it is written:
/// rustc knows it. Among the arguments of types that are not std's only parameters are replaced:
/// the table does not look into them, and the crates behind them can be large.
final class Resolving {
    /// Impls are matched without their where-clauses, and so might lead in a circle.
    private static final int DEEPEST = 64;

    private final Definitions definitions;
    private final Instances instances;
    private final Optional<CrateId> crate;
    private final Impls impls;
    private final Aliases.Substitute parameters;
    private int depth = 0;

    /// @param crate whose aliases name instances; empty for none
    /// @param values of the parameters, such as `Self`
    Resolving(
            Definitions definitions,
            Instances instances,
            Optional<CrateId> crate,
            Map<String, Type> values) {
        this.definitions = definitions;
        this.instances = instances;
        this.crate = crate;
        this.impls = new Impls(definitions, instances);
        this.parameters = new Aliases.Substitute(values);
    }

    Type.TraitRef apply(Type.TraitRef trait) {
        return parameters.apply(trait);
    }

    Type apply(Type type) {
        return resolved(parameters.apply(type));
    }

    private Type resolved(Type type) {
        return switch (type) {
            case Type.Named named -> named(named);
            case Type.Projection(var self, var trait, var name) ->
                    trait.flatMap(known -> associated(resolved(self), known, name)).orElse(type);
            case Type.Reference(var lifetime, var mutable, var target) ->
                    new Type.Reference(lifetime, mutable, resolved(target));
            case Type.Slice(var element) -> new Type.Slice(resolved(element));
            case Type.Array(var element, var length) -> new Type.Array(resolved(element), length);
            case Type.Tuple(var elements) ->
                    new Type.Tuple(elements.stream().map(this::resolved).toList());
            case Type.RawPointer _, Type.DynTrait _, Type.ImplTrait _, Type.FnPointer _ -> type;
            case Type.Primitive _, Type.Str _, Type.Param _, Type.Never _, Type.Unknown _ -> type;
        };
    }

    private Type named(Type.Named written) {
        var expanded = Aliases.expand(written, definitions::alias);
        var meant = expanded.map(this::resolved).orElseGet(() -> arguments(written));
        var alias = crate.flatMap(home -> alias(home, meant)).or(() -> alias(written, meant));
        if (alias.isPresent()) return alias.get();
        return isNamed(meant) ? meant : written;
    }

    private Type arguments(Type.Named type) {
        if (!type.path().crate().isStd()) return type;
        var all = new ArrayList<GenericArgument>();
        for (var argument : type.arguments()) {
            all.add(
                    argument instanceof GenericArgument.OfType(var inner)
                            ? new GenericArgument.OfType(resolved(inner))
                            : argument);
        }
        return new Type.Named(type.path(), List.copyOf(all));
    }

    private Optional<Type> alias(Type.Named written, Type meant) {
        boolean other = crate.isPresent() && !written.path().crate().isStd();
        return other ? alias(written.path().crate(), meant) : Optional.empty();
    }

    private Optional<Type> alias(CrateId home, Type meant) {
        boolean instance = meant instanceof Type.Named(_, var arguments) && !arguments.isEmpty();
        return instance ? Optional.ofNullable(instances.named(home).get(meant)) : Optional.empty();
    }

    private Optional<Type> associated(Type self, Type.TraitRef trait, String name) {
        if (depth == DEEPEST) return Optional.empty();
        depth++;
        var found = impls.associated(self, trait, name).map(this::apply);
        depth--;
        return found.filter(Resolving::isNamed);
    }

    /// Whether Rust can write the type.
    private static boolean isNamed(Type type) {
        var parts = new Parts();
        parts.apply(type);
        return parts.named;
    }

    private static final class Parts extends TypeRewrite {
        private boolean named = true;

        @Override
        protected Type replace(Type type) {
            if (type instanceof Type.Unknown) named = false;
            return type;
        }
    }
}
