package dev.gantry.lift;

import dev.gantry.api.Type;
import dev.gantry.rustdoc.DocType;

import java.util.Map;

/// What `Self` and `Self::Name` stand for.
///
/// @param associated the types that an impl itself defines
record Self(Type type, Map<String, DocType> associated) {

    /// In a trait `Self` stays a parameter.
    static final Self OF_TRAIT = new Self(new Type.Param("Self"), Map.of());
}
