/// The commands. A command parses its arguments, calls core and renders what comes back; nothing
/// else prints.
///
/// ```
/// Main -> FastPath                       nothing changed: straight to the program
///      -> GantryCommand                  picocli: run, build, doctor
///           -> Session                   events to sinks, problems to text, an exit code
///                -> Engine               core
/// ```
@NullMarked
package dev.gantry.cli;

import org.jspecify.annotations.NullMarked;
