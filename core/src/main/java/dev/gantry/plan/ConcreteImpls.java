package dev.gantry.plan;

import dev.gantry.api.Generics;
import dev.gantry.api.Item;
import dev.gantry.api.Item.Impl;
import dev.gantry.api.Type;
import dev.gantry.api.Type.GenericArgument;
import dev.gantry.api.TypeRewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Impls of a generic type's definition as one instance of it has them: `impl PartialEq for Foo<T>`
/// is `impl PartialEq for FooU8`, by the name that the instance goes by.
final class ConcreteImpls {
    private final TypeRegistry types;
    private final TypeRegistry.Known type;

    ConcreteImpls(TypeRegistry types, TypeRegistry.Known type) {
        this.types = types;
        this.type = type;
    }

    /// The impl without the parameters that the type determines; empty when it is of another
    /// instance, or says that the type has not the trait.
    ///
    /// @param self what of the impl is the type or a reference to it
    Optional<Impl> of(Impl impl, Type self) {
        if (impl.isNegative()) return Optional.empty();
        return Unification.of(impl.generics(), referent(self), type.shape())
                .map(values -> concrete(impl, values));
    }

    private static Type referent(Type type) {
        return type instanceof Type.Reference(_, _, var target) ? referent(target) : type;
    }

    private Impl concrete(Impl impl, Map<String, Type> values) {
        if (type.shape().arguments().isEmpty()) return impl;
        var generics = impl.generics();
        var left =
                generics.params().stream()
                        .filter(param -> !values.containsKey(param.name()))
                        .toList();
        var meaning = new Meaning(types.resolving(type, values));
        return new Impl(
                new Generics(generics.lifetimes(), left, List.of()),
                meaning.of(impl.self()),
                impl.trait().map(meaning::of),
                impl.isUnsafe(),
                impl.isNegative(),
                impl.functions().stream().map(meaning::of).toList(),
                impl.types().stream()
                        .map(it -> new Item.AssociatedType(it.name(), meaning.of(it.type())))
                        .toList(),
                impl.constants());
    }

    private final class Meaning {
        private final Resolving resolving;
        private final TypeRewrite named =
                new TypeRewrite() {
                    @Override
                    protected Type replace(Type written) {
                        return written.equals(type.shape()) ? type.bound().rust() : written;
                    }
                };

        Meaning(Resolving resolving) {
            this.resolving = resolving;
        }

        Type of(Type written) {
            return named.apply(resolving.apply(written));
        }

        Type.TraitRef of(Type.TraitRef trait) {
            var arguments = new ArrayList<GenericArgument>();
            for (var argument : trait.arguments()) {
                arguments.add(
                        argument instanceof GenericArgument.OfType(var written)
                                ? new GenericArgument.OfType(of(written))
                                : argument);
            }
            return new Type.TraitRef(trait.path(), List.copyOf(arguments));
        }

        Item.Function of(Item.Function function) {
            var parameters =
                    function.parameters().stream()
                            .map(it -> new Item.Parameter(it.name(), of(it.type())))
                            .toList();
            return new Item.Function(
                    function.meta(),
                    function.generics(),
                    function.receiver(),
                    parameters,
                    of(function.output()),
                    function.isUnsafe(),
                    function.isAsync(),
                    function.isConst(),
                    function.hasBody());
        }
    }
}
