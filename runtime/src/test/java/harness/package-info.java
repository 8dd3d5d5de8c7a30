/// Java for testdata/rt-harness, written by hand in the form in which Gantry generates it.
@NullMarked
package harness;

import org.jspecify.annotations.NullMarked;
