package dev.gantry.plan;

import dev.gantry.api.Item;
import dev.gantry.api.Item.Receiver;
import dev.gantry.api.RustText;
import dev.gantry.api.Type;
import dev.gantry.plan.Instantiations.Choice;
import dev.gantry.plan.TypeRegistry.CrateTypes;
import dev.gantry.plan.TypedFn.Call;
import dev.gantry.typemap.Arguments;
import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.In;
import dev.gantry.typemap.Mapping.Mapped;
import dev.gantry.typemap.Mapping.Refused;
import dev.gantry.typemap.Out;
import dev.gantry.typemap.Results;
import dev.gantry.typemap.SkipReason;
import dev.gantry.typemap.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// From one function to the drafts of its Java members, one for each instantiation, or to the
/// reason why there is none.
final class Drafting {

    /// Where a function is drafted.
    ///
    /// @param java the class it becomes a member of
    /// @param self the type whose function it is; empty for a free function
    /// @param typedPrefix starts the names of its typed functions, such as `bytes_Regex_`
    /// @param trait whose function it is
    /// @param impl of a trait of std, whose function it is; without parameters
    /// @param values what the parameters around the function stand for, `Self` among them
    record Place(
            String java,
            Optional<BoundType> self,
            String typedPrefix,
            Optional<Type.TraitRef> trait,
            Optional<Origin.TraitImpl> impl,
            Map<String, Type> values) {

        static Place free(String java, String typedPrefix) {
            return new Place(
                    java,
                    Optional.empty(),
                    typedPrefix,
                    Optional.empty(),
                    Optional.empty(),
                    Map.of());
        }

        static Place of(BoundType self, String typedPrefix, Map<String, Type> values) {
            return new Place(
                    self.java(),
                    Optional.of(self),
                    typedPrefix,
                    Optional.empty(),
                    Optional.empty(),
                    values);
        }

        Place in(Type.TraitRef trait, String prefix, Map<String, Type> meaning) {
            return new Place(java, self, prefix, Optional.of(trait), impl, meaning);
        }

        Place in(Origin.TraitImpl std) {
            return new Place(java, self, typedPrefix, trait, Optional.of(std), values);
        }

        Optional<Type> selfType() {
            return self.map(BoundType::rust);
        }
    }

    /// @param drafts one at least, or else skips
    /// @param skipped beside drafts: what there is in fewer forms than Rust has
    record Drafted(List<Draft> drafts, List<Plan.Skipped> skipped) {}

    private final Arguments arguments;
    private final Results results;
    private final TypeRegistry types;
    private final CrateTypes crate;

    Drafting(TypeRegistry types, CrateTypes crate) {
        this.arguments = new Arguments(types);
        this.results = new Results(types);
        this.types = types;
        this.crate = crate;
    }

    Drafted draft(Item.Function function, Place place) {
        var refused = unbindable(function);
        if (refused.isPresent()) return skip(function, refused.get(), "");
        var sources = new Sources(types.definitions());
        var found =
                Instantiations.of(function, trait -> types.implementors(crate, trait), sources::of);
        return switch (found) {
            case Instantiations.None(var reason, var detail) -> skip(function, reason, detail);
            case Instantiations.Found(var choices, var cut) ->
                    draft(function, place, choices, lacks(function, cut));
        };
    }

    private static List<Plan.Skipped> lacks(Item.Function function, String cut) {
        return cut.isEmpty()
                ? List.of()
                : List.of(skipped(function, new Refused<In>(SkipReason.MORE_TYPES, cut)));
    }

    private static Optional<SkipReason> unbindable(Item.Function function) {
        if (function.isUnsafe()) return Optional.of(SkipReason.UNSAFE);
        if (function.isAsync()) return Optional.of(SkipReason.ASYNC);
        if (function.receiver().filter(Receiver.Typed.class::isInstance).isPresent()) {
            return Optional.of(SkipReason.RECEIVER);
        }
        return Optional.empty();
    }

    private Drafted draft(
            Item.Function function, Place place, List<Choice> choices, List<Plan.Skipped> lacks) {
        var drafts = new ArrayList<Draft>();
        var skipped = new ArrayList<Plan.Skipped>();
        var named = new ArrayList<Chosen>();
        for (var choice : choices) {
            var drafted = draft(function, place, choice);
            drafted.drafts().forEach(draft -> named.add(new Chosen(draft, choice.named())));
            skipped.addAll(drafted.skipped());
        }
        named.forEach(one -> drafts.add(one.among(named)));
        if (drafts.isEmpty()) return new Drafted(List.of(), List.of(skipped.getFirst()));
        var told = skipped.stream().filter(skip -> skip.reason().isGantrys());
        return new Drafted(Alike.onLadders(drafts), Stream.concat(told, lacks.stream()).toList());
    }

    private Drafted draft(Item.Function function, Place place, Choice choice) {
        var lifetimes = new Lifetimes();
        var meaning = types.resolving(crate, place.values());
        var typed = new ArrayList<TypedFn.Parameter>();
        var self = receiver(function, place, lifetimes);
        Optional<In> receiver = Optional.empty();
        if (self.isPresent()) {
            switch (arguments.map(self.get())) {
                case Refused<In>(var reason, _) -> {
                    return skip(function, reason, RustText.of(place.selfType().orElseThrow()));
                }
                case Mapped<In>(var in) -> receiver = Optional.of(in);
            }
            typed.add(new TypedFn.Parameter("this", self.get()));
        }
        var names = new JavaNames.Unique(false);
        var mapped = new ArrayList<Plan.Argument>();
        for (var parameter : function.parameters()) {
            var type = lifetimes.input(meaning.apply(choice.in(parameter.type())));
            switch (arguments.map(type)) {
                case Refused<In> refused -> {
                    return skip(function, asWritten(parameter.type(), meaning, choice, refused));
                }
                case Mapped<In>(var in) -> {
                    var name = names.give(argumentName(parameter, mapped));
                    mapped.add(new Plan.Argument(name, in, choice.trait(parameter.type())));
                    typed.add(new TypedFn.Parameter("p" + (mapped.size() - 1), type));
                }
            }
        }
        if (!Erasure.fit(mapped)) {
            var refused = new Refused<In>(SkipReason.TOO_MANY_PARAMETERS, "" + mapped.size());
            return skip(function, refused);
        }
        var lasting = FreeLifetimes.of(function, choice::in).lasting(function.output());
        var output = readOnly(function, meaning.apply(choice.in(lasting)));
        var result = lifetimes.result(output);
        var fn =
                new TypedFn(
                        place.typedPrefix() + function.meta().name() + choice.suffix(),
                        lifetimes.names(),
                        lifetimes.outlives(),
                        typed,
                        result,
                        call(function, place));
        return switch (results.map(result, place.selfType().filter(_ -> isMutable(self)))) {
            case Refused<Out> refused ->
                    converted(
                            member(function, place, receiver, mapped, new Out.Unit(), fn),
                            skipped(function, asWritten(function, meaning, choice, refused)));
            case Mapped<Out>(var out) -> {
                var inputs = mapped.stream().map(Plan.Argument::mapping);
                var given = out.given(Stream.concat(receiver.stream(), inputs).toList());
                yield new Drafted(
                        List.of(member(function, place, receiver, mapped, given, fn)), List.of());
            }
        };
    }

    /// `&mut str` of a buffer that was passed is copied as any text: what was written is in the
    /// buffer too.
    private static Type readOnly(Item.Function function, Type output) {
        boolean own = function.receiver().filter(Receiver.ByMut.class::isInstance).isPresent();
        return !own
                        && output instanceof Type.Reference(var lifetime, var mutable, var target)
                        && mutable
                        && target instanceof Type.Str
                ? new Type.Reference(lifetime, false, target)
                : output;
    }

    /// The forms that a result without a place may take: rustc chooses.
    private Drafted converted(Draft unmapped, Plan.Skipped otherwise) {
        var rung = new Draft.Rung(unmapped.ladder(), Optional.of(otherwise));
        var owned = new OwningFunctions(types.definitions());
        var drafts = new ArrayList<Draft>();
        for (var form : Conversions.of(unmapped.typed().result(), types.of(crate), owned::of)) {
            if (results.map(form.result(), Optional.empty()) instanceof Mapped<Out>(var out)) {
                drafts.add(unmapped.as(out, form).on(rung));
            }
        }
        return drafts.isEmpty()
                ? new Drafted(List.of(), List.of(otherwise))
                : new Drafted(drafts, List.of());
    }

    /// The same refusal with the lifetimes that the crate wrote: those of the typed function are
    /// made up.
    private Refused<In> asWritten(
            Type parameter, Resolving meaning, Choice choice, Refused<In> refused) {
        return arguments.map(meaning.apply(choice.in(parameter))) instanceof Refused<In> plain
                ? plain
                : refused;
    }

    private Refused<Out> asWritten(
            Item.Function function, Resolving meaning, Choice choice, Refused<Out> refused) {
        var output = meaning.apply(choice.in(function.output()));
        return results.map(output, Optional.empty()) instanceof Refused<Out> plain
                ? plain
                : refused;
    }

    private static boolean isMutable(Optional<Type> self) {
        return self.orElse(null) instanceof Type.Reference(_, var mutable, _) && mutable;
    }

    /// The type of `self`: an argument as any other.
    private static Optional<Type> receiver(
            Item.Function function, Place place, Lifetimes lifetimes) {
        if (function.receiver().isEmpty()) return Optional.empty();
        var self = place.selfType().orElseThrow();
        return Optional.of(
                switch (function.receiver().get()) {
                    case Receiver.ByRef _, Receiver.Typed _ ->
                            new Type.Reference(lifetimes.receiver(), false, self);
                    case Receiver.ByMut _ -> new Type.Reference(lifetimes.receiver(), true, self);
                    case Receiver.ByValue() -> self;
                });
    }

    private static String argumentName(Item.Parameter parameter, List<Plan.Argument> before) {
        var name = parameter.name().replaceFirst("^_+", "");
        return name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0))
                ? "arg" + before.size()
                : JavaNames.member(name);
    }

    private static Call call(Item.Function function, Place place) {
        var name = function.meta().name();
        if (place.impl().isPresent()) {
            var impl = place.impl().get();
            return new Call.OfTrait(
                    InferredLifetimes.IN.apply(impl.self()),
                    InferredLifetimes.IN.apply(impl.trait()),
                    name);
        }
        var self = place.selfType().or(() -> Optional.ofNullable(place.values().get("Self")));
        if (self.isEmpty()) return new Call.Free(function.meta().path());
        return place.trait()
                .<Call>map(trait ->
                        new Call.OfTrait(
                                InferredLifetimes.IN.apply(self.get()),
                                InferredLifetimes.IN.apply(trait),
                                name))
                .orElseGet(() -> new Call.Inherent(self.get(), name));
    }

    private static Draft member(
            Item.Function function,
            Place place,
            Optional<In> receiver,
            List<Plan.Argument> arguments,
            Out result,
            TypedFn typed) {
        boolean constructor = isConstructor(function, place, result);
        var kind =
                receiver.isPresent()
                        ? Plan.Member.Kind.METHOD
                        : constructor ? Plan.Member.Kind.CONSTRUCTOR : Plan.Member.Kind.STATIC;
        return new Draft(
                place.java(),
                kind,
                constructor ? "new" : wanted(function, place),
                function.meta(),
                receiver,
                List.copyOf(arguments),
                result,
                typed,
                RustText.signature(function));
    }

    /// A Java enum has no constructors to call, and a record its own.
    private static String wanted(Item.Function function, Place place) {
        boolean content = place.self().filter(type -> type.kind().isContent()).isPresent();
        var name = function.meta().name();
        return content && name.equals("new") ? "of" : JavaNames.member(name);
    }

    private static boolean isConstructor(Item.Function function, Place place, Out result) {
        var value = result instanceof Out.Fallible(var ok, _) ? ok : result;
        return function.meta().name().equals("new")
                && function.receiver().isEmpty()
                && place.self().filter(self -> makes(value, self)).isPresent();
    }

    private static boolean makes(Out value, BoundType self) {
        return switch (self.kind()) {
            case HANDLE -> value.equals(new Out.Handle(self));
            case VALUE -> value.equals(new Out.Encoded(new Value.Plain(self)));
            case ERROR, ENUM, RECORD -> false;
        };
    }

    private static Drafted skip(Item.Function function, Refused<?> refused) {
        return new Drafted(List.of(), List.of(skipped(function, refused)));
    }

    private static Drafted skip(Item.Function function, SkipReason reason, String detail) {
        return skip(function, new Refused<>(reason, detail));
    }

    private static Plan.Skipped skipped(Item.Function function, Refused<?> refused) {
        return new Plan.Skipped(
                function.meta().path(), refused.reason(), refused.detail(), Optional.empty());
    }
}
