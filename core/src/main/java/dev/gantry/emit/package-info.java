/// What both emitters share. [dev.gantry.emit.rust] and [dev.gantry.emit.java] turn a
/// [dev.gantry.plan.Plan] into text; what the two texts agree on is in docs/spec/abi.md.
///
/// Emitters are pure: the same plan gives the same bytes. They read no clock, no disk and no
/// environment; whatever depends on the machine (where a crate lies, what the library is called) is
/// a parameter.
@NullMarked
package dev.gantry.emit;

import org.jspecify.annotations.NullMarked;
