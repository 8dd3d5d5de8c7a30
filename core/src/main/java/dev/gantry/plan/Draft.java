package dev.gantry.plan;

import dev.gantry.api.Item;
import dev.gantry.api.Type;
import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.In;
import dev.gantry.typemap.Out;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// A member before rustc has judged it and before it has its Java name.
///
/// @param wanted the Java name that the item alone leads to
/// @param owner the type or holder it belongs to, a Java class name
/// @param rung empty for a draft that stands for itself
/// @param impl of a trait, that the item is
record Draft(
        String owner,
        Plan.Member.Kind kind,
        String wanted,
        Item.Meta item,
        Optional<In> receiver,
        List<Plan.Argument> arguments,
        Out result,
        TypedFn typed,
        String rustSignature,
        Optional<Rung> rung,
        Optional<Origin.TraitImpl> impl) {

    /// One of several forms of one member: the first that rustc accepts is taken.
    ///
    /// @param ladder the same for all of them, unique in the crate
    /// @param otherwise why there is no member when rustc accepts none; empty for rustc's words on
    ///   the first
    record Rung(String ladder, Optional<Plan.Skipped> otherwise) {}

    Draft(
            String owner,
            Plan.Member.Kind kind,
            String wanted,
            Item.Meta item,
            Optional<In> receiver,
            List<Plan.Argument> arguments,
            Out result,
            TypedFn typed,
            String rustSignature) {
        this(
                owner,
                kind,
                wanted,
                item,
                receiver,
                arguments,
                result,
                typed,
                rustSignature,
                Optional.empty(),
                Optional.empty());
    }

    Origin origin() {
        if (impl.isPresent()) return impl.get();
        if (typed.call() instanceof TypedFn.Call.Read) {
            boolean unit =
                    typed.result() instanceof Type.Named(var path, _) && path.equals(item.path());
            return new Origin.Plain(unit ? Ledger.Kind.TYPE : Ledger.Kind.CONSTANT);
        }
        if (typed.call() instanceof TypedFn.Call.FromParts) {
            return new Origin.Plain(Ledger.Kind.TYPE);
        }
        if (typed.call() instanceof TypedFn.Call.OfField) {
            return new Origin.Plain(Ledger.Kind.FIELD);
        }
        return new Origin.Plain(
                switch (typed.call().plain()) {
                    case TypedFn.Call.Free _ -> Ledger.Kind.FUNCTION;
                    case TypedFn.Call.Inherent _ ->
                            receiver.isPresent()
                                    ? Ledger.Kind.METHOD
                                    : Ledger.Kind.ASSOCIATED_FUNCTION;
                    default -> Ledger.Kind.TRAIT_METHOD;
                });
    }

    /// The name that the item leads to beside others of its type.
    Draft wanting(String name) {
        return of(kind, name);
    }

    /// Another kind of member for the same item.
    Draft of(Plan.Member.Kind other, String name) {
        return new Draft(
                owner,
                other,
                name,
                item,
                receiver,
                arguments,
                result,
                typed,
                rustSignature,
                rung,
                impl);
    }

    /// With its result in another form.
    Draft as(Out out, Conversions.Form form) {
        var call = new TypedFn.Call.Converted(typed.call(), form.depth(), form.conversion());
        var fn =
                new TypedFn(
                        typed.name() + form.suffix(),
                        typed.lifetimes(),
                        typed.outlives(),
                        typed.parameters(),
                        form.result(),
                        call);
        return new Draft(
                owner, kind, wanted, item, receiver, arguments, out, fn, rustSignature, rung, impl);
    }

    Draft on(Rung step) {
        return new Draft(
                owner,
                kind,
                wanted,
                item,
                receiver,
                arguments,
                result,
                typed,
                rustSignature,
                Optional.of(step),
                impl);
    }

    /// Names the ladder of this draft's forms, apart from those of other functions: typed names are
    /// made unique only later.
    String ladder() {
        return typed.name() + " " + typed.call();
    }

    /// With another reason for the case that rustc accepts no form.
    Draft otherwise(UnaryOperator<Plan.Skipped> reason) {
        return rung.map(it -> on(new Rung(it.ladder(), it.otherwise().map(reason)))).orElse(this);
    }

    Draft named(String typedName) {
        var fn =
                new TypedFn(
                        typedName,
                        typed.lifetimes(),
                        typed.outlives(),
                        typed.parameters(),
                        typed.result(),
                        typed.call());
        return new Draft(
                owner,
                kind,
                wanted,
                item,
                receiver,
                arguments,
                result,
                fn,
                rustSignature,
                rung,
                impl);
    }

    /// What is taken by value is copied where its type is Copy, as Rust does.
    Draft copying(Predicate<BoundType> copy) {
        return new Draft(
                owner,
                kind,
                wanted,
                item,
                receiver.map(self -> copying(self, copy)),
                arguments.stream().map(a -> a.with(copying(a.mapping(), copy))).toList(),
                result,
                typed,
                rustSignature,
                rung,
                impl);
    }

    private static In copying(In in, Predicate<BoundType> copy) {
        return switch (in) {
            case In.Handle handle -> copying(handle, copy);
            case In.Optional(var value) -> new In.Optional(copying(value, copy));
            case In.Scalar _,
                    In.Text _,
                    In.OwnedText _,
                    In.Bytes _,
                    In.OwnedBytes _,
                    In.FixedBytes _,
                    In.Encoded _,
                    In.Written _,
                    In.Unit _ ->
                    in;
        };
    }

    private static In.Handle copying(In.Handle handle, Predicate<BoundType> copy) {
        boolean copied = handle.access() == In.Access.CONSUMED && copy.test(handle.type());
        return copied ? new In.Handle(handle.type(), In.Access.COPIED) : handle;
    }

    /// The error of a Result, which must implement `Error`.
    Optional<Out.ErrorType> error() {
        return result instanceof Out.Fallible(_, var error) ? Optional.of(error) : Optional.empty();
    }
}
