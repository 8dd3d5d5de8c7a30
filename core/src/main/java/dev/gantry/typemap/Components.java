package dev.gantry.typemap;

import dev.gantry.api.Type;
import dev.gantry.typemap.Mapping.Mapped;

import java.util.Optional;

/// The part of the table for the fields of records: what crosses in both directions and can be
/// refused in neither because of what one language cannot say. Nothing in it is shared with Rust.
public final class Components {
    private Components() {}

    /// @param type without parameters
    public static Optional<Value> map(Type type, BoundTypes types) {
        if (!isOwned(type, types)) return Optional.empty();
        return Values.ofArgument(types).map(type) instanceof Mapped<Value>(var value)
                        && value.all().allMatch(Components::isAlwaysTaken)
                ? Optional.of(value)
                : Optional.empty();
    }

    /// No reference, and nothing that counts references.
    private static boolean isOwned(Type type, BoundTypes types) {
        return switch (type) {
            case Type.Primitive _ -> true;
            case Type.Tuple(var elements) ->
                    elements.stream().allMatch(element -> isOwned(element, types));
            case Type.Array(var element, _) -> isOwned(element, types);
            case Type.Named named -> isOwned(named, types);
            default -> false;
        };
    }

    private static boolean isOwned(Type.Named type, BoundTypes types) {
        var path = type.path();
        if (!path.crate().isStd()) return types.find(type).isPresent();
        boolean container = Std.OPTION.is(path) || Std.VEC.is(path) || Std.BOX.is(path);
        return container
                ? Std.types(type.arguments()).stream().allMatch(inner -> isOwned(inner, types))
                : Std.STRING.is(path) || path.name().startsWith("NonZero");
    }

    private static boolean isAlwaysTaken(Value value) {
        return switch (value) {
            case Value.Scalar _, Value.NonZero _, Value.Unit _, Value.Text _, Value.Numbers _ ->
                    true;
            case Value.Listed _, Value.Optional _, Value.Tuple _, Value.Struct _ -> true;
            case Value.Plain _ -> true;
            // a variant without a name comes from Rust only
            case Value.Enumeration(_, _, var open) -> !open;
            case Value.Distinct _, Value.Keyed _, Value.Outcome _, Value.Range _, Value.Std _ ->
                    false;
            case Value.Handle _ -> false;
        };
    }
}
