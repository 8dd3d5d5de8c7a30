package dev.gantry.plan;

import dev.gantry.api.Type;
import dev.gantry.typemap.Std;

/// What owns a value that is borrowed.
///
/// Source: the impls of `std::borrow::ToOwned`.
final class Owned {
    private Owned() {}

    /// `<borrowed as ToOwned>::Owned`, of a type that has it: for all but these, the type itself,
    /// by Clone.
    static Type of(Type borrowed) {
        return switch (borrowed) {
            case Type.Str() -> Std.STRING.type();
            case Type.Slice(var element) -> Std.VEC.type(element);
            case Type.Named(var path, _) when Std.PATH.is(path) -> Std.PATH_BUF.type();
            case Type.Named(var path, _) when Std.OS_STR.is(path) -> Std.OS_STRING.type();
            default -> borrowed;
        };
    }
}
