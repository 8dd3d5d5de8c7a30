package dev.gantry.plan;

import dev.gantry.api.CrateId;
import dev.gantry.api.Type;

import java.util.Set;

/// What rustc is asked: would this compile in the wrapper of that crate?
public sealed interface Candidate {
    /// Unique in one question, a legal Rust identifier.
    String id();

    CrateId wrapper();

    /// The crates whose items the candidate names.
    default Set<CrateId> crates() {
        return switch (this) {
            case Call(_, _, var typed) -> Mentions.crates(typed);
            case Fact(_, _, var type, _) -> Mentions.crates(type);
        };
    }

    record Call(String id, CrateId wrapper, TypedFn typed) implements Candidate {}

    /// Does the type have the property, whatever its lifetimes?
    record Fact(String id, CrateId wrapper, Type type, Property property) implements Candidate {}

    enum Property {
        SIZED,
        SEND,
        SYNC,
        COPY,
        CLONE,
        DEBUG,
        DISPLAY,
        ERROR
    }
}
