/// The rules of the house, as tests.
///
/// - [dev.gantry.house.RoomsTest]: which room may know which, and who may touch the machine
/// - [dev.gantry.house.SourcesTest]: what every source file keeps to
/// - [dev.gantry.house.FormatTest]: one format, not discussed
/// - [dev.gantry.house.ClausesTest]: every clause of `docs/spec` has a test
/// - [dev.gantry.house.LauncherTest], [dev.gantry.house.AotCacheTest]: the `gantry` script, run for
///   real
@NullMarked
package dev.gantry.house;

import org.jspecify.annotations.NullMarked;
