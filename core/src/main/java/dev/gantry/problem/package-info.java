/// What went wrong, as data: [dev.gantry.problem.Problem], its [dev.gantry.problem.Location] and
/// the exit code it leads to.
@NullMarked
package dev.gantry.problem;

import org.jspecify.annotations.NullMarked;
