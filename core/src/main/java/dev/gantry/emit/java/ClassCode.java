package dev.gantry.emit.java;

import static java.util.stream.Collectors.toSet;

import dev.gantry.emit.CodeLines;
import dev.gantry.emit.Owner;
import dev.gantry.emit.java.MemberCode.Returns;
import dev.gantry.plan.Literal;
import dev.gantry.plan.Plan;
import dev.gantry.plan.Plan.Member.Kind;
import dev.gantry.typemap.BoundType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The body of one class, from its documentation to its closing brace.
final class ClassCode {
    private final String wrapper;
    private final List<Plan.Interface> interfaces;
    private final String digest;
    private final UnitNames names;
    private final DocTargets targets;
    private final CodeLines lines = new CodeLines();

    ClassCode(Plan.CratePlan crate, String digest, UnitNames names, DocTargets targets) {
        this.targets = targets;
        this.wrapper = crate.symbol();
        this.interfaces = crate.interfaces();
        this.digest = digest;
        this.names = names;
    }

    private ClassHead head(Owner owner) {
        return new ClassHead(wrapper, digest, interfaces, owner, lines);
    }

    /// A class with a native value.
    CodeLines type(Plan.TypePlan plan) {
        var type = plan.type();
        var owner = new Owner.OfClass(type.java());
        lines.owner(owner);
        var fields = plan.content().fields();
        var unit = new Unit(names, Optional.of(type), type.symbol(), plan.members(), fields);
        var docs = new MemberDocs(unit, targets, has(plan.members(), Kind.CLONE));
        var tags = new ArrayList<String>();
        Javadoc.deprecation(plan.meta(), tags);
        if (plan.content() instanceof Plan.Content.Components(var value, var parts))
            tags.addAll(0, StructCode.tags(value, parts));
        new Javadoc(plan.meta().docs(), targets.links(plan.meta()))
                .rust(type.path().toString())
                .tags(tags)
                .emit(lines);
        docs.deprecated(lines, plan.meta());
        switch (type.kind()) {
            case HANDLE -> head(owner).handle(unit, plan);
            case ERROR -> head(owner).error(unit, plan);
            case ENUM -> head(owner).enumeration(unit, docs, plan);
            case RECORD -> head(owner).struct(unit, plan);
            case VALUE -> head(owner).value(unit, plan);
        }
        members(unit, docs, plan.members(), Optional.of(type));
        return lines.owner(owner).close("}");
    }

    /// The interface for a trait.
    CodeLines trait(Plan.Interface plan) {
        lines.owner(new Owner.OfInterface(plan.java()));
        var unit = new Unit(names, Optional.empty(), wrapper, plan.methods(), List.of());
        var docs = new MemberDocs(unit, targets, false);
        var tags = new ArrayList<String>();
        Javadoc.deprecation(plan.meta(), tags);
        new Javadoc(plan.meta().docs(), targets.links(plan.meta()))
                .paragraph(Dispatch.NOT_FOR_OTHERS)
                .rust(plan.rustSignature())
                .tags(tags)
                .emit(lines);
        docs.deprecated(lines, plan.meta());
        lines.open(
                "public interface "
                        + plan.java().substring(plan.java().lastIndexOf('.') + 1)
                        + " {");
        for (var member : plan.methods()) {
            var code = new MemberCode(unit, member, Returns.VALUE);
            lines.blank();
            docs.emit(lines, member, code.names());
            lines.add(
                    "%s %s(%s);"
                            .formatted(
                                    unit.types().result(member.result()),
                                    member.javaName(),
                                    code.parameters()));
        }
        return lines.close("}");
    }

    /// A class of static methods.
    CodeLines holder(Plan.Holder holder) {
        var owner = new Owner.OfClass(holder.java());
        lines.owner(owner);
        var unit = new Unit(names, Optional.empty(), wrapper, holder.members(), List.of());
        var simple = holder.java().substring(holder.java().lastIndexOf('.') + 1);
        new Javadoc(holder.docs()).emit(lines);
        lines.open("public final class " + simple + " {");
        head(owner).key(unit);
        head(owner).addresses(unit, holder.members());
        lines.blank().add("private " + simple + "() {}");
        members(unit, new MemberDocs(unit, targets, false), holder.members(), Optional.empty());
        return lines.owner(owner).close("}");
    }

    private void members(
            Unit unit, MemberDocs docs, List<Plan.Member> members, Optional<BoundType> self) {
        var taken = new Locals(members.stream().map(Plan.Member::javaName).collect(toSet()));
        var maker = taken.fresh("new_");
        var text = taken.fresh("text");
        for (var member : members) {
            lines.owner(new Owner.OfMember(member.symbol()));
            switch (member.kind()) {
                case EQUALS -> equality(unit, docs, member, taken.fresh("same"));
                case HASH -> hash(unit, docs, member, taken.fresh("hash"));
                case CONSTRUCTOR -> constructor(unit, docs, member, self.orElseThrow(), maker);
                case STATIC -> method(unit, docs, member, "public static ", member.javaName());
                case METHOD -> method(unit, docs, member, "public ", member.javaName());
                case CONSTANT -> field(unit, docs, member, taken);
                case CLONE, COMPARE -> {
                    lines.blank();
                    docs.emit(lines, member, new MemberCode(unit, member, Returns.VALUE).names());
                    lines.add("@" + unit.use(Override.class));
                    body(unit, member, "public ", member.javaName());
                }
                case DEBUG -> {
                    if (isException(self)) continue; // RustException has it
                    method(unit, docs, member, "public ", member.javaName());
                    if (!has(members, Kind.DISPLAY) && !hasText(self))
                        toText(unit, member.javaName(), self);
                }
                case DISPLAY -> {
                    if (isException(self)) continue; // it is the message
                    toText(unit, text, self);
                    lines.blank();
                    body(unit, member, "private ", text);
                }
            }
        }
        new Dispatch(unit, docs, interfaces, lines).emit(members);
        if (has(members, Kind.EQUALS) && !has(members, Kind.HASH)) {
            lines.owner(new Owner.OfClass(self.orElseThrow().java()));
            oneHash(unit, self.orElseThrow());
        }
    }

    /// An object and itself are not compared by Rust: it would refuse when the value is gone.
    private void equality(Unit unit, MemberDocs docs, Plan.Member member, String same) {
        var locals = unit.locals();
        var other = locals.fresh("other");
        var that = locals.fresh("that");
        lines.blank();
        docs.emit(lines, member, List.of(other));
        lines.add("@" + unit.use(Override.class))
                .open(
                        "public boolean equals(%s %s) {"
                                .formatted(unit.types().nullable(unit.use(Object.class)), other))
                .add(
                        "return this == %s || %s instanceof %s %s && %s(%s);"
                                .formatted(other, other, self(unit, member), that, same, that))
                .close("}")
                .blank();
        body(unit, member, "private ", same);
    }

    private void hash(Unit unit, MemberDocs docs, Plan.Member member, String hash) {
        lines.blank();
        docs.emit(lines, member, List.of());
        lines.add("@" + unit.use(Override.class))
                .open("public int hashCode() {")
                .add("return %s.hashCode(%s());".formatted(unit.use(Long.class), hash))
                .close("}")
                .blank();
        body(unit, member, "private ", hash);
    }

    private void oneHash(Unit unit, BoundType type) {
        lines.blank();
        new Javadoc(MemberDocs.ONE_HASH).emit(lines);
        lines.add("@" + unit.use(Override.class))
                .open("public int hashCode() {")
                .add("return " + type.javaSimpleName() + ".class.getName().hashCode();")
                .close("}");
    }

    private static String self(Unit unit, Plan.Member member) {
        return unit.types().parameter(member.receiver().orElseThrow());
    }

    private static boolean isException(Optional<BoundType> self) {
        return self.filter(type -> type.kind() == BoundType.Kind.ERROR).isPresent();
    }

    /// The name of a constant, and Java's text of a record, are text enough, where Rust has none
    /// for people.
    private static boolean hasText(Optional<BoundType> self) {
        return self.map(BoundType::kind)
                .filter(kind -> kind == BoundType.Kind.ENUM || kind == BoundType.Kind.RECORD)
                .isPresent();
    }

    static boolean has(List<Plan.Member> members, Kind kind) {
        return members.stream().anyMatch(member -> member.kind() == kind);
    }

    private void method(
            Unit unit, MemberDocs docs, Plan.Member member, String modifiers, String name) {
        lines.blank();
        docs.emit(lines, member, new MemberCode(unit, member, Returns.VALUE).names());
        body(unit, member, modifiers, name);
    }

    private void field(Unit unit, MemberDocs docs, Plan.Member member, Locals taken) {
        var literal = member.literal();
        var reader = literal.isPresent() ? "" : taken.fresh("value_" + member.javaName());
        lines.blank();
        docs.emit(lines, member, List.of());
        lines.add(
                "public static final %s %s = %s;"
                        .formatted(
                                resultType(unit, member),
                                member.javaName(),
                                literal.map(Literal::java).orElse(reader + "()")));
        if (literal.isPresent()) return;
        lines.blank();
        body(unit, member, "private static ", reader);
    }

    private void body(Unit unit, Plan.Member member, String modifiers, String name) {
        var code = new MemberCode(unit, member, Returns.VALUE);
        lines.open(
                "%s%s %s(%s) {"
                        .formatted(modifiers, resultType(unit, member), name, code.parameters()));
        code.emit(lines);
        lines.close("}");
    }

    private static String resultType(Unit unit, Plan.Member member) {
        return member.result().isThis() ? self(unit, member) : unit.types().result(member.result());
    }

    /// Debuggers and loggers call it at any time, so it never throws.
    private void toText(Unit unit, String text, Optional<BoundType> self) {
        var exception = unit.use(RuntimeException.class);
        lines.blank()
                .add("@" + unit.use(Override.class))
                .open("public %s toString() {".formatted(unit.use(String.class)))
                .open("try {")
                .add("return " + text + "();")
                .turn("} catch (" + exception + " why) {")
                .add("return " + described(self.orElseThrow()) + ";")
                .close("}")
                .close("}");
    }

    private static String described(BoundType self) {
        return switch (self.kind()) {
            case HANDLE, ERROR -> "NATIVE.describe(this, why)";
            case ENUM -> "name()";
            case VALUE, RECORD -> "\"" + self.javaSimpleName() + "[\" + why.getMessage() + \"]\"";
        };
    }

    /// The call is made before there is an object, and only its result makes one.
    private void constructor(
            Unit unit, MemberDocs docs, Plan.Member member, BoundType self, String maker) {
        boolean exception = self.kind() == BoundType.Kind.ERROR;
        var made =
                switch (self.kind()) {
                    case ERROR -> Returns.FAILURE;
                    case HANDLE -> Returns.POINTER;
                    case ENUM, VALUE, RECORD -> Returns.VALUE;
                };
        var code = new MemberCode(unit, member, made);
        lines.blank();
        docs.emit(lines, member, code.names());
        var parameters = new ArrayList<>(List.of(code.parameters()));
        var names = new ArrayList<>(code.names());
        code.writeBack()
                .ifPresent(name -> {
                    parameters.add(unit.use(Unit.WRITE_BACK) + " " + name);
                    var given = new ArrayList<>(code.names());
                    given.add("new " + unit.use(Unit.WRITE_BACK) + "()");
                    lines.open(head("public", self, code.parameters()))
                            .add("this(" + String.join(", ", given) + ");")
                            .close("}")
                            .blank();
                    names.add(name);
                });
        lines.open(
                        head(
                                code.writeBack().isPresent() ? "private" : "public",
                                self,
                                String.join(", ", parameters)))
                .add(
                        "this(%s%s(%s));"
                                .formatted(
                                        exception ? "" : "NATIVE, ",
                                        maker,
                                        String.join(", ", names)));
        code.writeBack().ifPresent(name -> lines.add(name + ".finish();"));
        lines.close("}").blank();
        lines.open(
                "private static %s %s(%s) {"
                        .formatted(
                                switch (made) {
                                    case FAILURE -> unit.use(Unit.FAILED);
                                    case POINTER -> "long";
                                    case VALUE -> self.javaSimpleName();
                                },
                                maker,
                                String.join(", ", parameters)));
        code.emit(lines);
        lines.close("}");
    }

    private static String head(String modifier, BoundType self, String parameters) {
        return "%s %s(%s) {".formatted(modifier, self.javaSimpleName(), parameters);
    }
}
