/// The public API of a crate, in Rust's own terms, free of rustdoc's encoding and of Java.
///
/// ```
/// CrateApi   = CrateId Item*                      each public item once, at its canonical path; aliases kept
/// Item       = Function | TypeItem | TraitItem | Constant | TypeAlias | Macro
/// TypeItem   = Struct | Enum | Union              with Generics, Field*, Variant*, Impl*
/// Impl       = Generics (of Trait)? for Type, AssocFn*, AssocConst*
/// Function   = Receiver? Param* -> Type, Generics, qualifiers
/// Generics   = lifetime* GenericParam* Predicate*
/// Type       = Primitive | Str | Slice | Array | Tuple | Reference | RawPointer | Named | Param
///            | Projection | DynTrait | ImplTrait | FnPointer | Never | Unknown
/// ```
///
/// Paths: an [dev.gantry.api.ItemPath] of a crate of the closure is importable (the walk of `pub
/// use` from the root decided it); one of std is `std::...`, also importable on stable. The unit
/// type is the empty tuple. `Self` does not occur: it is replaced by the type of the impl (in a
/// trait it is the [dev.gantry.api.Type.Param] named `Self`).
///
/// Source: the Rust Reference, "Items" and "Type system".
@NullMarked
package dev.gantry.api;

import org.jspecify.annotations.NullMarked;
