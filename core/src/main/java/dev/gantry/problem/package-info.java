/// What went wrong, as data: [dev.gantry.problem.Problem], its [dev.gantry.problem.Location], the
/// exit code it leads to, and the word that was probably meant ([dev.gantry.problem.Nearest]).
@NullMarked
package dev.gantry.problem;

import org.jspecify.annotations.NullMarked;
