package dev.gantry.plan;

import dev.gantry.api.Generics;
import dev.gantry.api.Item;
import dev.gantry.api.Item.Impl;
import dev.gantry.api.Item.Receiver;
import dev.gantry.api.Type;
import dev.gantry.typemap.Std;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads impls of std's traits, and turns their functions into what Java sees of them.
final class TraitImpls {
    private TraitImpls() {}

    /// The trait's first argument, which is `Self` when it is not written.
    static Type argument(Impl impl) {
        return Std.types(impl.trait().orElseThrow().arguments()).stream()
                .findFirst()
                .orElse(impl.self());
    }

    /// The function that the trait requires; an impl may write out others too.
    static Optional<Item.Function> function(Impl impl) {
        var required = required(impl);
        return impl.functions().stream()
                .filter(function -> function.meta().name().equals(required))
                .findFirst();
    }

    /// Its name, such as `partial_cmp` or `bitand_assign`.
    static String required(Impl impl) {
        var trait = impl.trait().orElseThrow().path().name();
        return switch (trait) {
            case "PartialEq" -> "eq";
            case "Ord" -> "cmp";
            case "PartialOrd" -> "partial_cmp";
            default ->
                    trait.replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                            .toLowerCase(Locale.ROOT)
                            .replaceFirst("^bit_", "bit");
        };
    }

    /// A borrow takes nothing away.
    static boolean isByValue(Type type) {
        return !(type instanceof Type.Reference);
    }

    static boolean consumes(Item.Function function) {
        return function.receiver().filter(Receiver.ByValue.class::isInstance).isPresent();
    }

    /// `self` of an impl for `&T` is a `&self` of `T`.
    static Item.Function received(Impl impl, Item.Function function) {
        return isByValue(impl.self())
                ? function
                : with(
                        Optional.of(receiver(impl.self())),
                        function.parameters(),
                        function.output(),
                        function);
    }

    /// `from(value)` as a method of the value.
    static Item.Function fromArgument(Impl impl, Item.Function function) {
        var receiver = Optional.of(receiver(argument(impl)));
        return with(receiver, List.of(), function.output(), function);
    }

    private static Receiver receiver(Type type) {
        return switch (type) {
            case Type.Reference(var lifetime, var mutable, _) ->
                    mutable ? new Receiver.ByMut(lifetime) : new Receiver.ByRef(lifetime);
            default -> new Receiver.ByValue();
        };
    }

    static Item.Function giving(Type output, Item.Function function) {
        return with(function.receiver(), function.parameters(), output, function);
    }

    /// `hash(&self, state)`, which gives the hash itself.
    static Item.Function hashing(Item.Function function) {
        var hash = new Type.Primitive(Type.Scalar.U64);
        return with(function.receiver(), List.of(), hash, function);
    }

    private static Item.Function with(
            Optional<Receiver> receiver,
            List<Item.Parameter> parameters,
            Type output,
            Item.Function function) {
        return new Item.Function(
                function.meta(),
                Generics.NONE,
                receiver,
                parameters,
                output,
                function.isUnsafe(),
                function.isAsync(),
                function.isConst(),
                function.hasBody());
    }
}
