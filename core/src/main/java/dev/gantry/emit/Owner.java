package dev.gantry.emit;

import java.util.Set;

/// Whose a line of generated Java is: what has to be left out when javac refuses it.
public sealed interface Owner {
    /// @param symbol as in [dev.gantry.plan.Plan.Member#symbol]
    record OfMember(String symbol) implements Owner {}

    /// The member that takes the interface of a trait, and calls overloads.
    ///
    /// @param symbols of the overloads
    record OfDispatch(Set<String> symbols) implements Owner {}

    /// The interface for a trait.
    ///
    /// @param java its name, fully qualified
    record OfInterface(String java) implements Owner {}

    /// What belongs to a class as a whole.
    ///
    /// @param java its name, fully qualified
    record OfClass(String java) implements Owner {}
}
