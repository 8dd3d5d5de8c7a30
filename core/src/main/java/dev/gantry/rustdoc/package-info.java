/// rustdoc's JSON as records: the format, and nothing but the format.
///
/// ```
/// Document  = root id, crate version?, Item* (index), Summary* (paths), ExternalCrate*
/// Item      = id, name?, visibility, docs?, links, Attribute*, Deprecation?, Inner
/// Inner     = Module | ExternCrate | Use | Struct | Union | Enum | Variant | Field | Function | Trait
///           | TraitAlias | Impl | TypeAlias | Constant | Static | ExternType | Macro | ProcMacro
///           | Primitive | AssocConst | AssocType | Unknown
/// DocType   = ResolvedPath | DynTrait | Generic | Primitive | FunctionPointer | Tuple | Slice | Array
///           | Pattern | ImplTrait | Infer | RawPointer | BorrowedRef | QualifiedPath | Unknown
/// DocBound  = TraitBound | Outlives | Use | Unknown
/// ```
///
/// The road: a file -> [RustdocReader] (its format first, then one item at a time) -> [Json] (the
/// tree of that one item, dropped once read) -> `ItemReader`, `TypeReader`, `GenericsReader` ->
/// [Document].
///
/// Three properties of the format that surprise:
/// - `format_version` is written last, yet decides how all before it is read: the file is passed
///   over twice.
/// - An id means something in its own file only, and changes with features, flags and compiler.
/// - An item of another crate has an entry in `paths` only, and that is the path of its
///   *definition*, often through private modules.
///
/// A kind that this room does not know is preserved as `Unknown` with rustdoc's name for it. A
/// known kind without one of its parts is a [RustdocProblem.Malformed]: then the format is not the
/// one it claims to be.
///
/// Source: the `rustdoc-types` crate, whose minor version is the number of the format.
@NullMarked
package dev.gantry.rustdoc;

import org.jspecify.annotations.NullMarked;
