/// From rustdoc documents to the API of a crate, in Rust's own terms.
///
/// The road:
///
/// ```
/// Document -> Library      a document, with the crate it is of
///          -> Exports      the walk of `pub use` from the root: what is public, and under which paths
///          -> View         names an id of any document by a path that is importable
///          -> TypeLifter, GenericsLifter, FunctionLifter, ImplLifter, TypeItemLifter, TraitLifter
///          -> CrateApi     items at their canonical path, sorted
///          -> ApiBytes     canonical bytes
/// ```
///
/// Rules, and where they live:
/// - What is public is decided by the walk alone, never by an item's place in the document. An
///   explicit name shadows a glob's; a name that two globs bring is nobody's. [Exports]
/// - One canonical path: not through a `prelude`, then the shortest, then the first in order. The
///   others are aliases.
/// - An item of another crate that this one re-exports is an item of this one too; the path in the
///   crate that defines it is among its aliases, so that whoever sees both knows them as one. A
///   whole crate or module of another crate is walked only if the re-export says `doc(inline)` or
///   both come from one repository, and never if it is a `*_sys` crate. [Exports]
/// - `doc(hidden)` is judged here: rustdoc is told to show hidden items, because what is visible
///   behind a hidden module would be lost otherwise.
/// - A name that cannot be proved importable is no name: a type becomes
///   [dev.gantry.api.Type.Unknown], a bound [dev.gantry.api.Type.Bound.Other], an impl of such a
///   trait is left out. [View]
/// - Items of std are known by where they are defined, which is rarely where they may be imported.
///   [StdPaths]
@NullMarked
package dev.gantry.lift;

import org.jspecify.annotations.NullMarked;
