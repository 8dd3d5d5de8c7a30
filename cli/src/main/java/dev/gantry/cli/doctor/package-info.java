/// What this machine has of the things Gantry needs, and how to get the rest.
///
/// ```
/// Host -> Examination -> Finding*        in the order in which a build needs them
/// ```
@NullMarked
package dev.gantry.cli.doctor;

import org.jspecify.annotations.NullMarked;
