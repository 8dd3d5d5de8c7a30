package dev.gantry.plan;

import dev.gantry.api.Type;
import dev.gantry.typemap.In;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Gives the members of one class their Java names. A name that the supertypes have, or that
/// another member has with the same Java parameters, gets a trailing underscore; inherent items
/// choose before trait items.
final class MemberNames {
    private final String symbol;
    private final boolean error;
    private final Set<String> taken = new HashSet<>();

    MemberNames(String symbol, boolean error) {
        this.symbol = symbol;
        this.error = error;
    }

    List<Plan.Member> name(List<Draft> drafts) {
        var sorted = new ArrayList<>(drafts);
        sorted.sort(Comparator.comparing(Draft::kind).thenComparing(d -> d.typed().name()));
        return sorted.stream().map(this::name).toList();
    }

    private Plan.Member name(Draft draft) {
        return new Plan.Member(
                symbol + "_" + draft.typed().name(),
                draft.kind(),
                javaName(draft),
                draft.item(),
                draft.receiver(),
                draft.arguments(),
                draft.result(),
                draft.typed(),
                draft.rustSignature());
    }

    private String javaName(Draft draft) {
        var name = draft.wanted();
        if (isInherent(draft.kind()) && JavaNames.inherited(name, error)) name += "_";
        while (!taken.add(name + erasure(draft))) name += "_";
        return name;
    }

    private static boolean isInherent(Plan.Member.Kind kind) {
        return switch (kind) {
            case STATIC, METHOD -> true;
            case CONSTRUCTOR, DISPLAY, DEBUG, CLONE -> false;
        };
    }

    private static List<String> erasure(Draft draft) {
        return draft.arguments().stream().map(argument -> erasure(argument.mapping())).toList();
    }

    private static String erasure(In in) {
        return switch (in) {
            case In.Scalar(var scalar) -> erasure(scalar);
            case In.Text(), In.OwnedText() -> "String";
            case In.Bytes(), In.OwnedBytes() -> "byte[]";
            case In.FixedBytes _ -> "byte[]";
            case In.Handle(var type, _) -> type.java();
            case In.Optional(In.Scalar(var scalar)) -> "boxed " + erasure(scalar);
            case In.Optional(var value) -> erasure(value);
            case In.Unit() -> "";
        };
    }

    private static String erasure(Type.Scalar scalar) {
        return switch (scalar) {
            case BOOL -> "boolean";
            case CHAR, I8, I16, I32, U8, U16 -> "int";
            case U32, I64, U64, ISIZE, USIZE -> "long";
            case F32 -> "float";
            case F64 -> "double";
            case I128, U128, F16, F128 -> scalar.rust();
        };
    }
}
