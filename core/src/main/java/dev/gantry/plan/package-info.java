/// From the API of crates to bindings: candidates, judged by rustc to a fixpoint, plus what is
/// skipped and why.
///
/// The road through the room:
///
/// ```
/// PlanRequest -> TypeRegistry   a worklist: each type that a mapping asks for gets a class, once
///                               (an alias of a generic type with its arguments too: Instances)
///             -> Drafting       a function and an instantiation of its type parameters become a Draft:
///                               mapped arguments and result, and a TypedFn with fresh lifetimes
///                               (Resolving says what its types mean there); a result without a
///                               place becomes several Drafts, of which rustc chooses (Conversions)
///             -> StdTraits      Display, Debug, Clone
///             -> StdTraitMembers  other impls of std's traits, as TraitTable says, one member
///                               for each meaning
///             -> TraitMembers   the functions of crates' traits that a type has, by Impls
///             -> Judgement      one question to the Judge: does each call compile, is each type Sized,
///                               Send, Sync, is each error an Error
///             -> Assembly       classes, handle modes over the whole plan, Java names
///             -> Plan
/// ```
///
/// What is not drafted is a [dev.gantry.plan.Plan.Skipped] with its reason, also when rustc refused
/// it; nothing is dropped in silence. The planner decides nothing about Rust's type system by
/// itself: it proposes, and [dev.gantry.plan.Judge] disposes.
///
/// Lifetimes: a typed function is generic over a lifetime of its own for each borrowed input, also
/// where the crate wrote `'static`, because a shell can make a reference of any lifetime. Results
/// that borrow are text and bytes only, and are copied before the shell returns; their lifetime is
/// one that every input outlives.
@NullMarked
package dev.gantry.plan;

import org.jspecify.annotations.NullMarked;
