package dev.gantry.bench;

/// What one run of a command took.
///
/// @param wall nanoseconds from start to end
/// @param cpu nanoseconds of processor time of the command and of all it waited for
record Sample(long wall, long cpu) {}
