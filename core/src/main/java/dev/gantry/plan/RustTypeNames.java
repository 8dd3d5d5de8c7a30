package dev.gantry.plan;

import dev.gantry.api.Type;
import dev.gantry.typemap.Std;

import java.util.Locale;
import java.util.stream.Collectors;

/// What a Rust type is called within a Java name, and which types mean the same to Java.
final class RustTypeNames {
    private RustTypeNames() {}

    /// In UpperCamelCase: `U8`, `Str`, `Duration`, `U8Array16`, `OptionU8`.
    static String of(Type type) {
        return switch (type) {
            case Type.Primitive(var scalar) -> capital(scalar.rust());
            case Type.Str() -> "Str";
            case Type.Never() -> "Never";
            case Type.Slice(var element) -> of(element) + "Slice";
            case Type.Array(var element, var length) -> of(element) + "Array" + word(length);
            case Type.Tuple(var elements) -> "Tuple" + all(elements);
            case Type.Reference(_, _, var target) -> of(target);
            case Type.RawPointer(_, var target) -> of(target) + "Pointer";
            case Type.Named(var path, var arguments) ->
                    JavaNames.type(path.name()) + all(Std.types(arguments));
            case Type.Param(var name) -> JavaNames.type(name);
            case Type.Projection(_, _, var name) -> name;
            case Type.DynTrait(var traits, _) -> traits.getFirst().path().name();
            case Type.ImplTrait _ -> "Impl";
            case Type.FnPointer _ -> "Fn";
            case Type.Unknown _ -> "Unknown";
        };
    }

    private static String all(java.util.List<Type> types) {
        return types.stream().map(RustTypeNames::of).collect(Collectors.joining());
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String word(String text) {
        return text.replaceAll("\\W", "");
    }

    /// The content that a type carries, owned or borrowed: `String`, `&str`, `Box<str>` and
    /// `Cow<str>` are `str`; `Vec<u8>` and the like are `[u8]`; `&T` is `T`.
    static Type content(Type type) {
        if (type instanceof Type.Reference(_, _, var target)) return content(target);
        if (!(type instanceof Type.Named(var path, _))) return type;
        if (Std.STRING.is(path)) return new Type.Str();
        var elements = Std.VEC.of(type);
        if (elements.isPresent()) return new Type.Slice(elements.get().getFirst());
        return Std.BOX
                .of(type)
                .or(() -> Std.COW.of(type))
                .map(inner -> content(inner.getFirst()))
                .orElse(type);
    }
}
