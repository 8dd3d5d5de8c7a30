package dev.gantry.plan;

import dev.gantry.api.Type;
import dev.gantry.api.TypeRewrite;

import java.util.Map;
import java.util.Optional;

/// What a type of a signature means at one place: parameters and `Self` replaced, aliases expanded,
/// projections such as `<Self as Trait>::Output` replaced by what the impl says. What cannot be
/// named stays as it is written: rustc knows it.
final class Resolving extends TypeRewrite {
    /// Impls are matched without their where-clauses, and so might lead in a circle.
    private static final int DEEPEST = 64;

    private final Definitions definitions;
    private final Impls impls;
    private final Map<String, Type> values;
    private int depth = 0;

    /// @param values of the parameters, such as `Self`
    Resolving(Definitions definitions, Map<String, Type> values) {
        this.definitions = definitions;
        this.impls = new Impls(definitions);
        this.values = values;
    }

    @Override
    protected Type replace(Type type) {
        return switch (type) {
            case Type.Param(var name) -> values.getOrDefault(name, type);
            case Type.Named named ->
                    Aliases.expand(named, definitions::alias)
                            .map(this::apply)
                            .filter(Resolving::isNamed)
                            .orElse(named);
            case Type.Projection(var self, var trait, var name) ->
                    trait.flatMap(known -> associated(self, known, name)).orElse(type);
            default -> type;
        };
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
