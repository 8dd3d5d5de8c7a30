package dev.gantry.plan;

import dev.gantry.api.ItemPath;

import java.util.List;

/// Every public item of a crate, each exactly once as bound or as skipped.
///
/// @param entries in the order of the crate's API: by path, what belongs to a type behind it
public record Ledger(List<Entry> entries) {
    /// Of a crate that is only shown: nobody asked for all of it.
    public static final Ledger EMPTY = new Ledger(List.of());

    public Ledger {
        entries = List.copyOf(entries);
    }

    /// @param path canonical; of an impl: that of its type
    /// @param rust its declaration, one line
    public record Entry(Kind kind, ItemPath path, String rust, Outcome outcome) {}

    public sealed interface Outcome {
        /// @param java the class, fully qualified
        /// @param symbols of the members; none for what is bound as a class
        /// @param lacks forms that there are none of, such as overloads, where that is no affair of
        ///   the item's
        record Bound(String java, List<String> symbols, List<Plan.Skipped> lacks)
                implements Outcome {
            public Bound(String java, List<String> symbols) {
                this(java, symbols, List.of());
            }

            Bound lacking(List<Plan.Skipped> forms) {
                return new Bound(java, symbols, forms);
            }
        }

        record Skipped(Plan.Skipped skip) implements Outcome {}
    }

    public enum Kind {
        /// Free.
        FUNCTION,
        /// Inherent, without a receiver.
        ASSOCIATED_FUNCTION,
        /// Inherent, with one.
        METHOD,
        /// Of a trait of the crate, counted at the trait.
        TRAIT_METHOD,
        /// An impl of a trait of std, as a whole.
        STD_IMPL,
        /// An impl of another trait, as a whole.
        TRAIT_IMPL,
        FIELD,
        VARIANT,
        /// A const or static, associated ones too.
        CONSTANT,
        TYPE,
        TRAIT,
        TYPE_ALIAS,
        MACRO,
        UNKNOWN
    }

    /// The skips, in the order of the entries.
    public List<Plan.Skipped> skipped() {
        return entries.stream()
                .map(Entry::outcome)
                .filter(Outcome.Skipped.class::isInstance)
                .map(outcome -> ((Outcome.Skipped) outcome).skip())
                .toList();
    }
}
