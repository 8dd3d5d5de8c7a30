/// What is told about Gantry itself: topics, and a manual page for each command, made of its
/// definition.
@NullMarked
package dev.gantry.cli.help;

import org.jspecify.annotations.NullMarked;
