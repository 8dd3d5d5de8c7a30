package dev.gantry.plan;

import dev.gantry.api.Generics;
import dev.gantry.api.Generics.Predicate;
import dev.gantry.api.Type;
import dev.gantry.api.Type.Bound;
import dev.gantry.api.Type.GenericArgument;
import dev.gantry.typemap.Std;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The concrete types that the bounds of a type parameter suggest.
///
/// | bound | candidates |
/// |---|---|
/// | `AsRef<[u8]>` | `&[u8]`, `&str` |
/// | `AsRef<str>`, `Borrow<str>`, `ToString`, `Display`, `ToSocketAddrs` | `&str` |
/// | `AsRef<X>`, `Borrow<X>` of another slice, a `Path` or an `OsStr` | `&X` |
/// | `Borrow<X>` otherwise | `X`, which borrows as itself |
/// | `Into<Vec<u8>>` | `Vec<u8>`, `String` |
/// | `Into<X>` | `X`, and what [Sources] has for it |
/// | `IntoIterator<Item = X>` | `Vec<X>`; where `X` is a reference to more than text or numbers, `&Vec` |
/// | `Iterator<Item = X>`, `DoubleEndedIterator`, `ExactSizeIterator` | `vec::IntoIter<X>` |
/// | `RangeBounds<X>` | `(Bound<X>, Bound<X>)` |
/// | `FromIterator<char>`, `FromIterator<X>` | `String`, `Vec<X>` |
///
/// A `?Sized` parameter that occurs only behind a reference takes `[u8]` and `str` themselves. A
/// candidate may name other parameters, whose own choice is put in.
final class BoundCandidates {
    private static final Type BYTE = new Type.Primitive(Type.Scalar.U8);
    private static final Type BYTES = new Type.Slice(BYTE);

    private final Generics generics;
    private final Function<Type, List<Type>> sources;

    /// @param sources what else than itself is `Into` a type
    BoundCandidates(Generics generics, Function<Type, List<Type>> sources) {
        this.generics = generics;
        this.sources = sources;
    }

    /// @param type a parameter, or the `Item` of one
    List<Bound> bounds(Type type, List<Bound> written) {
        var all = new ArrayList<>(written);
        for (var predicate : generics.predicates()) {
            if (predicate instanceof Predicate.OfType(var bounded, var bounds)
                    && bounded.equals(type)) {
                all.addAll(bounds);
            }
        }
        return all;
    }

    /// @param unsized the parameter occurs behind references alone
    List<Type> of(Type parameter, List<Bound> bounds, boolean unsized) {
        for (var bound : bounds) {
            if (bound instanceof Bound.OfTrait(var trait, var maybe, _) && !maybe) {
                var found = of(parameter, trait, unsized);
                if (!found.isEmpty()) return found;
            }
        }
        return List.of();
    }

    private List<Type> of(Type parameter, Type.TraitRef trait, boolean unsized) {
        var path = trait.path();
        var argument = Std.types(trait.arguments()).stream().findFirst();
        if (Std.AS_REF.is(path)) {
            return argument.map(target -> viewed(target, unsized)).orElse(List.of());
        }
        if (Std.BORROW.is(path)) {
            return argument.map(target -> borrowed(target, unsized)).orElse(List.of());
        }
        if (Std.TO_STRING.is(path) || Std.DISPLAY.is(path) || Std.TO_SOCKET_ADDRS.is(path)) {
            return List.of(text(unsized));
        }
        if (Std.INTO.is(path)) return argument.map(this::converted).orElse(List.of());
        if (Std.INTO_ITERATOR.is(path)) {
            return items(parameter, trait).stream().map(BoundCandidates::iterable).toList();
        }
        if (isIterator(trait)) {
            return items(parameter, trait).stream().map(Std.VEC_INTO_ITER::type).toList();
        }
        if (Std.RANGE_BOUNDS.is(path))
            return argument.map(BoundCandidates::range).orElse(List.of());
        if (Std.FROM_ITERATOR.is(path))
            return argument.map(BoundCandidates::made).orElse(List.of());
        return List.of();
    }

    private static boolean isIterator(Type.TraitRef trait) {
        return Std.ITERATOR.is(trait.path())
                || Std.DOUBLE_ENDED_ITERATOR.is(trait.path())
                || Std.EXACT_SIZE_ITERATOR.is(trait.path());
    }

    private static List<Type> viewed(Type target, boolean unsized) {
        if (target.equals(BYTES)) {
            return List.of(unsized ? BYTES : reference(BYTES), text(unsized));
        }
        if (target.equals(new Type.Str())) return List.of(text(unsized));
        boolean viewable =
                target instanceof Type.Slice
                        || target.equals(Std.PATH.type())
                        || target.equals(Std.OS_STR.type());
        if (!viewable) return List.of();
        return List.of(unsized ? target : reference(target));
    }

    private static List<Type> borrowed(Type target, boolean unsized) {
        var viewed = viewed(target, unsized);
        boolean hasSize = !(target instanceof Type.Slice || target instanceof Type.Str);
        return viewed.isEmpty() && hasSize ? List.of(target) : viewed;
    }

    private List<Type> converted(Type target) {
        if (target.equals(Std.VEC.type(BYTE))) return List.of(target, Std.STRING.type());
        return Stream.concat(Stream.of(target), sources.apply(target).stream()).toList();
    }

    private static List<Type> range(Type target) {
        var bound = Std.BOUND.type(target);
        return List.of(new Type.Tuple(List.of(bound, bound)));
    }

    private static List<Type> made(Type item) {
        return item.equals(new Type.Primitive(Type.Scalar.CHAR))
                ? List.of(Std.STRING.type())
                : List.of(Std.VEC.type(item));
    }

    /// The items of an iterator: as its bound names them, or as a bound on them suggests.
    private List<Type> items(Type parameter, Type.TraitRef trait) {
        for (var argument : trait.arguments()) {
            if (argument instanceof GenericArgument.Binding(var name, var type)
                    && name.equals("Item")) return List.of(type);
            if (argument instanceof GenericArgument.Constraint(var name, var bounds)
                    && name.equals("Item")) {
                return of(parameter, bounds, false);
            }
        }
        for (var predicate : generics.predicates()) {
            if (predicate instanceof Predicate.Equal(var left, var right)
                    && isItem(left, parameter)) {
                return List.of(right);
            }
            if (predicate instanceof Predicate.OfType(var type, var bounds)
                    && isItem(type, parameter)) {
                return of(type, bounds, false);
            }
        }
        return List.of();
    }

    private static boolean isItem(Type type, Type parameter) {
        return type instanceof Type.Projection(var self, _, var name)
                && self.equals(parameter)
                && name.equals("Item");
    }

    private static Type iterable(Type item) {
        return item instanceof Type.Reference(_, var mutable, var target)
                        && !mutable
                        && !isBorrowable(target)
                ? reference(Std.VEC.type(target))
                : Std.VEC.type(item);
    }

    /// What an element can be a reference to.
    private static boolean isBorrowable(Type target) {
        return target instanceof Type.Str
                || target instanceof Type.Slice
                || target.equals(Std.PATH.type())
                || target.equals(Std.OS_STR.type());
    }

    private static Type text(boolean unsized) {
        return unsized ? new Type.Str() : reference(new Type.Str());
    }

    private static Type reference(Type target) {
        return new Type.Reference(Optional.empty(), false, target);
    }
}
