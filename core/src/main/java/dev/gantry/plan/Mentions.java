package dev.gantry.plan;

import dev.gantry.api.CrateId;
import dev.gantry.api.ItemPath;
import dev.gantry.api.Type;
import dev.gantry.api.TypeRewrite;
import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.In;
import dev.gantry.typemap.Out;
import dev.gantry.typemap.Value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Which types with classes a draft or member speaks of, and how it uses them.
public final class Mentions {
    private Mentions() {}

    /// Sorted, each once.
    static Set<BoundType> types(Draft draft) {
        return types(handles(draft), draft.result(), values(draft));
    }

    /// Sorted, each once.
    public static Set<BoundType> types(Plan.Member member) {
        var handles = handles(member.receiver(), member.arguments());
        return types(handles, member.result(), values(member));
    }

    private static Set<BoundType> types(
            Collection<In.Handle> handles, Out result, List<Value> values) {
        var all = new TreeSet<BoundType>();
        handles.forEach(handle -> all.add(handle.type()));
        collect(result, all);
        values.stream().flatMap(Value::types).forEach(all::add);
        return all;
    }

    static List<Value> values(Draft draft) {
        return values(draft.receiver(), draft.arguments(), draft.result());
    }

    static List<Value> values(Plan.Member member) {
        return values(member.receiver(), member.arguments(), member.result());
    }

    /// What crosses by content, each with all its parts.
    private static List<Value> values(
            Optional<In> receiver, List<Plan.Argument> arguments, Out result) {
        var all = new ArrayList<Value>();
        receiver.ifPresent(self -> value(self).ifPresent(all::add));
        arguments.forEach(argument -> value(argument.mapping()).ifPresent(all::add));
        value(result).ifPresent(all::add);
        return all.stream().flatMap(Value::all).toList();
    }

    private static Optional<Value> value(In in) {
        return switch (in) {
            case In.Encoded(var value) -> Optional.of(value);
            case In.Written(var value, _) -> Optional.of(value);
            case In.Optional(var inner) -> value(inner);
            case In.Scalar _, In.Text _, In.OwnedText _, In.Bytes _, In.OwnedBytes _ ->
                    Optional.empty();
            case In.FixedBytes _, In.Handle _, In.Unit _ -> Optional.empty();
        };
    }

    private static Optional<Value> value(Out out) {
        return switch (out) {
            case Out.Encoded(var value) -> Optional.of(value);
            case Out.Optional(var inner) -> value(inner);
            case Out.Fallible(var inner, _) -> value(inner);
            case Out.Unit _, Out.Scalar _, Out.Handle _, Out.This _, Out.FixedBytes _ ->
                    Optional.empty();
            case Out.BorrowedText _, Out.OwnedText _, Out.BorrowedBytes _, Out.OwnedBytes _ ->
                    Optional.empty();
        };
    }

    /// The handles among receiver and arguments.
    static Collection<In.Handle> handles(Draft draft) {
        return handles(draft.receiver(), draft.arguments());
    }

    private static Collection<In.Handle> handles(
            Optional<In> receiver, List<Plan.Argument> arguments) {
        var all = new ArrayList<In.Handle>();
        receiver.ifPresent(self -> collect(self, all));
        arguments.forEach(argument -> collect(argument.mapping(), all));
        return all;
    }

    private static void collect(In in, Collection<In.Handle> all) {
        switch (in) {
            case In.Handle handle -> all.add(handle);
            case In.Optional(var value) -> collect(value, all);
            case In.Scalar _,
                    In.Text _,
                    In.OwnedText _,
                    In.Bytes _,
                    In.OwnedBytes _,
                    In.FixedBytes _,
                    In.Encoded _,
                    In.Written _,
                    In.Unit _ -> {}
        }
    }

    private static void collect(Out out, Set<BoundType> all) {
        switch (out) {
            case Out.Handle(var type) -> all.add(type);
            case Out.Optional(var value) -> collect(value, all);
            case Out.Fallible(var value, var error) -> {
                collect(value, all);
                if (error instanceof Out.ErrorType.Bound(var type)) all.add(type);
            }
            case Out.Unit _,
                    Out.Scalar _,
                    Out.BorrowedText _,
                    Out.OwnedText _,
                    Out.BorrowedBytes _,
                    Out.OwnedBytes _,
                    Out.FixedBytes _,
                    Out.This _ -> {}
            case Out.Encoded(var value) -> value.handles().forEach(all::add);
        }
    }

    /// The crates whose items the typed function names.
    static Set<CrateId> crates(TypedFn typed) {
        var all = new TreeSet<CrateId>();
        var visit = new Visit(all);
        typed.parameters().forEach(parameter -> visit.apply(parameter.type()));
        visit.apply(typed.result());
        visit.call(typed.call());
        return all;
    }

    static Set<CrateId> crates(Type type) {
        var all = new TreeSet<CrateId>();
        new Visit(all).apply(type);
        return all;
    }

    private static final class Visit extends TypeRewrite {
        private final Set<CrateId> all;

        Visit(Set<CrateId> all) {
            this.all = all;
        }

        private void call(TypedFn.Call call) {
            switch (call) {
                case TypedFn.Call.Free(var path) -> add(path);
                case TypedFn.Call.Inherent(var self, _) -> apply(self);
                case TypedFn.Call.OfTrait(var self, var trait, _) -> {
                    apply(self);
                    apply(trait);
                    add(trait.path());
                }
                case TypedFn.Call.Converted(var inner, _, _) -> call(inner);
                case TypedFn.Call.Read(var item, _, _) -> call(item);
                case TypedFn.Call.Equality(var equal) -> call(equal);
                case TypedFn.Call.Order(var compared, _) -> call(compared);
                case TypedFn.Call.ToOrdinal(var self, _, _) -> apply(self);
                case TypedFn.Call.FromOrdinal(var self, _) -> apply(self);
                case TypedFn.Call.FromParts(var self, _) -> apply(self);
                case TypedFn.Call.OfField _,
                        TypedFn.Call.ToParts _,
                        TypedFn.Call.HashOf(),
                        TypedFn.Call.DebugText(),
                        TypedFn.Call.DisplayText() -> {}
            }
        }

        private void add(ItemPath path) {
            if (!path.crate().isStd()) all.add(path.crate());
        }

        @Override
        protected Type replace(Type type) {
            switch (type) {
                case Type.Named(var path, _) -> add(path);
                case Type.Projection(_, var trait, _) -> trait.ifPresent(it -> add(it.path()));
                case Type.DynTrait(var traits, _) -> traits.forEach(trait -> add(trait.path()));
                default -> {}
            }
            return type;
        }
    }
}
