/// From what the user asks for to artifacts: phases, actions with keys, and what is left as it is
/// because nothing changed.
@NullMarked
package dev.gantry.build;

import org.jspecify.annotations.NullMarked;
