package dev.gantry.typemap;

import dev.gantry.api.Type;

import java.util.Optional;

/// Which Rust types have a Java class; the planner answers.
public interface BoundTypes {

    /// @param type its path canonical or an alias
    Optional<BoundType> find(Type.Named type);

    /// How a type whose kind is not of handles crosses.
    Value content(BoundType type);
}
