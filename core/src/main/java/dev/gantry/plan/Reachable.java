package dev.gantry.plan;

import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.In;
import dev.gantry.typemap.Out;
import dev.gantry.typemap.Value;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Which members a Java program can really call: every argument, the receiver too, can be had from
/// public members alone. A fixpoint: what a reachable member gives makes others reachable.
public final class Reachable {
    private final Set<String> members = new HashSet<>();
    private final Set<BoundType> types = new TreeSet<>();
    private final Set<String> interfaces = new HashSet<>();

    private Reachable() {}

    public static Reachable of(Plan plan) {
        var reachable = new Reachable();
        var waiting = new ArrayList<Plan.Member>();
        for (var crate : plan.crates()) {
            crate.types()
                    .forEach(type -> {
                        if (isMadeInJava(type.type().kind())) reachable.types.add(type.type());
                        waiting.addAll(type.members());
                    });
            crate.holders().forEach(holder -> waiting.addAll(holder.members()));
        }
        boolean more = true;
        while (more) more = waiting.removeIf(reachable::add);
        for (var crate : plan.crates()) {
            for (var trait : crate.interfaces()) {
                if (trait.implementors().stream().anyMatch(reachable.types::contains)) {
                    reachable.interfaces.add(trait.java());
                }
            }
        }
        return reachable;
    }

    /// Constants can be had by their names, and records from their components; what these need is
    /// asked where they are used.
    private static boolean isMadeInJava(BoundType.Kind kind) {
        return switch (kind) {
            case ENUM, RECORD -> true;
            case HANDLE, ERROR, VALUE -> false;
        };
    }

    /// A program can use the item: call one of its members, or have a value of its class.
    public boolean reaches(Ledger.Outcome.Bound bound) {
        return bound.symbols().isEmpty()
                ? type(bound.java())
                : bound.symbols().stream().anyMatch(members::contains);
    }

    private boolean type(String java) {
        return interfaces.contains(java)
                || types.stream().anyMatch(type -> type.java().equals(java));
    }

    private boolean add(Plan.Member member) {
        if (!types.containsAll(needed(member))) return false;
        members.add(member.symbol());
        collect(member.result());
        return true;
    }

    private static List<BoundType> needed(Plan.Member member) {
        var all = new ArrayList<BoundType>();
        member.receiver().ifPresent(self -> collect(self, all));
        member.arguments().forEach(argument -> collect(argument.mapping(), all));
        return all;
    }

    /// Null serves where a value is optional.
    private static void collect(In in, List<BoundType> all) {
        switch (in) {
            case In.Handle(var type, _) -> all.add(type);
            case In.Encoded(Value.Optional _) -> {}
            case In.Encoded(var value) -> value.types().forEach(all::add);
            case In.Optional _,
                    In.Scalar _,
                    In.Text _,
                    In.OwnedText _,
                    In.Bytes _,
                    In.OwnedBytes _,
                    In.FixedBytes _,
                    In.Written _,
                    In.Unit _ -> {}
        }
    }

    private void collect(Out out) {
        switch (out) {
            case Out.Handle(var type) -> types.add(type);
            case Out.Optional(var value) -> collect(value);
            case Out.Encoded(var value) -> value.made().forEach(types::add);
            case Out.Fallible(var value, var error) -> {
                collect(value);
                if (error instanceof Out.ErrorType.Bound(var type)) types.add(type);
            }
            case Out.Unit _,
                    Out.Scalar _,
                    Out.BorrowedText _,
                    Out.OwnedText _,
                    Out.BorrowedBytes _,
                    Out.OwnedBytes _,
                    Out.FixedBytes _,
                    Out.This _ -> {}
        }
    }
}
