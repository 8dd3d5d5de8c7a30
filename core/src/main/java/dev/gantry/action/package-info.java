/// One step of a build as data, so that it can be keyed, cached and explained.
@NullMarked
package dev.gantry.action;

import org.jspecify.annotations.NullMarked;
