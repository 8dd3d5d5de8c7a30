/// Real cargo, as Gantry calls it: which tools there are, how each call is composed, what cargo
/// says.
///
/// ```
/// project folder -> ToolchainFinder -> Toolchain
///                                          |
/// Host, project, empty folder ----------> Cargo : Compile -> Command       (pure)
///
/// CrateRequests, lock -> Resolver -> Resolved = Cargo.lock, Metadata, names of registries
///                          ResolveWorkspace -> generate-lockfile | update -> Sources -> metadata
///                          Sources: packages of the lock -> local registries of the store
///                            CargoKeeps: what cargo has; Downloads: what registries have
///                          Roots: can each crate be bound with this compiler?
///
/// Command -> Compilation = CargoMessages, words
///              CompilerMessage(Diagnostic(Span)) | CompilerArtifact | BuildScriptExecuted
///              | BuildFinished | Unknown | Text
/// ```
///
/// Rules that surprise, and where each lives:
/// - cargo finds its configuration by the folder it works in. Resolve works in the project's, so
///   that mirrors and tokens hold; compilations work in an empty one, so that nothing of the
///   project's can change their outcome ([dev.gantry.cargo.Cargo]). The few settings that must hold
///   in both are passed on one by one ([dev.gantry.cargo.CargoConfig]).
/// - Where the store has all packages of a lock, registries are replaced by it
///   ([dev.gantry.cargo.Replacements]); where it has not, cargo fetches, and nothing is replaced.
/// - A child's environment is a list, never what the user's shell holds (`ChildEnvironment`,
///   docs/spec/cargo.md).
/// - rustup chooses by folder too; the answer is asked in the project and handed on
///   ([dev.gantry.cargo.ToolchainFinder]).
/// - RUSTC_BOOTSTRAP reaches rustdoc alone, by a script ([dev.gantry.cargo.RustdocScript]): build
///   scripts that probe the compiler turn on unstable code when they see it.
/// - JSON is believed, English is not: words only choose the code and hint of a problem, in one
///   class (`CargoWords`), and are always shown whole.
/// - A compilation that fails is a result, not an exception: rustc's refusals are what the planner
///   asks for ([dev.gantry.cargo.Compilation]).
@NullMarked
package dev.gantry.cargo;

import org.jspecify.annotations.NullMarked;
