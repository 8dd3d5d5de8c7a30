package dev.gantry.plan;

import dev.gantry.api.CrateId;
import dev.gantry.plan.Plan.Member.Kind;
import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.SkipReason;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Gives the members of one class their Java names. A name that the supertypes have, or that
/// another member has with the same Java parameters, gets a trailing underscore; inherent items
/// choose before trait items. What a trait of another crate would add once more is left out: such
/// traits often are other views of the same functions.
final class MemberNames {
    private final CrateId crate;
    private final Optional<BoundType.Kind> kind;
    private boolean comparable;
    private final Set<String> taken = new HashSet<>();
    private final List<Plan.Skipped> clashes = new ArrayList<>();

    /// @param kind of the type whose members they are; empty for a holder
    /// @param fields that the class has in any case
    MemberNames(CrateId crate, Optional<BoundType.Kind> kind, Collection<String> fields) {
        this.crate = crate;
        this.kind = kind;
        taken.add("field NATIVE");
        fields.forEach(field -> taken.add("field " + field));
    }

    /// Names that methods without arguments have in any case.
    MemberNames beside(Collection<String> accessors) {
        accessors.forEach(accessor -> taken.add(accessor + List.of()));
        return this;
    }

    /// What was left out.
    List<Plan.Skipped> clashes() {
        return clashes;
    }

    List<Plan.Member> name(List<Draft> drafts) {
        comparable = drafts.stream().anyMatch(draft -> draft.kind() == Kind.COMPARE);
        var sorted = new ArrayList<>(drafts);
        sorted.sort(
                Comparator.comparing(this::rank)
                        .thenComparing(Draft::kind)
                        .thenComparing(draft -> draft.typed().name()));
        return sorted.stream().flatMap(draft -> name(draft).stream()).toList();
    }

    /// A trait's of a crate that only stands behind the one that has the type.
    private boolean isForeign(Draft draft) {
        return draft.impl().isEmpty()
                && draft.typed().call().ofTrait().isPresent()
                && !draft.item().path().crate().equals(crate);
    }

    /// Who chooses a name first: inherent items, what std's traits give, the crate's own traits,
    /// traits of other crates.
    private int rank(Draft draft) {
        return switch (draft.kind()) {
            case CONSTRUCTOR, STATIC, METHOD ->
                    isNoFunction(draft)
                            ? 4
                            : draft.impl().isPresent()
                                    ? 1
                                    : draft.typed().call().ofTrait().isEmpty()
                                            ? 0
                                            : isForeign(draft) ? 3 : 2;
            case DISPLAY, DEBUG, CLONE, EQUALS, HASH, COMPARE -> 1;
            case CONSTANT -> draft.typed().call().ofTrait().isEmpty() ? 0 : 2;
        };
    }

    /// Consts, fields and literals are not called in Rust: what is comes first.
    private static boolean isNoFunction(Draft draft) {
        return draft.typed().call() instanceof TypedFn.Call.Read
                || draft.typed().call() instanceof TypedFn.Call.FromParts
                || draft.typed().call() instanceof TypedFn.Call.OfField;
    }

    private Optional<Plan.Member> name(Draft draft) {
        if (isForeign(draft) && taken.contains(key(draft, draft.wanted()))) {
            clashes.add(clash(draft));
            return Optional.empty();
        }
        return Optional.of(member(draft));
    }

    private static Plan.Skipped clash(Draft draft) {
        var owner = draft.owner().substring(draft.owner().lastIndexOf('.') + 1);
        return new Plan.Skipped(
                draft.item().path(), SkipReason.NAME_CLASH, "for " + owner, Optional.empty());
    }

    private Plan.Member member(Draft draft) {
        var name = javaName(draft);
        boolean late = draft.kind() == Kind.CONSTRUCTOR && !name.equals(draft.wanted());
        return new Plan.Member(
                CrateNames.symbol(crate) + "_" + draft.typed().name(),
                late ? Kind.STATIC : draft.kind(), // constructors cannot be told apart by names
                name,
                draft.item(),
                draft.receiver(),
                draft.arguments(),
                draft.result(),
                draft.typed(),
                draft.origin(),
                draft.rustSignature());
    }

    private String javaName(Draft draft) {
        var name = draft.wanted();
        if (isNamedByItem(draft.kind()) && isInherited(name)) name += "_";
        while (!taken.add(key(draft, name))) name += "_";
        return name;
    }

    /// What no other member may have: fields have names of their own.
    private static String key(Draft draft, String name) {
        return draft.kind() == Kind.CONSTANT ? "field " + name : name + erasure(draft);
    }

    private boolean isInherited(String name) {
        return JavaNames.inherited(name, kind) || (comparable && name.equals("compareTo"));
    }

    private static boolean isNamedByItem(Kind kind) {
        return switch (kind) {
            case STATIC, METHOD -> true;
            case CONSTRUCTOR, DISPLAY, DEBUG, CLONE, EQUALS, HASH, COMPARE, CONSTANT -> false;
        };
    }

    /// The Java types of the arguments, as overloads see them.
    static List<String> erasure(Draft draft) {
        return draft.arguments().stream()
                .map(argument -> Erasure.parameter(argument.mapping()))
                .toList();
    }
}
