package dev.gantry.plan;

import dev.gantry.api.Item;
import dev.gantry.api.Item.TypeItem;
import dev.gantry.api.Item.TypeKind;
import dev.gantry.api.Type;
import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.Std;

import java.util.Set;

/// Which kind of class a type gets. It follows from the API of the type's crate alone, so that the
/// Java of a crate never depends on who else is bound; rustc confirms it.
final class Kinds {
    /// Modules of std: `Iterator`, `Read`, `Hasher`, `fmt::Write`, `Future`.
    private static final Set<String> STATEFUL = Set.of("iter", "io", "hash", "fmt", "future");

    /// A class file has room for somewhat more than this.
    private static final int MOST_CONSTANTS = 2000;

    private Kinds() {}

    static BoundType.Kind of(TypeItem type) {
        if (!type.generics().params().isEmpty()) return ofGeneric(type);
        if (implementsTrait(type, Std.ERROR)) return BoundType.Kind.ERROR;
        if (isConstants(type.kind()) && !implementsTrait(type, Std.DROP)) {
            return BoundType.Kind.ENUM;
        }
        if (implementsTrait(type, Std.COPY) && !changesInPlace(type)) return BoundType.Kind.VALUE;
        return BoundType.Kind.HANDLE;
    }

    /// With its arguments: what its impls say depends on them.
    static BoundType.Kind ofGeneric(TypeItem type) {
        boolean error =
                type.impls().stream()
                        .flatMap(impl -> impl.trait().stream())
                        .anyMatch(trait -> Std.ERROR.is(trait.path()));
        return error ? BoundType.Kind.ERROR : BoundType.Kind.HANDLE;
    }

    /// It has a method that would be lost if its values were immutable in Java.
    static boolean changesInPlace(TypeItem type) {
        return type.impls().stream()
                .filter(impl -> impl.self() instanceof Type.Named)
                .filter(impl -> impl.trait().map(Kinds::isUsed).orElse(true))
                .flatMap(impl -> impl.functions().stream())
                .anyMatch(Kinds::takesMutableSelf);
    }

    static boolean takesMutableSelf(Item.Function function) {
        return switch (function.receiver().orElse(new Item.Receiver.ByValue())) {
            case Item.Receiver.ByMut _ -> !function.isUnsafe();
            case Item.Receiver.Typed(var type) -> type.toString().contains("mutable=true");
            case Item.Receiver.ByRef _, Item.Receiver.ByValue _ -> false;
        };
    }

    /// Of std's traits with such methods those that Java has a use for: what assigns or lends a
    /// part (`AddAssign`, `IndexMut`, `AsMut`) has another form that does not.
    private static boolean isUsed(Type.TraitRef trait) {
        var path = trait.path();
        return !path.crate().isStd() || STATEFUL.contains(path.segments().getFirst());
    }

    /// An enum that is nothing but its variants. One that says `fn next(&mut self)` is one too:
    /// Java can call its other methods.
    private static boolean isConstants(TypeKind kind) {
        return kind instanceof TypeKind.Enum(var variants, _, _)
                && !variants.isEmpty()
                && variants.size() <= MOST_CONSTANTS
                && variants.stream().allMatch(Kinds::hasNoData);
    }

    private static boolean hasNoData(Item.Variant variant) {
        return variant.fields().isEmpty() && !variant.hidden();
    }

    /// For the type itself, whatever its generics: not for a reference to it.
    static boolean implementsTrait(TypeItem type, Std wanted) {
        return type.impls().stream()
                .filter(impl -> impl.generics().isEmpty() && !impl.isNegative())
                .filter(impl -> impl.self() instanceof Type.Named)
                .flatMap(impl -> impl.trait().stream())
                .anyMatch(trait -> wanted.is(trait.path()));
    }
}
