/// The closed table from a Rust type and its position to what crosses the boundary.
///
/// [dev.gantry.typemap.Arguments] is the half for arguments, [dev.gantry.typemap.Results] the one
/// for results; both give a [dev.gantry.typemap.Mapping]: a place in the table
/// ([dev.gantry.typemap.In], [dev.gantry.typemap.Out]) or the reason why there is none. The words
/// in which each place crosses are in docs/spec/abi.md. A type that is not listed is refused, never
/// guessed at.
@NullMarked
package dev.gantry.typemap;

import org.jspecify.annotations.NullMarked;
