/// From a plan to the text of the Cargo workspace that exports it.
///
/// The road: [dev.gantry.emit.rust.Workspace] emits a [dev.gantry.emit.rust.Wrapper] for each
/// crate, `rt` (a resource, the same everywhere) and the bridge. A wrapper has two layers. `typed`
/// is safe Rust, one function for each bound item with every lifetime named: rustc's check of it is
/// the proof of what the plan claims. `ffi` has one shell for each of them, put together from
/// functions of `rt` and without logic of its own. To ask rustc about candidates,
/// [dev.gantry.emit.rust.CheckCrate] emits the same typed layer alone, with an index from lines to
/// candidates.
@NullMarked
package dev.gantry.emit.rust;

import org.jspecify.annotations.NullMarked;
