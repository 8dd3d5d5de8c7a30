package dev.gantry.plan;

import dev.gantry.plan.Plan.Member.Kind;

import java.util.List;

/// A draft of one of several overloads.
///
/// @param types that implement a trait of the crate and were chosen for it, as a Java name has them
record Chosen(Draft draft, String types) {

    /// What Java tells from another one by nothing but the Rust type is named by that too, unless
    /// both are one to Java: `formatU8` beside `formatI32`, which take an int both.
    Draft among(List<Chosen> all) {
        boolean unclear =
                all.stream().anyMatch(other -> !other.types.equals(types) && isAlike(other));
        if (!unclear) return draft;
        var name = draft.wanted() + types;
        return draft.kind() == Kind.CONSTRUCTOR
                ? draft.of(Kind.STATIC, name) // constructors cannot be told apart by names
                : draft.wanting(name);
    }

    private boolean isAlike(Chosen other) {
        return MemberNames.erasure(other.draft).equals(MemberNames.erasure(draft))
                && !Alike.areOne(other.draft, draft);
    }
}
