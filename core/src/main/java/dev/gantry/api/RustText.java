package dev.gantry.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Types and signatures as a reader of Rust expects them, elided lifetimes left out. In a
/// signature, which stands beside its item, names are short; alone, as the detail of a skip, a type
/// is named by its path, but for what Rust's prelude brings everywhere. For documentation and
/// messages only, never to be compiled.
public final class RustText {
    private static final RustText SHORT = new RustText(path -> path.name());
    private static final RustText QUALIFIED =
            new RustText(path -> Prelude.has(path) ? path.name() : path.toString());

    private final Function<ItemPath, String> names;

    private RustText(Function<ItemPath, String> names) {
        this.names = names;
    }

    /// One line, such as `pub fn find<'h>(&self, haystack: &'h str) -> Option<Match<'h>>`.
    public static String signature(Item.Function function) {
        return SHORT.text(function);
    }

    /// Such as `Option<regex::Match<'h>>`.
    public static String of(Type type) {
        return QUALIFIED.text(type);
    }

    /// Such as `std::str::pattern::Pattern`.
    public static String of(Type.TraitRef trait) {
        return QUALIFIED.text(trait);
    }

    public static String of(Type.Bound bound) {
        return QUALIFIED.text(bound);
    }

    /// One line, such as `impl<T> From<T> for Id<T>`.
    public static String signature(Item.Impl impl) {
        return "impl"
                + SHORT.parameters(impl.generics())
                + " "
                + impl.trait().map(trait -> SHORT.text(trait) + " for ").orElse("")
                + SHORT.text(impl.self())
                + SHORT.where(impl.generics());
    }

    /// Such as `pub start: usize`.
    public static String signature(Item.Field field) {
        return "pub " + field.name() + ": " + SHORT.text(field.type());
    }

    /// Such as `pub const MAX: u64`.
    public static String signature(Item.Constant constant) {
        var word =
                constant.isStatic() ? (constant.isMutable() ? "static mut " : "static ") : "const ";
        return "pub " + word + constant.meta().name() + ": " + SHORT.text(constant.type());
    }

    /// Such as `pub struct Id<T>`.
    public static String signature(Item.TypeItem type) {
        var word =
                switch (type.kind()) {
                    case Item.TypeKind.Struct _ -> "struct ";
                    case Item.TypeKind.Enum _ -> "enum ";
                    case Item.TypeKind.Union() -> "union ";
                };
        return "pub " + word + type.meta().name() + SHORT.parameters(type.generics());
    }

    /// Such as `pub unsafe trait Pod: Copy`.
    public static String signature(Item.TraitItem trait) {
        return (trait.isUnsafe() ? "pub unsafe trait " : "pub trait ")
                + trait.meta().name()
                + SHORT.parameters(trait.generics())
                + SHORT.bounds(": ", trait.supertraits());
    }

    /// Such as `pub type Result<T> = Result<T, Error>`.
    public static String signature(Item.TypeAlias alias) {
        return "pub type "
                + alias.meta().name()
                + SHORT.parameters(alias.generics())
                + " = "
                + SHORT.text(alias.target());
    }

    private String text(Item.Function function) {
        var text = new StringBuilder("pub ");
        if (function.isConst()) text.append("const ");
        if (function.isAsync()) text.append("async ");
        if (function.isUnsafe()) text.append("unsafe ");
        text.append("fn ").append(function.meta().name()).append(parameters(function.generics()));
        text.append('(').append(arguments(function)).append(')');
        if (!function.output().equals(Type.UNIT)) {
            text.append(" -> ").append(text(function.output()));
        }
        return text.append(where(function.generics())).toString();
    }

    private String arguments(Item.Function function) {
        var all = new ArrayList<String>();
        function.receiver().ifPresent(receiver -> all.add(text(receiver)));
        for (var parameter : function.parameters()) {
            var name = parameter.name().isEmpty() ? "_" : parameter.name();
            all.add(name + ": " + text(parameter.type()));
        }
        return String.join(", ", all);
    }

    private String text(Item.Receiver receiver) {
        return switch (receiver) {
            case Item.Receiver.ByRef(var lifetime) -> "&" + tick(lifetime) + "self";
            case Item.Receiver.ByMut(var lifetime) -> "&" + tick(lifetime) + "mut self";
            case Item.Receiver.ByValue() -> "self";
            case Item.Receiver.Typed(var type) -> "self: " + text(type);
        };
    }

    private String parameters(Generics generics) {
        var all = new ArrayList<String>();
        generics.lifetimes().forEach(lifetime -> all.add("'" + lifetime));
        for (var param : generics.params()) {
            switch (param) {
                case Generics.GenericParam.OfType type -> {
                    if (!type.synthetic()) all.add(type.name() + bounds(": ", type.bounds()));
                }
                case Generics.GenericParam.OfConst constant ->
                        all.add("const " + constant.name() + ": " + text(constant.type()));
            }
        }
        return all.isEmpty() ? "" : "<" + String.join(", ", all) + ">";
    }

    private String where(Generics generics) {
        var all = generics.predicates().stream().map(this::text).toList();
        return all.isEmpty() ? "" : " where " + String.join(", ", all);
    }

    private String text(Generics.Predicate predicate) {
        return switch (predicate) {
            case Generics.Predicate.OfType(var type, var bounds) ->
                    text(type) + bounds(": ", bounds);
            case Generics.Predicate.OfLifetime(var lifetime, var outlives) ->
                    "'" + lifetime + ": '" + String.join(" + '", outlives);
            case Generics.Predicate.Equal(var left, var right) -> text(left) + " = " + text(right);
        };
    }

    private String text(Type type) {
        return switch (type) {
            case Type.Primitive(var scalar) -> scalar.rust();
            case Type.Str() -> "str";
            case Type.Slice(var element) -> "[" + text(element) + "]";
            case Type.Array(var element, var length) -> "[" + text(element) + "; " + length + "]";
            case Type.Tuple(var elements) -> tuple(elements);
            case Type.Reference(var lifetime, var mutable, var target) ->
                    "&" + tick(lifetime) + (mutable ? "mut " : "") + text(target);
            case Type.RawPointer(var mutable, var target) ->
                    (mutable ? "*mut " : "*const ") + text(target);
            case Type.Named(var path, var arguments) -> names.apply(path) + arguments(arguments);
            case Type.Param(var name) -> name;
            case Type.Projection(var self, var trait, var name) -> projection(self, trait, name);
            case Type.DynTrait(var traits, var lifetime) ->
                    "dyn "
                            + traits.stream().map(this::text).collect(Collectors.joining(" + "))
                            + lifetime.map(name -> " + '" + name).orElse("");
            case Type.ImplTrait(var bounds) -> bounds("impl ", bounds);
            case Type.FnPointer(var inputs, var output, var unsafe) ->
                    (unsafe ? "unsafe fn" : "fn") + tuple(inputs) + " -> " + text(output);
            case Type.Never() -> "!";
            case Type.Unknown(var description) -> description;
        };
    }

    private String tuple(List<Type> elements) {
        var all = elements.stream().map(this::text).collect(Collectors.joining(", "));
        return "(" + all + (elements.size() == 1 ? ",)" : ")");
    }

    private String projection(Type self, Optional<Type.TraitRef> trait, String name) {
        return trait.map(known -> "<" + text(self) + " as " + text(known) + ">::" + name)
                .orElseGet(() -> text(self) + "::" + name);
    }

    private String text(Type.TraitRef trait) {
        return names.apply(trait.path()) + arguments(trait.arguments());
    }

    private String arguments(List<Type.GenericArgument> arguments) {
        if (arguments.isEmpty()) return "";
        return arguments.stream().map(this::text).collect(Collectors.joining(", ", "<", ">"));
    }

    private String text(Type.GenericArgument argument) {
        return switch (argument) {
            case Type.GenericArgument.OfType(var type) -> text(type);
            case Type.GenericArgument.OfLifetime(var lifetime) -> "'" + lifetime;
            case Type.GenericArgument.OfConst(var expression) -> expression;
            case Type.GenericArgument.Binding(var name, var type) -> name + " = " + text(type);
            case Type.GenericArgument.Constraint(var name, var bounds) ->
                    name + bounds(": ", bounds);
        };
    }

    private String bounds(String before, List<Type.Bound> bounds) {
        if (bounds.isEmpty()) return "";
        return bounds.stream().map(this::text).collect(Collectors.joining(" + ", before, ""));
    }

    private String text(Type.Bound bound) {
        return switch (bound) {
            case Type.Bound.OfTrait(var trait, var maybe, var lifetimes) ->
                    (lifetimes.isEmpty() ? "" : "for<'" + String.join(", '", lifetimes) + "> ")
                            + (maybe ? "?" : "")
                            + text(trait);
            case Type.Bound.Outlives(var lifetime) -> "'" + lifetime;
            case Type.Bound.Other(var text) -> text;
        };
    }

    private static String tick(Optional<String> lifetime) {
        return lifetime.map(name -> "'" + name + " ").orElse("");
    }
}
