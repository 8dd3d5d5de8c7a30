package dev.gantry.lift;

import dev.gantry.api.CrateId;
import dev.gantry.rustdoc.Document;

import java.util.Optional;

/// The crates around the one that is lifted. Asked only for what its API shows.
public interface Closure {

    /// The crate of an artifact that a document names: cargo's `compiler-artifact` messages tell.
    /// Empty when it is not in the closure. Never asked for std's crates.
    Optional<CrateId> crate(Document.ExternalCrate external);

    /// Empty when the crate has no documents.
    Optional<Document> document(CrateId crate);

    /// Whether both crates name the same `repository`.
    boolean sameRepository(CrateId one, CrateId other);
}
