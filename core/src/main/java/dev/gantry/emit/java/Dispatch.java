package dev.gantry.emit.java;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import dev.gantry.api.ItemPath;
import dev.gantry.emit.CodeLines;
import dev.gantry.emit.Owner;
import dev.gantry.plan.Plan;
import dev.gantry.plan.Plan.Member.Kind;
import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.In;
import dev.gantry.typemap.Out;
import dev.gantry.typemap.Value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The members that take the interface of a trait: there is an overload for each class that has the
/// trait, and the exact class of the argument says which one is called, never its static type.
final class Dispatch {
    static final String NOT_FOR_OTHERS =
            "Rust has a function of its own for each of the generated classes that implement this:"
                    + " an object of another class is refused with an IllegalArgumentException.";

    private final Unit unit;
    private final MemberDocs docs;
    private final List<Plan.Interface> interfaces;
    private final CodeLines lines;

    /// What all overloads of one member share.
    ///
    /// @param at the position of the argument whose class decides, among those of the Rust function
    /// @param others the mappings of the others, a unit in its place
    private record Family(
            String java,
            Kind kind,
            ItemPath item,
            int at,
            Plan.Interface trait,
            List<In> others,
            Out result) {}

    private record Case(BoundType type, Plan.Member member) {}

    Dispatch(Unit unit, MemberDocs docs, List<Plan.Interface> interfaces, CodeLines lines) {
        this.unit = unit;
        this.docs = docs;
        this.interfaces = interfaces;
        this.lines = lines;
    }

    void emit(List<Plan.Member> members) {
        Map<Family, List<Case>> families = new LinkedHashMap<>();
        for (var member : members) {
            for (int at = 0; at < member.arguments().size(); at++) {
                var family = family(member, at);
                var type = type(member.arguments().get(at).mapping());
                if (family.isEmpty() || type.isEmpty()) continue;
                families.computeIfAbsent(family.get(), _ -> new ArrayList<>())
                        .add(new Case(type.get(), member));
            }
        }
        var seen = new HashSet<String>();
        var ambiguous =
                families.keySet().stream()
                        .map(this::signature)
                        .filter(signature -> !seen.add(signature))
                        .collect(toSet());
        families.forEach((family, cases) -> {
            if (ambiguous.contains(signature(family))) return;
            cases.sort(Comparator.comparing(one -> one.type().java()));
            lines.owner(
                    new Owner.OfDispatch(
                            cases.stream().map(one -> one.member().symbol()).collect(toSet())));
            emit(family, cases);
        });
    }

    /// What tells Java's overloads apart. Families that differ in the result alone have one: there
    /// is no member for all of their classes, and each class has its own.
    private String signature(Family family) {
        var types = new ArrayList<String>();
        for (int at = 0; at < family.others().size(); at++) {
            var mapping = family.others().get(at);
            if (at == family.at()) types.add(family.trait().java());
            else if (!(mapping instanceof In.Unit)) types.add(erased(mapping));
        }
        return family.java() + types;
    }

    private String erased(In mapping) {
        var type = unit.types().parameter(mapping);
        int generic = type.indexOf('<');
        return generic < 0 ? type : type.substring(0, generic);
    }

    /// Where two arguments are bounded, no single class decides.
    private Optional<Family> family(Plan.Member member, int at) {
        boolean method = member.kind() == Kind.STATIC || member.kind() == Kind.METHOD;
        long bounded =
                member.arguments().stream()
                        .filter(argument -> argument.trait().isPresent())
                        .count();
        if (!method || bounded != 1 || member.result().isThis()) return Optional.empty();
        var argument = member.arguments().get(at);
        var others =
                new ArrayList<>(member.arguments().stream().map(Plan.Argument::mapping).toList());
        others.set(at, new In.Unit());
        return argument.trait()
                .flatMap(path ->
                        interfaces.stream()
                                .filter(trait -> trait.meta().path().equals(path))
                                .findFirst())
                .map(trait ->
                        new Family(
                                member.javaName(),
                                member.kind(),
                                member.item().path(),
                                at,
                                trait,
                                List.copyOf(others),
                                member.result()));
    }

    private static Optional<BoundType> type(In in) {
        return switch (in) {
            case In.Handle(var type, _) -> Optional.of(type);
            case In.Encoded(Value.Plain(var type)) -> Optional.of(type);
            case In.Encoded(Value.Enumeration(var type, _, _)) -> Optional.of(type);
            case In.Encoded(Value.Struct(var type, _, _, _, _)) -> Optional.of(type);
            default -> Optional.empty();
        };
    }

    private void emit(Family family, List<Case> cases) {
        var member = cases.getFirst().member();
        var names = new MemberCode(unit, member, MemberCode.Returns.VALUE).names();
        var parameters = new ArrayList<String>();
        var chosen = "";
        int given = 0;
        for (int at = 0; at < member.arguments().size(); at++) {
            var mapping = member.arguments().get(at).mapping();
            if (mapping instanceof In.Unit) continue;
            var name = names.get(given++);
            if (at == family.at()) chosen = name;
            parameters.add(
                    (at == family.at()
                                    ? unit.use(family.trait().java())
                                    : unit.types().declared(mapping))
                            + " "
                            + name);
        }
        lines.blank();
        docs.emit(lines, member, names);
        lines.open(
                "public %s%s %s(%s) {"
                        .formatted(
                                family.kind() == Kind.STATIC ? "static " : "",
                                unit.types().result(member.result()),
                                family.java(),
                                String.join(", ", parameters)));
        body(family, cases, names, chosen);
        lines.close("}");
    }

    private void body(Family family, List<Case> cases, List<String> names, String chosen) {
        var it = "it";
        while (names.contains(it)) it += "_";
        var own = it;
        var arguments =
                names.stream().map(name -> name.equals(chosen) ? own : name).collect(joining(", "));
        boolean gives = !unit.types().result(family.result()).equals("void");
        lines.open(
                "%sswitch (%s) {"
                        .formatted(
                                gives ? "return " : "",
                                unit.requireNonNull(chosen, JavaText.literal(chosen))));
        for (var one : cases)
            lines.add(
                    "case %s %s -> %s(%s);"
                            .formatted(unit.use(one.type().java()), own, family.java(), arguments));
        var taken = cases.stream().map(one -> one.type().javaSimpleName()).collect(joining(", "));
        lines.add("default ->")
                .add("        throw new %s(".formatted(unit.use(IllegalArgumentException.class)))
                .add(
                        "                %s + %s.getClass().getName());"
                                .formatted(
                                        JavaText.literal(chosen + " is one of " + taken + ", not "),
                                        chosen));
        lines.close(gives ? "};" : "}");
    }
}
