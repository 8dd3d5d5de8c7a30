/// From a plan to the text of the Java classes that call it.
///
/// The road: [dev.gantry.emit.java.JavaSources] makes one file for each class. `ClassCode` has one
/// method for each construct, `MemberCode` the body of a member in the one order that is sound
/// (check all, lease all, consume, call, read, give back), `ArgumentCode` and `ResultCode` the two
/// halves of the table in docs/spec/abi.md. `UnitNames` and `Locals` see to it that no name of the
/// crate is read as something else, whatever it is.
///
/// The text depends on the crate's own plan alone: handle modes and library names are read when the
/// class is loaded.
@NullMarked
package dev.gantry.emit.java;

import org.jspecify.annotations.NullMarked;
