/// For tests of programs that use bound crates.
@NullMarked
package dev.gantry.junit;

import org.jspecify.annotations.NullMarked;
