package dev.gantry.emit.java;

import dev.gantry.emit.CodeLines;
import dev.gantry.emit.Owner;
import dev.gantry.plan.Plan;
import dev.gantry.plan.Plan.Member.Kind;
import dev.gantry.typemap.BoundType;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;

/// The first lines of a class's body: its declaration, what links it to the library, and the
/// constructors that generated code calls.
final class ClassHead {
    private final String wrapper;
    private final String digest;
    private final List<Plan.Interface> interfaces;
    private final Owner owner;
    private final CodeLines lines;

    /// @param owner of the class
    ClassHead(
            String wrapper,
            String digest,
            List<Plan.Interface> interfaces,
            Owner owner,
            CodeLines lines) {
        this.owner = owner;
        this.wrapper = wrapper;
        this.digest = digest;
        this.interfaces = interfaces;
        this.lines = lines;
    }

    void key(Unit unit) {
        lines.add("private static final %s NATIVE =".formatted(unit.use(Unit.NATIVE)))
                .add("        %s.link(".formatted(unit.use(Unit.NATIVE)))
                .add("                %s.lookup(),".formatted(unit.use(MethodHandles.class)))
                .add("                %s,".formatted(JavaText.literal(wrapper)))
                .add("                %s);".formatted(JavaText.literal(digest)));
    }

    private void typeConstant(Unit unit, BoundType type) {
        lines.blank()
                .add("/// Opaque; for generated code.")
                .add("public static final %s $TYPE =".formatted(unit.use(Unit.HANDLE_TYPE)))
                .add(
                        "        NATIVE.type(%s, %s.class);"
                                .formatted(JavaText.literal(type.symbol()), type.javaSimpleName()));
    }

    void addresses(Unit unit, List<Plan.Member> members) {
        var exported = members.stream().filter(Plan.Member::isExported).toList();
        if (exported.isEmpty()) return;
        lines.blank();
        for (var member : exported)
            lines.owner(new Owner.OfMember(member.symbol()))
                    .add(
                            "private static final %s %s = NATIVE.function(%s);"
                                    .formatted(
                                            unit.use(MemorySegment.class),
                                            unit.constant(member),
                                            JavaText.literal(member.symbol())));
        lines.owner(owner);
    }

    void handle(Unit unit, Plan.TypePlan plan) {
        var type = plan.type();
        lines.open(
                "public final class %s extends %s%s {"
                        .formatted(
                                type.javaSimpleName(),
                                unit.use(Unit.HANDLE),
                                implemented(unit, plan)));
        key(unit);
        typeConstant(unit, type);
        addresses(unit, plan.members());
        lines.blank()
                .add("/// Not for use: generated code makes handles.")
                .open(
                        "public %s(%s key, long pointer) {"
                                .formatted(type.javaSimpleName(), unit.use(Unit.NATIVE)))
                .add("super(key, $TYPE, pointer);")
                .close("}");
    }

    private String implemented(Unit unit, Plan.TypePlan plan) {
        var all = new ArrayList<String>();
        if (ClassCode.has(plan.members(), Kind.COMPARE)) {
            var self = plan.type().javaSimpleName();
            all.add("%s<%s>".formatted(unit.use(Comparable.class), self));
        }
        for (var trait : interfaces) {
            if (trait.implementors().contains(plan.type())) all.add(unit.use(trait.java()));
        }
        return all.isEmpty() ? "" : " implements " + String.join(", ", all);
    }

    void error(Unit unit, Plan.TypePlan plan) {
        var type = plan.type();
        lines.open(
                "public final class %s extends %s%s {"
                        .formatted(
                                type.javaSimpleName(),
                                unit.use(Unit.RUST_EXCEPTION),
                                implemented(unit, plan)));
        lines.add("private static final long serialVersionUID = 1;").blank();
        key(unit);
        typeConstant(unit, type);
        addresses(unit, plan.members());
        lines.blank()
                .add("/// Not for use: generated code makes exceptions.")
                .open(
                        "public %s(%s failed) {"
                                .formatted(type.javaSimpleName(), unit.use(Unit.FAILED)))
                .add("super(failed, $TYPE);")
                .close("}");
    }

    void value(Unit unit, Plan.TypePlan plan) {
        var type = plan.type();
        var name = type.javaSimpleName();
        lines.open(
                "public final class %s extends %s%s {"
                        .formatted(name, unit.use(Unit.PLAIN_VALUE), implemented(unit, plan)));
        key(unit);
        lines.blank()
                .add("/// Opaque; for generated code.")
                .add("public static final %s $TYPE =".formatted(unit.use(Unit.PLAIN_TYPE)))
                .add(
                        "        NATIVE.plain(%s, %s.class);"
                                .formatted(JavaText.literal(type.symbol()), name));
        addresses(unit, plan.members());
        lines.blank()
                .add("/// Not for use: generated code makes values.")
                .open("public %s(%s bytes) {".formatted(name, unit.use(Unit.DECODER)))
                .add("super($TYPE, bytes);")
                .close("}");
        if (!ClassCode.has(plan.members(), Kind.CONSTRUCTOR)) return;
        lines.blank()
                .open("private %s(%s key, %s made) {".formatted(name, unit.use(Unit.NATIVE), name))
                .add("super(made);")
                .close("}");
    }

    void struct(Unit unit, Plan.TypePlan plan) {
        if (!(plan.content() instanceof Plan.Content.Components(var value, _)))
            throw new IllegalArgumentException(plan.type() + " has no components");
        lines.open(
                "public record %s(%s)%s {"
                        .formatted(
                                plan.type().javaSimpleName(),
                                String.join(", ", StructCode.components(unit.values(), value)),
                                implemented(unit, plan)));
        boolean calls = !plan.members().isEmpty();
        if (calls) key(unit);
        addresses(unit, plan.members());
        var code = new StructCode(unit, lines, value);
        code.constructor(plan.type());
        if (!ClassCode.has(plan.members(), Kind.DISPLAY)) code.text(plan.type());
    }

    void enumeration(Unit unit, MemberDocs docs, Plan.TypePlan plan) {
        if (!(plan.content() instanceof Plan.Content.Constants content))
            throw new IllegalArgumentException(plan.type() + " has no constants");
        lines.open(
                "public enum %s%s {"
                        .formatted(plan.type().javaSimpleName(), implemented(unit, plan)));
        new EnumCode(docs, lines).constants(content);
        lines.blank();
        key(unit);
        addresses(unit, plan.members());
        new EnumCode(docs, lines).lookup(plan.type(), content);
    }
}
