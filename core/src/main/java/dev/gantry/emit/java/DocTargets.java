package dev.gantry.emit.java;

import dev.gantry.api.Item;
import dev.gantry.api.ItemPath;
import dev.gantry.plan.Plan;
import dev.gantry.plan.Plan.Member.Kind;
import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.In;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What of a crate's items a documentation can link to: classes and members of the crate's own
/// bindings. Everything is named in full, so that no import is needed for a comment.
final class DocTargets {
    private final Map<ItemPath, String> references = new HashMap<>();

    DocTargets(Plan.CratePlan crate) {
        for (var type : crate.types()) {
            var java = type.type().java();
            references.put(type.type().path(), java);
            type.meta().aliases().forEach(path -> references.putIfAbsent(path, java));
            members(java, Optional.of(type.type()), type.members());
        }
        for (var holder : crate.holders()) {
            members(holder.java(), Optional.empty(), holder.members());
        }
    }

    private void members(String java, Optional<BoundType> type, List<Plan.Member> members) {
        for (var member : members) {
            boolean constructor = member.kind() == Kind.CONSTRUCTOR;
            var simple = java.substring(java.lastIndexOf('.') + 1);
            var name = constructor ? simple : member.javaName();
            var reference = java + "#" + name + "(" + parameters(member) + ")";
            references.putIfAbsent(member.item().path(), reference);
            member.item().aliases().forEach(path -> references.putIfAbsent(path, reference));
        }
    }

    private static String parameters(Plan.Member member) {
        var types = new JavaTypes(new FullNames());
        return String.join(
                ", ",
                member.arguments().stream()
                        .map(Plan.Argument::mapping)
                        .filter(mapping -> !(mapping instanceof In.Unit))
                        .map(mapping -> erased(types.parameter(mapping)))
                        .toList());
    }

    private static String erased(String type) {
        return type.replaceAll("<.*>", "").replace("[", "\\[").replace("]", "\\]");
    }

    DocLinks links(Item.Meta item) {
        return new DocLinks(item.docLinks(), this::of);
    }

    private Optional<String> of(ItemPath path) {
        return Optional.ofNullable(references.get(path));
    }

    private static final class FullNames extends UnitNames {
        FullNames() {
            super("", List.of());
        }

        @Override
        String use(String fullName) {
            return fullName;
        }
    }
}
