package dev.gantry.typemap;

import dev.gantry.api.ItemPath;

import java.util.Optional;

/// Which Rust types have a Java class; the planner answers.
@FunctionalInterface
public interface BoundTypes {

    /// @param path canonical or an alias
    Optional<BoundType> find(ItemPath path);
}
