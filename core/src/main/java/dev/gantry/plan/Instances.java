package dev.gantry.plan;

import static java.util.stream.Collectors.joining;

import dev.gantry.api.CrateApi;
import dev.gantry.api.CrateId;
import dev.gantry.api.Generics;
import dev.gantry.api.Generics.GenericParam;
import dev.gantry.api.Item;
import dev.gantry.api.ItemPath;
import dev.gantry.api.Type;
import dev.gantry.api.Type.GenericArgument;
import dev.gantry.api.TypeRewrite;
import dev.gantry.typemap.Std;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Generic types with all their arguments, such as the one that `type Sha256 = CoreWrapper<..>`
/// stands for. An alias gives its instance a name, also where the arguments have none.
final class Instances {
    private static final int DEEPEST = 3;

    /// Of a class's name, in characters: a file has the name, and its path is limited.
    private static final int LONGEST = 80;

    private final Definitions definitions;
    private final Function<CrateId, Optional<CrateApi>> apis;
    private final Map<CrateId, Map<Type, Type.Named>> aliases = new TreeMap<>();

    Instances(Definitions definitions, Function<CrateId, Optional<CrateApi>> apis) {
        this.definitions = definitions;
        this.apis = apis;
    }

    /// @param shape the type's own path with all arguments, as impls are matched with it
    record Instance(Item.TypeItem item, Type.Named shape) {}

    /// What a name with arguments, or an alias, stands for.
    Optional<Instance> of(Type.Named type) {
        if (definitions.alias(type.path()).isPresent()) {
            return target(type)
                    .flatMap(target -> target.equals(type) ? Optional.empty() : of(target));
        }
        return definitions.type(type.path()).map(item -> new Instance(item, complete(item, type)));
    }

    private Optional<Type.Named> target(Type.Named alias) {
        var plain = new Resolving(definitions, this, Optional.empty(), Map.of());
        return Aliases.expand(alias, definitions::alias)
                .map(plain::apply)
                .filter(Type.Named.class::isInstance)
                .map(Type.Named.class::cast);
    }

    /// With the parameters' defaults for what is not written.
    static Type.Named complete(Item.TypeItem item, Type.Named type) {
        var arguments = new ArrayList<>(type.arguments());
        int written = Std.types(arguments).size();
        int at = 0;
        for (var param : item.generics().params()) {
            if (!(param instanceof GenericParam.OfType(_, _, var standard, _))) continue;
            if (at++ < written) continue;
            standard.ifPresent(value -> arguments.add(new GenericArgument.OfType(value)));
        }
        return new Type.Named(type.path(), List.copyOf(arguments));
    }

    /// The instances that aliases of the crate stand for, and the first alias of each.
    Map<Type, Type.Named> named(CrateId crate) {
        var known = aliases.get(crate);
        if (known != null) return known;
        Map<Type, Type.Named> found = new HashMap<>();
        aliases.put(crate, found);
        for (var item : apis.apply(crate).map(CrateApi::items).orElse(List.of())) {
            if (!(item instanceof Item.TypeAlias alias) || !alias.generics().isEmpty()) continue;
            var name = new Type.Named(alias.meta().path(), List.of());
            of(name).filter(Instances::isGeneric)
                    .ifPresent(instance -> found.putIfAbsent(instance.shape(), name));
        }
        return found;
    }

    /// Whether the item has parameters, and the instance an argument for each; for a lifetime
    /// `'static`: what borrows from nothing that ends is a value as any other.
    static boolean isGeneric(Instance instance) {
        var generics = instance.item().generics();
        var arguments = instance.shape().arguments();
        int all = generics.params().size() + generics.lifetimes().size();
        return all > 0 && arguments.size() == all && arguments.stream().allMatch(Parts::lasts);
    }

    /// Whether nothing but std's types and those of the generic type's own crate are arguments, all
    /// known, in a nesting that comes to an end. An adaptor of itself (`Take<Take<T>>`) does what
    /// it does alone, and its methods would give one of three.
    static boolean isClosed(Type.Named type) {
        var parts = new Parts(type.path().crate());
        parts.apply(type);
        return parts.closed
                && depth(type) <= DEEPEST
                && simpleName(type).length() <= LONGEST
                && !nestsItself(type, Set.of());
    }

    private static boolean nestsItself(Type type, Set<ItemPath> around) {
        return switch (type) {
            case Type.Named(var path, var arguments) -> {
                boolean own = !path.crate().isStd();
                var within = new HashSet<>(around);
                yield own && !within.add(path) || anyNestsItself(Std.types(arguments), within);
            }
            case Type.Tuple(var elements) -> anyNestsItself(elements, around);
            case Type.Array(var element, _) -> nestsItself(element, around);
            default -> false;
        };
    }

    private static boolean anyNestsItself(List<Type> types, Set<ItemPath> around) {
        return types.stream().anyMatch(type -> nestsItself(type, around));
    }

    private static int depth(Type type) {
        return switch (type) {
            case Type.Named(_, var arguments) -> depthAround(Std.types(arguments));
            case Type.Tuple(var elements) -> depthAround(elements);
            case Type.Array(var element, _) -> depthAround(List.of(element));
            default -> 0;
        };
    }

    private static int depthAround(List<Type> types) {
        return 1 + types.stream().mapToInt(Instances::depth).max().orElse(0);
    }

    private static final class Parts extends TypeRewrite {
        private final CrateId home;
        private boolean closed = true;

        Parts(CrateId home) {
            this.home = home;
        }

        @Override
        protected Type replace(Type type) {
            closed &=
                    switch (type) {
                        case Type.Named(var path, var arguments) ->
                                (path.crate().isStd() || path.crate().equals(home))
                                        && arguments.stream().allMatch(Parts::isPlain);
                        case Type.Array(_, var length) -> isLiteral(length);
                        case Type.Primitive _, Type.Tuple _ -> true;
                        default -> false;
                    };
            return type;
        }

        /// No parameter, and no expression.
        private static boolean isLiteral(String constant) {
            return constant.matches("[0-9]\\w*|true|false");
        }

        private static boolean isPlain(GenericArgument argument) {
            return switch (argument) {
                case GenericArgument.OfType _ -> true;
                case GenericArgument.OfConst(var value) -> isLiteral(value);
                case GenericArgument.OfLifetime _ -> lasts(argument);
                case GenericArgument.Binding _, GenericArgument.Constraint _ -> false;
            };
        }

        private static boolean lasts(GenericArgument argument) {
            return !(argument instanceof GenericArgument.OfLifetime(var lifetime))
                    || lifetime.equals("static");
        }
    }

    /// The name and those of the arguments: `FooU32` of `Foo<u32>`.
    static String simpleName(Type.Named type) {
        return words(type).map(JavaNames::type).collect(joining());
    }

    /// The part of a symbol that says which instance it is, as far as names can.
    static String symbol(Type.Named type) {
        var modules = type.path().modules();
        return Stream.concat(modules.stream(), words(type)).collect(joining("_"));
    }

    private static Stream<String> words(Type type) {
        return switch (type) {
            case Type.Named(var path, var arguments) ->
                    Stream.concat(
                            Stream.of(path.name()), arguments.stream().flatMap(Instances::words));
            case Type.Primitive(var scalar) -> Stream.of(scalar.rust());
            case Type.Array(var element, var length) ->
                    Stream.concat(words(element), Stream.of(length));
            case Type.Tuple(var elements) -> elements.stream().flatMap(Instances::words);
            default -> throw new IllegalArgumentException("no closed type: " + type);
        };
    }

    private static Stream<String> words(GenericArgument argument) {
        return argument instanceof GenericArgument.OfType(var type)
                ? words(type)
                : argument instanceof GenericArgument.OfConst(var value)
                        ? Stream.of(value)
                        : Stream.empty();
    }

    /// Whether all parameters have defaults: then the type's name alone is a type.
    static boolean hasDefaults(Generics generics) {
        return generics.lifetimes().isEmpty()
                && generics.params().stream()
                        .allMatch(param ->
                                switch (param) {
                                    case GenericParam.OfType type -> type.defaultType().isPresent();
                                    case GenericParam.OfConst constant ->
                                            constant.defaultValue().isPresent();
                                });
    }
}
