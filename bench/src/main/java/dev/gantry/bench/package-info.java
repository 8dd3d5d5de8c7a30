/// Whole commands, measured against what a user would otherwise have typed.
///
/// ```
/// Main -> Measurement (commands, targets) -> Alternation (A B, B A, ...)
/// Main -> Calls (compiles the benchmarks) -> Forks (JMH on three sides, in turns)
/// ```
///
/// All sides of a measurement run in turns within one run, so that what else the machine does meets
/// all alike. What is reported are medians, quartiles and ratios: a time alone says little on
/// another machine. Nothing here is a test, and no build depends on a figure.
@NullMarked
package dev.gantry.bench;

import org.jspecify.annotations.NullMarked;
