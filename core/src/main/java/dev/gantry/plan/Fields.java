package dev.gantry.plan;

import dev.gantry.api.Generics.GenericParam;
import dev.gantry.api.Item;
import dev.gantry.api.RustText;
import dev.gantry.api.Type;
import dev.gantry.plan.Drafting.Drafted;
import dev.gantry.plan.Drafting.Place;
import dev.gantry.plan.Plan.Member.Kind;
import dev.gantry.plan.TypeRegistry.Known;
import dev.gantry.plan.TypedFn.Access;
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
import dev.gantry.typemap.Std;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The public fields of one struct as methods: `field()` gives a copy, `setField(x)` changes it,
/// and `withField(x)`, of a class whose values never change, gives another value.
final class Fields {
    private final TypeRegistry types;
    private final Known type;
    private final Place place;
    private final Arguments arguments;
    private final Results results;
    private final Resolving meaning;

    Fields(TypeRegistry types, Known type, Place place) {
        this.types = types;
        this.type = type;
        this.place = place;
        this.arguments = new Arguments(types);
        this.results = new Results(types);
        this.meaning = types.resolving(type, values(type));
    }

    /// What the parameters of the type stand for.
    static Map<String, Type> values(Known type) {
        Map<String, Type> values = new HashMap<>();
        var given = Std.types(type.shape().arguments()).iterator();
        for (var param : type.item().generics().params()) {
            if (param instanceof GenericParam.OfType(var name, _, _, _) && given.hasNext()) {
                values.put(name, given.next());
            }
        }
        return Map.copyOf(values);
    }

    Drafted drafts() {
        if (type.bound().kind() == BoundType.Kind.RECORD
                || !(type.item().kind() instanceof Item.TypeKind.Struct struct)) {
            return new Drafted(List.of(), List.of());
        }
        var drafts = new ArrayList<Draft>();
        var skipped = new ArrayList<Plan.Skipped>();
        for (var field : struct.fields()) {
            var given = getter(field);
            drafts.addAll(given.drafts());
            skipped.addAll(given.skipped());
            if (given.drafts().isEmpty()) continue;
            setter(field).map(draft -> draft.on(rung(field, "_set"))).ifPresent(drafts::add);
        }
        return new Drafted(List.copyOf(drafts), List.copyOf(skipped));
    }

    /// What is lent is copied before the lease ends; what cannot be is cloned. A reference to a
    /// field may be one too many: those of a packed struct have no address.
    private Drafted getter(Item.Field field) {
        var owned = meaning.apply(field.type());
        var forms = new ArrayList<Draft>();
        if (!(owned instanceof Type.Primitive)) {
            get(field, owned, Access.LENT, "_lent").ifPresent(forms::add);
        }
        get(field, owned, Access.COPIED, "").ifPresent(forms::add);
        if (!(owned instanceof Type.Primitive)) {
            get(field, owned, Access.CLONED, "_cloned").ifPresent(forms::add);
        }
        if (forms.isEmpty()) return new Drafted(List.of(), List.of(unmapped(field, owned)));
        var rung = rung(field, "");
        return new Drafted(forms.stream().map(form -> form.on(rung)).toList(), List.of());
    }

    private Draft.Rung rung(Item.Field field, String suffix) {
        var otherwise = skip(field, SkipReason.FIELD, RustText.of(meaning.apply(field.type())));
        return new Draft.Rung(typedName(field) + suffix, Optional.of(otherwise));
    }

    private Plan.Skipped unmapped(Item.Field field, Type owned) {
        return results.map(owned, Optional.empty()) instanceof Refused<Out>(var reason, var detail)
                ? skip(field, reason, detail)
                : skip(field, SkipReason.FIELD, RustText.of(owned));
    }

    private static Plan.Skipped skip(Item.Field field, SkipReason reason, String detail) {
        return new Plan.Skipped(field.meta().path(), reason, detail, Optional.empty());
    }

    private Optional<Draft> get(Item.Field field, Type owned, Access access, String suffix) {
        var lifetimes = new Lifetimes();
        var self = self(lifetimes, false);
        var lent = new Type.Reference(Optional.empty(), false, owned);
        var result = lifetimes.result(access == Access.LENT ? lent : owned);
        return switch (results.map(result, Optional.empty())) {
            case Refused<Out> _ -> Optional.empty();
            case Mapped<Out>(var out) -> {
                var receiver = types.shared(type);
                yield Optional.of(
                        draft(
                                field,
                                JavaNames.getter(field.name()),
                                receiver,
                                List.of(),
                                out.given(List.of(receiver)),
                                new TypedFn(
                                        typedName(field) + suffix,
                                        lifetimes.names(),
                                        lifetimes.outlives(),
                                        List.of(new Parameter("this", self)),
                                        result,
                                        new Call.OfField(access, field.name()))));
            }
        };
    }

    /// None of an error: an exception tells what has happened.
    private Optional<Draft> setter(Item.Field field) {
        var lifetimes = new Lifetimes();
        boolean content = type.bound().kind().isContent();
        if (type.bound().kind() == BoundType.Kind.ERROR) return Optional.empty();
        var self = self(lifetimes, !content);
        var value = lifetimes.input(meaning.apply(field.type()));
        if (!(arguments.map(value) instanceof Mapped<In>(var in))) return Optional.empty();
        var receiver =
                content ? types.shared(type) : new In.Handle(type.bound(), In.Access.EXCLUSIVE);
        var made =
                content
                        ? results.map(type.bound().rust(), Optional.empty())
                        : new Mapped<Out>(new Out.Unit());
        if (!(made instanceof Mapped<Out>(var out))) return Optional.empty();
        return Optional.of(
                draft(
                        field,
                        JavaNames.setter(content ? "with" : "set", field.name()),
                        receiver,
                        List.of(new Plan.Argument(JavaNames.parameter(field.name()), in)),
                        out,
                        new TypedFn(
                                place.typedPrefix() + (content ? "with_" : "set_") + field.name(),
                                lifetimes.names(),
                                lifetimes.outlives(),
                                List.of(new Parameter("this", self), new Parameter("p0", value)),
                                content ? type.bound().rust() : Type.UNIT,
                                new Call.OfField(
                                        content ? Access.REPLACED : Access.SET, field.name()))));
    }

    private Type self(Lifetimes lifetimes, boolean mutable) {
        return new Type.Reference(lifetimes.receiver(), mutable, type.bound().rust());
    }

    private String typedName(Item.Field field) {
        return place.typedPrefix() + "field_" + field.name();
    }

    private Draft draft(
            Item.Field field,
            String name,
            In receiver,
            List<Plan.Argument> arguments,
            Out result,
            TypedFn typed) {
        return new Draft(
                type.bound().java(),
                Kind.METHOD,
                name,
                field.meta(),
                Optional.of(receiver),
                arguments,
                result,
                typed,
                RustText.signature(field));
    }
}
