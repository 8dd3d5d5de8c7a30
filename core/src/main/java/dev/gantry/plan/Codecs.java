package dev.gantry.plan;

import dev.gantry.api.Type;
import dev.gantry.plan.TypedFn.Call;
import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.Std;
import dev.gantry.typemap.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The typed functions that take values of a crate's own types apart and put them together. They
/// stand in each wrapper that needs them, and rustc judges them there: what is claimed of the type
/// is true, or it does not compile.
public final class Codecs {
    private static final Type WORD = new Type.Primitive(Type.Scalar.I64);

    private Codecs() {}

    /// `fn(&T) -> i64`.
    public static String toOrdinal(BoundType type) {
        return "codec_" + type.symbol() + "_to_ordinal";
    }

    /// `fn(i64) -> Option<T>`.
    public static String fromOrdinal(BoundType type) {
        return "codec_" + type.symbol() + "_from_ordinal";
    }

    /// `fn(&T) -> (&A, &B,)`.
    public static String toParts(BoundType type) {
        return "codec_" + type.symbol() + "_to_parts";
    }

    /// `fn(A, B) -> T`.
    public static String fromParts(BoundType type) {
        return "codec_" + type.symbol() + "_from_parts";
    }

    private static List<TypedFn> ofStruct(Value.Struct struct) {
        var self = struct.type().rust();
        var lifetime = Optional.of("a0");
        var given = new ArrayList<TypedFn.Parameter>();
        for (var type : struct.fieldTypes())
            given.add(new TypedFn.Parameter("p" + given.size(), type));
        var lent =
                struct.fieldTypes().stream()
                        .<Type>map(type -> new Type.Reference(lifetime, false, type))
                        .toList();
        return List.of(
                new TypedFn(
                        toParts(struct.type()),
                        List.of("a0"),
                        List.of(),
                        List.of(
                                new TypedFn.Parameter(
                                        "this", new Type.Reference(lifetime, false, self))),
                        new Type.Tuple(lent),
                        new Call.ToParts(struct.fields())),
                new TypedFn(
                        fromParts(struct.type()),
                        List.of(),
                        List.of(),
                        List.copyOf(given),
                        self,
                        new Call.FromParts(self, struct.fields())));
    }

    /// Those that the members of a crate need, by name.
    public static List<TypedFn> of(Plan.CratePlan crate) {
        var all = new TreeMap<String, TypedFn>();
        crate.members()
                .flatMap(member -> Mentions.values(member).stream())
                .flatMap(value -> of(value).stream())
                .forEach(fn -> all.put(fn.name(), fn));
        return List.copyOf(all.values());
    }

    /// Those of one value, without those of its parts.
    static List<TypedFn> of(Value value) {
        return switch (value) {
            case Value.Enumeration(var type, var variants, var open) -> {
                var self = type.rust();
                yield List.of(
                        new TypedFn(
                                toOrdinal(type),
                                List.of("a0"),
                                List.of(),
                                List.of(
                                        new TypedFn.Parameter(
                                                "this",
                                                new Type.Reference(
                                                        Optional.of("a0"), false, self))),
                                WORD,
                                new Call.ToOrdinal(self, variants, open)),
                        new TypedFn(
                                fromOrdinal(type),
                                List.of(),
                                List.of(),
                                List.of(new TypedFn.Parameter("ordinal", WORD)),
                                Std.OPTION.type(self),
                                new Call.FromOrdinal(self, variants)));
            }
            case Value.Scalar _, Value.NonZero _, Value.Unit _, Value.Text _, Value.Numbers _ ->
                    List.of();
            case Value.Listed _, Value.Distinct _, Value.Keyed _, Value.Optional _ -> List.of();
            case Value.Outcome _, Value.Tuple _, Value.Range _, Value.Std _ -> List.of();
            case Value.Handle _, Value.Plain _ -> List.of();
            case Value.Struct struct -> ofStruct(struct);
        };
    }
}
