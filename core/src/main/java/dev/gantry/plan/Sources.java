package dev.gantry.plan;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.gantry.api.Item;
import dev.gantry.api.Type;
import dev.gantry.typemap.In;
import dev.gantry.typemap.Std;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the types of crates are made of by their impls of `From`, as far as every Java program has
/// it: text and numbers. `Into<Options>` takes a `usize` where `Options` is `From<usize>`.
record Sources(Definitions definitions) {
    private static final Set<Type> FLOATS =
            Set.of(new Type.Primitive(Type.Scalar.F32), new Type.Primitive(Type.Scalar.F64));

    /// Two numbers that Java has one type for are both left out: nothing says which is meant. So is
    /// a float where no `long` is taken: Java would turn a whole number into it without a word.
    ///
    /// @param target of an `Into`
    List<Type> of(Type target) {
        if (!(target instanceof Type.Named(var path, var arguments))
                || !Std.types(arguments).isEmpty()) return List.of();
        var all = definitions.type(path).stream().flatMap(Sources::plain).distinct().toList();
        var byJava = all.stream().collect(groupingBy(Sources::java, counting()));
        var apart =
                all.stream()
                        .filter(type ->
                                !(type instanceof Type.Primitive)
                                        || byJava.getOrDefault(java(type), 0L) == 1)
                        .toList();
        boolean takesLong = apart.stream().anyMatch(type -> java(type).equals("long"));
        return apart.stream().filter(type -> takesLong || !FLOATS.contains(type)).toList();
    }

    private static Stream<Type> plain(Item.TypeItem item) {
        return item.impls().stream()
                .filter(impl -> impl.generics().params().isEmpty() && !impl.isNegative())
                .filter(impl -> impl.self() instanceof Type.Named)
                .flatMap(impl -> impl.trait().stream())
                .filter(trait -> Std.FROM.is(trait.path()))
                .flatMap(trait -> Std.types(trait.arguments()).stream())
                .flatMap(type -> atHand(type).stream());
    }

    /// The lifetime of a reference is chosen anew where it is used.
    private static Optional<Type> atHand(Type type) {
        return switch (type) {
            // one is an int in Java: what is meant as a number would become a character
            case Type.Primitive(var scalar) when scalar == Type.Scalar.CHAR -> Optional.empty();
            case Type.Primitive _ -> Optional.of(type);
            case Type.Reference(_, var mutable, Type.Str text) when !mutable ->
                    Optional.of(new Type.Reference(Optional.empty(), false, text));
            case Type.Named _ when Std.STRING.of(type).isPresent() -> Optional.of(type);
            default -> Optional.empty();
        };
    }

    private static String java(Type type) {
        return type instanceof Type.Primitive(var scalar)
                ? Erasure.parameter(new In.Scalar(scalar))
                : "";
    }
}
