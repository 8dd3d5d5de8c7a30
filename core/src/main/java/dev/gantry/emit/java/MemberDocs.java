package dev.gantry.emit.java;

import dev.gantry.api.Item;
import dev.gantry.api.Type.Scalar;
import dev.gantry.emit.CodeLines;
import dev.gantry.plan.Plan;
import dev.gantry.plan.TypedFn;
import dev.gantry.typemap.In;
import dev.gantry.typemap.Out;

import java.util.ArrayList;
import java.util.List;

/// What stands above a member: Rust's own words, its signature, and what Java adds or changes.
final class MemberDocs {
    private final Unit unit;
    private final DocTargets targets;
    private final boolean canClone;

    /// @param canClone the class has a `clone()`
    MemberDocs(Unit unit, DocTargets targets, boolean canClone) {
        this.targets = targets;
        this.unit = unit;
        this.canClone = canClone;
    }

    /// @param names of the parameters in Java; those of the arguments that are no unit
    void emit(CodeLines lines, Plan.Member member, List<String> names) {
        var doc =
                switch (member.kind()) {
                    case CONSTRUCTOR, STATIC, METHOD, CONSTANT -> own(member);
                    // the docs are those of the trait
                    case DISPLAY, DEBUG, CLONE, COMPARE -> new Javadoc("");
                    case EQUALS -> new Javadoc(EQUALS + (isHandle(member) ? OF_HANDLES : "."));
                    case HASH -> new Javadoc(HASH);
                };
        if (member.receiver().orElse(null) instanceof In.Handle(_, var access)
                && access == In.Access.CONSUMED)
            doc.paragraph("Consumes this object: it cannot be used afterwards." + advice("this"));
        if (member.kind() == Plan.Member.Kind.CONSTANT) {
            var note = returned(member.result());
            if (!note.isEmpty()) doc.paragraph("Its value: " + note + ".");
        }
        if (member.typed().call() instanceof TypedFn.Call.OfField(var access, _))
            field(doc, access);
        doc.rust(member.rustSignature());
        doc.tags(tags(member, names)).emit(lines);
        deprecated(lines, member.item());
    }

    /// What Rust says of the item; of a literal the docs are those of its type.
    private Javadoc own(Plan.Member member) {
        return member.typed().call() instanceof TypedFn.Call.FromParts
                ? new Javadoc(OF_FIELDS)
                : new Javadoc(member.item().docs(), targets.links(member.item()));
    }

    private static void field(Javadoc doc, TypedFn.Access access) {
        switch (access) {
            case COPIED, LENT -> {}
            case CLONED -> doc.paragraph("A clone of the field.");
            case SET -> doc.paragraph("Sets the field.");
            case REPLACED -> doc.paragraph("Gives a value whose field is another.");
        }
    }

    private static final String OF_FIELDS = "Makes one of its fields, which are all public.";

    private static final String EQUALS = "Whether Rust holds both to be equal";

    private static final String OF_HANDLES =
            ". An object equals itself also when it is closed; compared with another one it throws"
                    + " what any use would.";

    private static boolean isHandle(Plan.Member member) {
        return member.receiver().filter(In.Handle.class::isInstance).isPresent();
    }

    private static final String HASH =
            "Agrees with `equals`: of the value as it is now, which should not change while it is"
                    + " a key.";

    /// Of a class with `equals` whose Rust type has no Hash.
    static final String ONE_HASH =
            "The same for all: Rust has no hash for this type, and only one number for all is"
                    + " certain to agree with `equals`. Hash tables of many such keys are slow.";

    void deprecated(CodeLines lines, Item.Meta item) {
        item.deprecated()
                .map(Item.Deprecation::since)
                .map(since -> since.isEmpty() ? "" : "(since = " + JavaText.literal(since) + ")")
                .ifPresent(since -> lines.add("@" + unit.use(Deprecated.class) + since));
    }

    private List<String> tags(Plan.Member member, List<String> names) {
        var tags = new ArrayList<String>();
        int at = 0;
        for (var argument : member.arguments()) {
            if (argument.mapping() instanceof In.Unit) continue;
            var name = names.get(at++);
            var note = note(argument.mapping());
            if (!note.isEmpty()) tags.add("@param " + name + " " + note);
        }
        var returned = returned(member.result());
        boolean own =
                switch (member.kind()) {
                    case CONSTANT, EQUALS, HASH, COMPARE -> false;
                    case CONSTRUCTOR, STATIC, METHOD, DISPLAY, DEBUG, CLONE -> true;
                };
        if (!returned.isEmpty() && own) tags.add("@return " + returned);
        if (member.result() instanceof Out.Fallible(_, var error))
            tags.add("@throws " + thrown(error));
        Javadoc.deprecation(member.item(), tags);
        return tags;
    }

    private String thrown(Out.ErrorType error) {
        return switch (error) {
            case Out.ErrorType.Bound(var type) -> unit.use(type.java());
            case Out.ErrorType.Plain _ -> unit.use(Unit.RUST_EXCEPTION);
        };
    }

    static final String UNSIGNED = "unsigned 64 bits";

    private String note(In in) {
        return switch (in) {
            case In.Scalar(var scalar) -> scalar(scalar);
            case In.FixedBytes(var length, _) -> length + " bytes";
            case In.Handle(_, var access) ->
                    access == In.Access.CONSUMED
                            ? "consumed: it cannot be used afterwards." + advice("it")
                            : "";
            case In.Optional(var value) -> ("may be null; " + note(value)).replaceFirst("; $", "");
            case In.Encoded(var value) -> ValueNotes.parameter(value);
            case In.Written(var value, _) ->
                    ("written to; " + ValueNotes.parameter(value)).replaceFirst("; $", "");
            case In.Text _, In.OwnedText _, In.Bytes _, In.OwnedBytes _, In.Unit _ -> "";
        };
    }

    static String scalar(Scalar scalar) {
        return switch (scalar) {
            case CHAR -> "a Unicode code point, no surrogate";
            case I8 -> "-128 to 127";
            case I16 -> "-32768 to 32767";
            case U8 -> "0 to 255";
            case U16 -> "0 to 65535";
            case U32 -> "0 to 4294967295";
            case USIZE -> "not negative";
            case U64 -> UNSIGNED;
            case BOOL, I32, I64, ISIZE, F32, F64, I128, U128, F16, F128 -> "";
        };
    }

    private String advice(String what) {
        return canClone ? " To keep " + what + ", use a `clone()`." : "";
    }

    private static String returned(Out out) {
        return switch (out) {
            case Out.Scalar(var scalar) ->
                    scalar == Scalar.U64 || scalar == Scalar.USIZE ? UNSIGNED : "";
            case Out.Optional(var value) -> returned(value);
            case Out.Fallible(var value, _) -> returned(value);
            case Out.Encoded(var value) -> ValueNotes.result(value);
            case Out.Unit _, Out.This _, Out.Handle _, Out.FixedBytes _ -> "";
            case Out.BorrowedText _, Out.OwnedText _, Out.BorrowedBytes _, Out.OwnedBytes _ -> "";
        };
    }
}
