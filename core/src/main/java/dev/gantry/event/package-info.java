/// What happens while Gantry works, as data; sinks render it.
@NullMarked
package dev.gantry.event;

import org.jspecify.annotations.NullMarked;
