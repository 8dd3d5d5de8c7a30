/// What a person or a machine sees: problems with their source line, the live line, plain lines,
/// JSON. All text for people goes to standard error; standard output belongs to results and to the
/// program.
@NullMarked
package dev.gantry.cli.screen;

import org.jspecify.annotations.NullMarked;
