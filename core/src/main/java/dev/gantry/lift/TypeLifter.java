package dev.gantry.lift;

import dev.gantry.api.Type;
import dev.gantry.api.Type.Bound;
import dev.gantry.api.Type.GenericArgument;
import dev.gantry.lift.View.Name;
import dev.gantry.rustdoc.DocArgs;
import dev.gantry.rustdoc.DocBound;
import dev.gantry.rustdoc.DocGenerics;
import dev.gantry.rustdoc.DocType;
import dev.gantry.rustdoc.DocType.DocPath;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Lifts the types of one item: names by id, `Self` replaced, `impl Trait` arguments named.
///
/// @param library whose ids the types speak in
final record TypeLifter(View view, Library library, Self self, ImplArguments implArguments) {

    TypeLifter(View view, Library library) {
        this(view, library, Self.OF_TRAIT, ImplArguments.NONE);
    }

    TypeLifter within(Self of) {
        return new TypeLifter(view, library, of, implArguments);
    }

    TypeLifter naming(ImplArguments arguments) {
        return new TypeLifter(view, library, self, arguments);
    }

    Type type(DocType type) {
        return switch (type) {
            case DocType.ResolvedPath(var path) -> named(path);
            case DocType.Generic(var name) ->
                    name.equals("Self") ? self.type() : new Type.Param(name);
            case DocType.Primitive(var name) -> primitive(name);
            case DocType.Tuple(var elements) -> new Type.Tuple(types(elements));
            case DocType.Slice(var element) -> new Type.Slice(type(element));
            case DocType.Array(var element, var length) -> new Type.Array(type(element), length);
            case DocType.RawPointer(var mutable, var target) ->
                    new Type.RawPointer(mutable, type(target));
            case DocType.BorrowedRef(var lifetime, var mutable, var target) ->
                    new Type.Reference(
                            lifetime.filter(name -> !name.equals("'_")).map(TypeLifter::untick),
                            mutable,
                            type(target));
            case DocType.ImplTrait(var bounds) ->
                    implArguments
                            .nameOf(bounds)
                            .<Type>map(Type.Param::new)
                            .orElseGet(() -> new Type.ImplTrait(bounds(bounds)));
            case DocType.QualifiedPath path -> projection(path);
            case DocType.DynTrait dyn -> dynTrait(dyn);
            case DocType.FunctionPointer pointer -> functionPointer(pointer);
            case DocType.Pattern _ -> new Type.Unknown("a pattern type");
            case DocType.Infer _ -> new Type.Unknown("an inferred type");
            case DocType.Unknown(var kind) ->
                    new Type.Unknown("a type of the unknown kind `" + kind + "`");
        };
    }

    List<Type> types(List<DocType> types) {
        return types.stream().map(this::type).toList();
    }

    private Type named(DocPath path) {
        return switch (view.name(library, path.id())) {
            case Name.Importable(var name) -> new Type.Named(name, arguments(path.arguments()));
            case Name.Unnamed(var why) -> new Type.Unknown(why);
        };
    }

    private static Type primitive(String name) {
        return switch (name) {
            case "str" -> new Type.Str();
            case "never" -> new Type.Never();
            default ->
                    Arrays.stream(Type.Scalar.values())
                            .filter(scalar -> scalar.name().toLowerCase(Locale.ROOT).equals(name))
                            .<Type>map(Type.Primitive::new)
                            .findFirst()
                            .orElseGet(() ->
                                    new Type.Unknown("the unknown primitive type `" + name + "`"));
        };
    }

    private Type projection(DocType.QualifiedPath path) {
        if (path.self() instanceof DocType.Generic(var name) && name.equals("Self")) {
            var own = Optional.ofNullable(self.associated().get(path.name()));
            if (own.isPresent()) return type(own.get());
        }
        if (path.arguments().filter(TypeLifter::isNotEmpty).isPresent()) {
            return new Type.Unknown("the generic associated type `" + path.name() + "`");
        }
        var of = type(path.self());
        if (path.trait().isEmpty()) return new Type.Projection(of, Optional.empty(), path.name());
        return trait(path.trait().get())
                .<Type>map(trait -> new Type.Projection(of, Optional.of(trait), path.name()))
                .orElseGet(() ->
                        new Type.Unknown("`" + path.name() + "` of " + why(path.trait().get())));
    }

    private static boolean isNotEmpty(DocArgs arguments) {
        return !(arguments instanceof DocArgs.AngleBracketed(var args, var constraints)
                && args.isEmpty()
                && constraints.isEmpty());
    }

    private Type dynTrait(DocType.DynTrait dyn) {
        var traits = new ArrayList<Type.TraitRef>();
        for (var poly : dyn.traits()) {
            if (!poly.genericParams().isEmpty())
                return new Type.Unknown("a higher-ranked trait object");
            var trait = trait(poly.trait());
            if (trait.isEmpty()) return new Type.Unknown("a trait object of " + why(poly.trait()));
            traits.add(trait.get());
        }
        return new Type.DynTrait(List.copyOf(traits), dyn.lifetime().map(TypeLifter::untick));
    }

    private Type functionPointer(DocType.FunctionPointer pointer) {
        if (!pointer.genericParams().isEmpty())
            return new Type.Unknown("a higher-ranked fn pointer");
        if (!pointer.header().abi().equals("Rust") || pointer.signature().variadic()) {
            return new Type.Unknown("an `extern` fn pointer");
        }
        return new Type.FnPointer(
                pointer.signature().inputs().stream().map(input -> type(input.type())).toList(),
                pointer.signature().output().map(this::type).orElse(Type.UNIT),
                pointer.header().isUnsafe());
    }

    /// Empty when the trait cannot be named.
    Optional<Type.TraitRef> trait(DocPath path) {
        return switch (view.name(library, path.id())) {
            case Name.Importable(var name) ->
                    Optional.of(new Type.TraitRef(name, arguments(path.arguments())));
            case Name.Unnamed _ -> Optional.empty();
        };
    }

    private String why(DocPath path) {
        return switch (view.name(library, path.id())) {
            case Name.Importable(var name) -> name.toString();
            case Name.Unnamed(var why) -> why;
        };
    }

    List<Bound> bounds(List<DocBound> bounds) {
        return bounds.stream().map(bound -> bound(bound, List.of())).toList();
    }

    /// @param outer lifetimes of a `for<'a>` around the whole predicate
    Bound bound(DocBound bound, List<String> outer) {
        return switch (bound) {
            case DocBound.TraitBound(var path, var params, var modifier) -> {
                var lifetimes = new ArrayList<>(outer);
                lifetimes.addAll(lifetimes(params));
                var trait = trait(path);
                yield trait.isPresent() && !modifier.startsWith("maybe_")
                        ? new Bound.OfTrait(
                                trait.get(), modifier.equals("maybe"), List.copyOf(lifetimes))
                        : new Bound.Other(
                                trait.isPresent() ? "~const " + path.written() : why(path));
            }
            case DocBound.Outlives(var lifetime) -> new Bound.Outlives(untick(lifetime));
            case DocBound.Use(var captured) ->
                    new Bound.Other("use<" + String.join(", ", captured) + ">");
            case DocBound.Unknown(var kind) ->
                    new Bound.Other("a bound of the unknown kind `" + kind + "`");
        };
    }

    static List<String> lifetimes(List<DocGenerics.Param> params) {
        return params.stream()
                .filter(DocGenerics.Param.OfLifetime.class::isInstance)
                .map(param -> untick(param.name()))
                .toList();
    }

    private List<GenericArgument> arguments(Optional<DocArgs> arguments) {
        if (arguments.isEmpty()) return List.of();
        return switch (arguments.get()) {
            case DocArgs.AngleBracketed(var args, var constraints) -> {
                var all = new ArrayList<GenericArgument>();
                for (var arg : args) all.add(argument(arg));
                for (var constraint : constraints) all.add(constraint(constraint));
                yield List.copyOf(all);
            }
            // `Fn(A) -> B` is `Fn<(A,), Output = B>`.
            case DocArgs.Parenthesized(var inputs, var output) ->
                    List.of(
                            new GenericArgument.OfType(new Type.Tuple(types(inputs))),
                            new GenericArgument.Binding(
                                    "Output", output.map(this::type).orElse(Type.UNIT)));
            case DocArgs.Unknown(var kind) -> List.of(unknown("arguments", kind));
        };
    }

    private GenericArgument argument(DocArgs.Arg argument) {
        return switch (argument) {
            case DocArgs.Arg.OfLifetime(var lifetime) ->
                    new GenericArgument.OfLifetime(untick(lifetime));
            case DocArgs.Arg.OfType(var type) -> new GenericArgument.OfType(type(type));
            case DocArgs.Arg.OfConst(var constant) ->
                    new GenericArgument.OfConst(constant.value().orElse(constant.expression()));
            case DocArgs.Arg.Infer _ ->
                    new GenericArgument.OfType(new Type.Unknown("an inferred argument"));
            case DocArgs.Arg.Unknown(var kind) -> unknown("an argument", kind);
        };
    }

    private GenericArgument constraint(DocArgs.Constraint constraint) {
        if (constraint.arguments().filter(TypeLifter::isNotEmpty).isPresent()) {
            return new GenericArgument.Binding(
                    constraint.name(), new Type.Unknown("a generic associated type"));
        }
        return switch (constraint.binding()) {
            case DocArgs.Binding.Equality(var term) ->
                    new GenericArgument.Binding(constraint.name(), term(term));
            case DocArgs.Binding.Bounds(var bounds) ->
                    new GenericArgument.Constraint(constraint.name(), bounds(bounds));
            case DocArgs.Binding.Unknown(var kind) -> unknown("a constraint", kind);
        };
    }

    Type term(DocArgs.Term term) {
        return switch (term) {
            case DocArgs.Term.OfType(var type) -> type(type);
            case DocArgs.Term.OfConst(var constant) ->
                    new Type.Unknown("the constant `" + constant.expression() + "`");
            case DocArgs.Term.Unknown(var kind) ->
                    new Type.Unknown("a term of the unknown kind `" + kind + "`");
        };
    }

    private static GenericArgument unknown(String what, String kind) {
        return new GenericArgument.OfType(
                new Type.Unknown("%s of the unknown kind `%s`".formatted(what, kind)));
    }

    static String untick(String lifetime) {
        return lifetime.startsWith("'") ? lifetime.substring(1) : lifetime;
    }
}
