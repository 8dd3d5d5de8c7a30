package dev.gantry.plan;

import dev.gantry.api.Type;

/// What of a crate a member comes from, or would have come from.
public sealed interface Origin {

    /// An item that its path names.
    record Plain(Ledger.Kind kind) implements Origin {}

    /// An impl of a trait, std's or the crate's own: many of one type share a path.
    ///
    /// @param self the type the impl is for
    record TraitImpl(Type.TraitRef trait, Type self) implements Origin {}
}
