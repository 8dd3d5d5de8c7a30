/// A built program as a process: from the command line that the build made to the program's own
/// exit status. Nothing of the program is swallowed, delayed or renamed.
///
/// ```
/// JavaCommand (room build) + the user's arguments -> Launch -> Exit
/// ```
@NullMarked
package dev.gantry.launch;

import org.jspecify.annotations.NullMarked;
