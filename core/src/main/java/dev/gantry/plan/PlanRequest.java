package dev.gantry.plan;

import dev.gantry.api.CrateApi;
import dev.gantry.api.CrateId;

import java.util.Optional;

/// A crate to bind.
///
/// @param javaPackage where its root goes, with the prefix
/// @param imported asked for by the user; else only the types that imported crates show are bound
public record PlanRequest(CrateApi api, String javaPackage, boolean imported) {

    /// The crates that imported ones show, fetched when a type of theirs is met.
    @FunctionalInterface
    public interface Shown {
        Optional<PlanRequest> find(CrateId crate);
    }
}
