/// Registries that speak the sparse protocol: which versions of a crate there are.
///
/// ```
/// Endpoint -> SparseIndex : crate -> IndexEntries | NoIndex
///               Requester   redirections, the token
///               IndexPath   where a crate stands
///               IndexReader what a line says
/// Versions  : requirement, version -> accepted or not
/// ```
///
/// It serves hints of errors only, so it asks once and gives up soon: builds wait for cargo alone.
/// A registry may lie, be slow, or never end: what it says is bounded. No address of one is written
/// here; they come from cargo's configuration and home ([dev.gantry.registry.Endpoint]).
///
/// Source: the Cargo Book, "Registries", "Index Format".
@NullMarked
package dev.gantry.registry;

import org.jspecify.annotations.NullMarked;
