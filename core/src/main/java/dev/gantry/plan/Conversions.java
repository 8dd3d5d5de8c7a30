package dev.gantry.plan;

import dev.gantry.api.Item;
import dev.gantry.api.Type;
import dev.gantry.api.TypeRewrite;
import dev.gantry.plan.TypedFn.Conversion;
import dev.gantry.typemap.Std;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The owned forms of a result that has no place in the table, best first: rustc says which of them
/// there are. A `GenericArray<u8, U32>` is `AsRef<[u8]>`, and so becomes bytes.
final class Conversions {
    private static final Type BYTES = Std.VEC.type(new Type.Primitive(Type.Scalar.U8));

    private Conversions() {}

    /// @param result what the typed function then gives
    /// @param depth how many Options and Results are around what is converted
    record Form(Type result, int depth, Conversion conversion, String suffix) {
        private Form within(Type around) {
            var outer = (Type.Named) around;
            var arguments = new ArrayList<>(outer.arguments());
            arguments.set(0, new Type.GenericArgument.OfType(result));
            return new Form(new Type.Named(outer.path(), arguments), depth + 1, conversion, suffix);
        }
    }

    /// @param owners types with a class that may be made from others by `From`
    /// @param owned the forms that a borrowing type's own functions give
    static List<Form> of(
            Type result, List<TypeRegistry.Known> owners, Function<Type, List<Form>> owned) {
        var inner = Std.RESULT.of(result).or(() -> Std.OPTION.of(result)).map(List::getFirst);
        if (inner.isPresent()) {
            return of(inner.get(), owners, owned).stream()
                    .map(form -> form.within(result))
                    .toList();
        }
        return switch (result) {
            case Type.Named _, Type.Projection _, Type.Array _, Type.ImplTrait _, Type.Unknown _ ->
                    Stream.concat(owned.apply(result).stream(), forms(result, owners).stream())
                            .toList();
            case Type.Primitive _,
                    Type.Str _,
                    Type.Slice _,
                    Type.Tuple _,
                    Type.Reference _,
                    Type.RawPointer _,
                    Type.Param _,
                    Type.DynTrait _,
                    Type.FnPointer _,
                    Type.Never _ ->
                    List.of();
        };
    }

    private static List<Form> forms(Type type, List<TypeRegistry.Known> owners) {
        var forms = new ArrayList<Form>();
        for (var owner : owners) {
            if (isFrom(owner.item(), type)) {
                var suffix = "_as_" + owner.bound().path().name();
                forms.add(new Form(owner.bound().rust(), 0, Conversion.INTO, suffix));
            }
        }
        if (Std.VEC.of(type).isPresent()) return forms; // of bytes has a place, others are no bytes
        forms.add(new Form(Std.STRING.type(), 0, Conversion.COPIED_TEXT, "_as_text"));
        forms.add(new Form(BYTES, 0, Conversion.COPIED_BYTES, "_as_bytes"));
        forms.add(new Form(BYTES, 0, Conversion.INTO, "_into_bytes"));
        return forms;
    }

    /// Whether the type has `From<source>`, whatever the lifetimes.
    private static boolean isFrom(Item.TypeItem owner, Type source) {
        var wanted = new Erased().apply(source);
        return owner.impls().stream()
                .flatMap(impl -> impl.trait().stream())
                .filter(trait -> Std.FROM.is(trait.path()))
                .flatMap(trait -> Std.types(trait.arguments()).stream())
                .anyMatch(from -> new Erased().apply(from).equals(wanted));
    }

    private static final class Erased extends TypeRewrite {
        @Override
        protected Optional<String> reference(Optional<String> lifetime) {
            return Optional.empty();
        }

        @Override
        protected String argument(String lifetime) {
            return "_";
        }
    }
}
