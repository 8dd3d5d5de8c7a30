package dev.gantry.plan;

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
        return unclear ? draft.wanting(draft.wanted() + types) : draft;
    }

    private boolean isAlike(Chosen other) {
        return MemberNames.erasure(other.draft).equals(MemberNames.erasure(draft))
                && !Alike.areOne(other.draft, draft);
    }
}
