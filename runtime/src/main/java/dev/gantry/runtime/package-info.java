/// What generated Java calls, and what a user of it meets.
///
/// A generated member turns its arguments into words, takes leases on the handles among them,
/// calls, and turns the result back. Each step has its place here:
///
/// | step | where |
/// |---|---|
/// | who may call at all | [Native], a key that `Linkage` hands to the packages a library serves |
/// | finding and loading the library | `LibraryFile`, `Library`, `Platform` |
/// | text and bytes in native memory | [Scratch], `Text` |
/// | leases | [Handle], and one `Mode` for each kind of Rust type |
/// | the call | `Downcalls` |
/// | a failure | `Failures`, which throws [RustPanic] or [Failed]; generated code makes a [RustException] of the latter |
/// | the end of a value | `Ownership`, closed by its handle or reclaimed by `Reclaimer`; `Confinement` where only one thread may |
///
/// The contract with the native side is docs/spec/abi.md; which uses of a value may overlap is
/// docs/spec/leases.md. No public member can be misused to reach native memory: all that could is
/// on `Native`, or takes one.
@NullMarked
package dev.gantry.runtime;

import org.jspecify.annotations.NullMarked;
