/// What was resolved, and the two texts it is kept in.
///
/// ```
/// Cargo.lock  <->  CargoLock (members, Resolution)          by way of Registries: source id <-> name
/// gantry.lock <->  Lockfile  (requests, Resolution, LockedJars)
/// Lockfile, Manifest -> Drift, JarDrift                     is the lock stale?
/// ```
///
/// gantry.lock is the one that is committed. Cargo.lock is generated from it, in a workspace that
/// Gantry generates, and must be byte by byte what cargo would write, or `cargo --locked` refuses
/// it. Three rules of cargo's that surprise:
/// - An entry of `dependencies` gives the version only where the name has several, and the source
///   only where name and version have several. See [CargoLockWriter].
/// - Packages are sorted by the meaning of their version, entries of `dependencies` by its text.
///   See [VersionOrder].
/// - A package without a source may be a member or a path crate; the text does not tell which. See
///   [CargoLock#read].
///
/// No address of a registry is kept, only cargo's name for it. Texts and records are all that
/// passes through here: who reads and writes the files is not this room's business.
///
/// Source: cargo's `resolver/encode.rs` and `ops/lockfile.rs`; the Cargo Book, "Cargo.toml vs
/// Cargo.lock".
@NullMarked
package dev.gantry.lockfile;

import org.jspecify.annotations.NullMarked;
