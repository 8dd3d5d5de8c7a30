package dev.gantry.plan;

import dev.gantry.api.ItemPath;

/// What Gantry failed to write, as far as it is no candidate: the ids by which a [Judge] knows it.
/// They follow from the crate alone, as those of candidates do.
public final class Faulty {
    private Faulty() {}

    /// The interface for a trait.
    public static String interfaceOf(ItemPath trait) {
        return "interface for " + trait;
    }

    /// The member that takes a trait's interface.
    ///
    /// @param symbol of one of the overloads that it calls
    public static String dispatchTo(String symbol) {
        return "dispatch to " + symbol;
    }
}
