package dev.gantry.plan;

import dev.gantry.api.Item;
import dev.gantry.api.Item.Receiver;
import dev.gantry.api.Type;
import dev.gantry.api.TypeRewrite;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The lifetimes that a function declares and that none of its inputs has, such as that of `fn
/// options<'a>() -> ParseOptions<'a>`: the caller chooses them, and `'static` is the choice for a
/// value that nothing holds.
final class FreeLifetimes {
    private final Set<String> free;

    private FreeLifetimes(Set<String> free) {
        this.free = free;
    }

    /// @param chosen puts in what was chosen for parameters: `S: Into<Cow<'a, str>>` has `'a`
    static FreeLifetimes of(Item.Function function, UnaryOperator<Type> chosen) {
        var free = new HashSet<>(function.generics().lifetimes());
        function.receiver().ifPresent(receiver -> free.removeAll(lifetimes(receiver)));
        var bound = new Mentioned();
        function.parameters().forEach(parameter -> bound.apply(chosen.apply(parameter.type())));
        free.removeAll(bound.all);
        return new FreeLifetimes(free);
    }

    private static Set<String> lifetimes(Receiver receiver) {
        return switch (receiver) {
            case Receiver.ByRef(var lifetime) -> lifetime.map(Set::of).orElse(Set.of());
            case Receiver.ByMut(var lifetime) -> lifetime.map(Set::of).orElse(Set.of());
            case Receiver.ByValue() -> Set.of();
            case Receiver.Typed(var type) -> {
                var bound = new Mentioned();
                bound.apply(type);
                yield bound.all;
            }
        };
    }

    Type lasting(Type output) {
        return new TypeRewrite() {
            @Override
            protected Optional<String> reference(Optional<String> lifetime) {
                return lifetime.map(this::argument);
            }

            @Override
            protected String argument(String lifetime) {
                return free.contains(lifetime) ? "static" : lifetime;
            }
        }.apply(output);
    }

    private static final class Mentioned extends TypeRewrite {
        private final Set<String> all = new HashSet<>();

        @Override
        protected Optional<String> reference(Optional<String> lifetime) {
            lifetime.ifPresent(all::add);
            return lifetime;
        }

        @Override
        protected String argument(String lifetime) {
            all.add(lifetime);
            return lifetime;
        }
    }
}
