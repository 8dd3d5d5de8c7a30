/// Registries that speak the sparse protocol: which versions of a crate there are, and packages.
///
/// ```
/// Endpoint -> SparseIndex : crate -> IndexEntries | NoAnswer
///               Requester   redirections, the token
///               IndexPath   where a crate stands
///               IndexReader what a line says
/// Versions  : requirement, version -> accepted or not
///
/// LockedCrate, SparseIndex -> CrateFiles -> a `.crate` file in the store | NoAnswer | RegistryProblem
///                               Digests      both, while the bytes are read
///                               CrateArchive what must not be unpacked
///                               CrateTree    what it would become
/// IndexEntries, files -> LocalRegistry -> a folder that cargo reads
/// ```
///
/// It asks once and gives up soon, since cargo may know another way: a NoAnswer. A registry may
/// lie, be slow, or never end: what it says is bounded, and of a package believed only as far as a
/// digest of the lock proves it. No address of one is written here; they come from cargo's
/// configuration and home ([dev.gantry.registry.Endpoint]).
///
/// Source: the Cargo Book, "Registries", "Index Format".
@NullMarked
package dev.gantry.registry;

import org.jspecify.annotations.NullMarked;
