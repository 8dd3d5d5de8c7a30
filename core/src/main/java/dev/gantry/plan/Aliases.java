package dev.gantry.plan;

import dev.gantry.api.Generics.GenericParam;
import dev.gantry.api.Item;
import dev.gantry.api.ItemPath;
import dev.gantry.api.Type;
import dev.gantry.api.TypeRewrite;
import dev.gantry.typemap.Std;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Expands type aliases: `io::Result<T>` is `Result<T, io::Error>`.
final class Aliases extends TypeRewrite {
    private final Function<ItemPath, Optional<Item.TypeAlias>> aliases;

    Aliases(Function<ItemPath, Optional<Item.TypeAlias>> aliases) {
        this.aliases = aliases;
    }

    @Override
    protected Type replace(Type type) {
        if (!(type instanceof Type.Named(var path, var arguments))) return type;
        if (Std.IO_RESULT.is(path)) {
            return Std.RESULT.type(Std.types(arguments).getFirst(), Std.IO_ERROR.type());
        }
        if (Std.FMT_RESULT.is(path)) return Std.RESULT.type(Type.UNIT, Std.FMT_ERROR.type());
        return aliases.apply(path).map(alias -> apply(expand(alias, type))).orElse(type);
    }

    private static Type expand(Item.TypeAlias alias, Type use) {
        var given = Std.types(((Type.Named) use).arguments());
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
