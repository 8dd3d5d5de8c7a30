package dev.gantry.plan;

import dev.gantry.api.Item;
import dev.gantry.api.RustText;
import dev.gantry.plan.Drafting.Drafted;
import dev.gantry.plan.Drafting.Place;
import dev.gantry.plan.Plan.Member.Kind;
import dev.gantry.plan.TypeRegistry.Known;
import dev.gantry.plan.TypedFn.Call;
import dev.gantry.plan.TypedFn.Parameter;
import dev.gantry.typemap.Arguments;
import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.In;
import dev.gantry.typemap.Mapping.Mapped;
import dev.gantry.typemap.Mapping.Refused;
import dev.gantry.typemap.Out;
import dev.gantry.typemap.Results;
import dev.gantry.typemap.SkipReason;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The struct literal as a static method `of`, of a struct that is no record: where all fields are
/// public, Rust's programs make it of them.
///
/// Source: the Rust Reference, "Struct expressions" and "The non_exhaustive attribute".
final class FromFields {
    private final TypeRegistry types;
    private final Known type;
    private final Place place;
    private final Arguments arguments;
    private final Resolving meaning;

    FromFields(TypeRegistry types, Known type, Place place) {
        this.types = types;
        this.type = type;
        this.place = place;
        this.arguments = new Arguments(types);
        this.meaning = types.resolving(type, Fields.values(type));
    }

    Drafted draft() {
        boolean open =
                type.item().kind() instanceof Item.TypeKind.Struct(var all, var hidden, _, var more)
                        && !all.isEmpty()
                        && !hidden
                        && !more;
        return open && isMade(type.bound().kind())
                ? draft(((Item.TypeKind.Struct) type.item().kind()).fields())
                : new Drafted(List.of(), List.of());
    }

    /// A record has a constructor of its own, and an exception is made where something fails.
    private static boolean isMade(BoundType.Kind kind) {
        return switch (kind) {
            case HANDLE, VALUE -> true;
            case ERROR, ENUM, RECORD -> false;
        };
    }

    private Drafted draft(List<Item.Field> fields) {
        var lifetimes = new Lifetimes();
        var names = new JavaNames.Unique(false);
        var given = new ArrayList<Plan.Argument>();
        var parameters = new ArrayList<Parameter>();
        for (var field : fields) {
            var input = lifetimes.input(meaning.apply(field.type()));
            if (!(arguments.map(input) instanceof Mapped<In>(var in))) {
                return skipped(refusal(field));
            }
            given.add(new Plan.Argument(names.give(name(field)), in));
            parameters.add(new Parameter("p" + parameters.size(), input));
        }
        if (!Erasure.fit(given)) return skipped("more fields than a Java method has parameters");
        var self = type.bound().rust();
        var results = new Results(types).map(self, Optional.empty());
        if (!(results instanceof Mapped<Out>(var out))) return skipped(RustText.of(self));
        var call = new Call.FromParts(self, fields.stream().map(Item.Field::name).toList());
        var typed =
                new TypedFn(
                        place.typedPrefix() + "from_fields",
                        lifetimes.names(),
                        lifetimes.outlives(),
                        List.copyOf(parameters),
                        self,
                        call);
        return new Drafted(
                List.of(draft(List.copyOf(given), out, typed, literal(fields))), List.of());
    }

    private Draft draft(List<Plan.Argument> given, Out out, TypedFn typed, String literal) {
        var otherwise = skip(literal);
        return new Draft(
                        type.bound().java(),
                        Kind.STATIC,
                        "of",
                        type.meta(),
                        Optional.empty(),
                        given,
                        out,
                        typed,
                        literal)
                .on(new Draft.Rung(typed.name(), Optional.of(otherwise)));
    }

    /// In the words of the crate: the lifetimes of the typed function are made up.
    private String refusal(Item.Field field) {
        var written = meaning.apply(field.type());
        var refused = arguments.map(written);
        var why =
                refused instanceof Refused<In>(var reason, var detail)
                        ? reason.sentence() + ": " + detail
                        : RustText.of(written);
        return field.name() + ": " + why;
    }

    private static String name(Item.Field field) {
        boolean index = Character.isDigit(field.name().charAt(0));
        return JavaNames.parameter(field.name()) + (index ? field.name() : "");
    }

    /// Such as `Version { major: u64, minor: u64 }`, which fits a tuple's fields too.
    private String literal(List<Item.Field> fields) {
        return fields.stream()
                .map(field -> RustText.signature(field).replaceFirst("^pub ", ""))
                .collect(Collectors.joining(", ", type.bound().path().name() + " { ", " }"));
    }

    private Drafted skipped(String detail) {
        return new Drafted(List.of(), List.of(skip(detail)));
    }

    private Plan.Skipped skip(String detail) {
        var path = type.meta().path();
        return new Plan.Skipped(path, SkipReason.NOT_OF_FIELDS, detail, Optional.empty());
    }
}
