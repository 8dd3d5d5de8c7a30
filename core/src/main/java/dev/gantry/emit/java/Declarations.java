package dev.gantry.emit.java;

import dev.gantry.plan.Plan;
import dev.gantry.plan.Plan.Member.Kind;
import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.Out;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How the members of a crate are declared, one line each, as a reader expects them: `boolean
/// isMatch(String haystack)`. A class of another package is named in full.
public final class Declarations {
    private final Plan.CratePlan crate;
    private final Map<String, String> bySymbol = new TreeMap<>();

    private Declarations(Plan.CratePlan crate) {
        this.crate = crate;
    }

    /// By the symbol of the member.
    public static Map<String, String> of(Plan.CratePlan crate) {
        var declarations = new Declarations(crate);
        for (var type : crate.types()) {
            declarations.add(type.type().java(), Optional.of(type.type()), type.members());
        }
        for (var holder : crate.holders()) {
            declarations.add(holder.java(), Optional.empty(), holder.members());
        }
        return declarations.bySymbol;
    }

    /// The components of a record, in order, such as `int x`; none of another class.
    public static List<String> components(Plan.TypePlan plan) {
        if (!(plan.content() instanceof Plan.Content.Components(var value, _))) return List.of();
        var types = new ValueTypes(new ReaderNames(plan.type().javaPackage()));
        return StructCode.components(types, value);
    }

    private void add(String java, Optional<BoundType> type, List<Plan.Member> members) {
        var inPackage = java.substring(0, java.lastIndexOf('.'));
        var unit = new Unit(new ReaderNames(inPackage), type, crate.symbol(), members, List.of());
        for (var member : members) {
            bySymbol.put(member.symbol(), declaration(unit, java, member));
        }
    }

    private static String declaration(Unit unit, String java, Plan.Member member) {
        var code = new MemberCode(unit, member, MemberCode.Returns.VALUE);
        var simple = java.substring(java.lastIndexOf('.') + 1);
        var result = member.result().isThis() ? simple : result(unit, member);
        return switch (member.kind()) {
            case CONSTRUCTOR ->
                    "%s(%s)%s".formatted(simple, code.parameters(), thrown(unit, member));
            case CONSTANT -> "static final " + result + " " + member.javaName();
            case EQUALS -> "boolean equals(Object other)";
            case HASH -> "int hashCode()";
            case STATIC, METHOD, CLONE, DEBUG, DISPLAY, COMPARE ->
                    "%s%s %s(%s)%s"
                            .formatted(
                                    member.kind() == Kind.STATIC ? "static " : "",
                                    result,
                                    member.javaName(),
                                    code.parameters(),
                                    thrown(unit, member));
        };
    }

    private static String result(Unit unit, Plan.Member member) {
        return unit.types().result(member.result());
    }

    private static String thrown(Unit unit, Plan.Member member) {
        if (!(member.result() instanceof Out.Fallible(_, var error))) return "";
        return switch (error) {
            case Out.ErrorType.Bound(var type) -> " throws " + unit.use(type.java());
            case Out.ErrorType.Plain _ -> " throws RustException";
        };
    }

    /// Names of the JDK, the runtime and the same package are simple.
    private static final class ReaderNames extends UnitNames {
        private final String inPackage;

        ReaderNames(String inPackage) {
            super(inPackage, List.of());
            this.inPackage = inPackage;
        }

        @Override
        String use(String fullName) {
            int dot = fullName.lastIndexOf('.');
            var from = fullName.substring(0, Math.max(dot, 0));
            boolean known =
                    from.equals(inPackage)
                            || from.startsWith("java.")
                            || from.startsWith("dev.gantry.runtime");
            return known ? fullName.substring(dot + 1) : fullName;
        }

        @Override
        Collection<String> imports() {
            return List.of();
        }
    }
}
