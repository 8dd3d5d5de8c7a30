package dev.gantry.build;

import dev.gantry.api.ItemPath;
import dev.gantry.api.Type;
import dev.gantry.build.Overview.JavaClass;
import dev.gantry.build.Overview.Kind;
import dev.gantry.emit.java.Declarations;
import dev.gantry.plan.Plan;
import dev.gantry.typemap.BoundType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The classes of one crate as an [Overview] tells of them: also what the crate's items do not,
/// such as the members that a type has from a trait.
final class JavaClasses {
    private final Plan.CratePlan crate;
    private final Map<String, String> declarations;

    /// @param declarations by symbol
    JavaClasses(Plan.CratePlan crate, Map<String, String> declarations) {
        this.crate = crate;
        this.declarations = declarations;
    }

    private static ItemPath parent(ItemPath path) {
        return new ItemPath(path.crate(), path.modules());
    }

    List<JavaClass> all() {
        var all = new ArrayList<JavaClass>();
        for (var type : crate.types()) all.add(of(type));
        for (var holder : crate.holders()) all.add(of(holder));
        for (var trait : crate.interfaces()) all.add(of(trait));
        return all;
    }

    private JavaClass of(Plan.TypePlan plan) {
        var type = plan.type();
        return new JavaClass(
                type.java(),
                kind(type.kind()),
                Optional.of(type.path()),
                Declarations.components(plan),
                interfaces(plan),
                members(plan.members()));
    }

    private static Kind kind(BoundType.Kind kind) {
        return switch (kind) {
            case HANDLE -> Kind.HANDLE;
            case ERROR -> Kind.EXCEPTION;
            case ENUM -> Kind.ENUM;
            case VALUE -> Kind.VALUE;
            case RECORD -> Kind.RECORD;
        };
    }

    private List<String> interfaces(Plan.TypePlan plan) {
        var all = new ArrayList<String>();
        for (var trait : crate.interfaces()) {
            if (trait.implementors().contains(plan.type())) all.add(trait.java());
        }
        var compares = Plan.Member.Kind.COMPARE;
        boolean ordered = plan.members().stream().anyMatch(it -> it.kind() == compares);
        if (ordered) all.add(Comparable.class.getName());
        return all;
    }

    private JavaClass of(Plan.Holder holder) {
        return new JavaClass(
                holder.java(),
                Kind.FUNCTIONS,
                Optional.empty(),
                List.of(),
                List.of(),
                members(holder.members()));
    }

    private JavaClass of(Plan.Interface trait) {
        return new JavaClass(
                trait.java(),
                Kind.INTERFACE,
                Optional.of(trait.meta().path()),
                List.of(),
                List.of(),
                members(trait.methods()));
    }

    private List<Overview.Member> members(List<Plan.Member> members) {
        var all = new ArrayList<Overview.Member>();
        for (var member : members) {
            var path = member.item().path();
            all.add(
                    new Overview.Member(
                            from(member),
                            path.segments().isEmpty() ? "" : path.name(),
                            member.rustSignature(),
                            declarations.getOrDefault(member.symbol(), member.javaName())));
        }
        return all;
    }

    private static String from(Plan.Member member) {
        return member.typed()
                .call()
                .ofTrait()
                .map(Type.TraitRef::path)
                .map(ItemPath::toString)
                .orElseGet(() -> text(parent(member.item().path())));
    }

    private static String text(ItemPath path) {
        return path.segments().isEmpty() ? path.crate().libName() : path.toString();
    }

    /// What Java has of an enum's variants and of a record's fields, which no function is called
    /// for: the constants, the accessors of the components.
    Map<ItemPath, List<String>> parts() {
        var all = new HashMap<ItemPath, List<String>>();
        for (var type : crate.types()) {
            switch (type.content()) {
                case Plan.Content.Opaque() -> {}
                case Plan.Content.Constants(var constants, _) -> {
                    for (var one : constants) {
                        all.putIfAbsent(one.meta().path(), List.of(one.javaName()));
                    }
                }
                case Plan.Content.Components(_, var parts) -> {
                    var components = Declarations.components(type).iterator();
                    for (var part : parts) {
                        all.putIfAbsent(part.meta().path(), List.of(components.next() + "()"));
                    }
                }
            }
        }
        return all;
    }
}
