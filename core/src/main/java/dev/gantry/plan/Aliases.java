package dev.gantry.plan;

import dev.gantry.api.Generics.GenericParam;
import dev.gantry.api.Item;
import dev.gantry.api.ItemPath;
import dev.gantry.api.Type;
import dev.gantry.api.TypeRewrite;
import dev.gantry.typemap.Std;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Expands type aliases: `io::Result<T>` is `Result<T, io::Error>`.
final class Aliases {
    private Aliases() {}

    /// What the alias stands for, one step; empty when the type is none.
    static Optional<Type> expand(
            Type.Named type, Function<ItemPath, Optional<Item.TypeAlias>> aliases) {
        var path = type.path();
        if (Std.IO_RESULT.is(path)) {
            var ok = Std.types(type.arguments()).getFirst();
            return Optional.of(Std.RESULT.type(ok, Std.IO_ERROR.type()));
        }
        if (Std.FMT_RESULT.is(path)) {
            return Optional.of(Std.RESULT.type(Type.UNIT, Std.FMT_ERROR.type()));
        }
        return aliases.apply(path).map(alias -> expand(alias, type.arguments()));
    }

    private static Type expand(Item.TypeAlias alias, List<Type.GenericArgument> arguments) {
        var given = Std.types(arguments);
        Map<String, Type> values = new HashMap<>();
        int at = 0;
        for (var param : alias.generics().params()) {
            if (!(param instanceof GenericParam.OfType type)) continue;
            if (at < given.size()) values.put(type.name(), given.get(at));
            else type.defaultType().ifPresent(value -> values.put(type.name(), value));
            at++;
        }
        return new Substitute(values).apply(alias.target());
    }

    /// Replaces type parameters by types.
    static final class Substitute extends TypeRewrite {
        private final Map<String, Type> values;

        Substitute(Map<String, Type> values) {
            this.values = values;
        }

        @Override
        protected Type replace(Type type) {
            return type instanceof Type.Param(var name) ? values.getOrDefault(name, type) : type;
        }
    }
}
