package dev.gantry.emit.rust;

import dev.gantry.api.Type;
import dev.gantry.typemap.Std;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What both directions ask about the Rust type of a value.
final class RustValues {
    private static final Map<Std, String> WRAPPERS =
            Map.of(
                    Std.BOX, "::std::boxed::Box",
                    Std.RC, "::std::rc::Rc",
                    Std.ARC, "::std::sync::Arc",
                    Std.COW, "::std::borrow::Cow");

    private static final List<Std> COLLECTIONS =
            List.of(
                    Std.VEC_DEQUE,
                    Std.LINKED_LIST,
                    Std.HASH_SET,
                    Std.BTREE_SET,
                    Std.HASH_MAP,
                    Std.BTREE_MAP);

    private RustValues() {}

    /// A pointer around the value.
    record Wrapper(String path, Type inner, boolean isCow) {}

    static Optional<Wrapper> wrapper(Type type) {
        for (var known : WRAPPERS.entrySet()) {
            var inner = known.getKey().of(type);
            if (inner.isPresent())
                return Optional.of(
                        new Wrapper(
                                known.getValue(),
                                inner.get().getFirst(),
                                known.getKey() == Std.COW));
        }
        return Optional.empty();
    }

    static boolean isUnsized(Type type) {
        return switch (type) {
            case Type.Str(), Type.Slice _ -> true;
            case Type.Named(var path, _) -> Std.PATH.is(path) || Std.OS_STR.is(path);
            default -> false;
        };
    }

    static String unsizedName(Type type) {
        return switch (type) {
            case Type.Str() -> "str";
            case Type.Slice _ -> "[_]";
            case Type.Named(var path, _) -> "::std::" + String.join("::", path.segments());
            default -> throw new IllegalArgumentException("of a known size: " + type);
        };
    }

    /// The collection of that type, from the expression of a Vec.
    static String collected(Type type, String vec) {
        if (Std.VEC_INTO_ITER.of(type).isPresent()) return vec + ".into_iter()";
        return COLLECTIONS.stream()
                .filter(known -> known.of(type).isPresent())
                .findFirst()
                .map(known -> {
                    var path = String.join("::", known.path().segments());
                    var blanks = known.of(type).orElseThrow().size() == 1 ? "_" : "_, _";
                    return vec + ".into_iter().collect::<::std::" + path + "<" + blanks + ">>()";
                })
                .orElse(vec);
    }

    static List<Type> arguments(Type type) {
        if (type instanceof Type.Named(_, var arguments)) return Std.types(arguments);
        throw new IllegalArgumentException("no type arguments: " + type);
    }

    /// The type of the elements, or of whatever else it is made of.
    static Type element(Type type) {
        return switch (type) {
            case Type.Slice(var element) -> element;
            case Type.Array(var element, _) -> element;
            default -> arguments(type).getFirst();
        };
    }
}
