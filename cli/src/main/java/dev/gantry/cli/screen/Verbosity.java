package dev.gantry.cli.screen;

/// How much is told.
///
/// @param quiet only problems
/// @param verbose also the output of tools and the time of each phase
/// @param explain also why something was redone
public record Verbosity(boolean quiet, boolean verbose, boolean explain) {}
