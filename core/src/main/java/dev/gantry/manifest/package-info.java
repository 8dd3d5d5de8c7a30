/// What the user asks for: import lines of a Java file and gantry.toml, read into one [Manifest].
///
/// The door is [ManifestReader]. Two roads lead to the same record, and meet in the list of
/// mentions; jars of Maven repositories go beside crates, by [LibraryLines], [LibraryTable] and
/// [LibraryRequests]:
///
/// ```
/// .java        -> JavaComments -> JavaFileReader -> ImportLineReader    \
///                                                                        CrateMention -> Requests -> Manifest
/// gantry.toml  -> TomlDocument -> GantryTomlReader -> TomlDependencyReader /
/// ```
///
/// The tables besides crates are compared with a [Shape]; what is in none of them yet a build
/// refuses. [ProjectEdit] changes gantry.toml by places that [TomlScanner] finds in its text, and
/// [NewProject] writes the first one.
///
/// An import line stands in the comments before the first token of a Java file:
///
/// ```
/// Import   = "//" "import" "rust" '"' Crate '"' "as" alias Option*
/// Crate    = name  |  name "@" requirement  |  name "@git+" url ("#" revision)?  |  name "@path+" path
/// Library  = "//" "import" "java" '"' Jar '"'  |  "//DEPS" Jar+
/// Jar      = group ":" artifact (":" version (":" classifier)?)? "@jar"?
/// Option   = "features" '"' feature ("," feature)* '"'  |  "no-default-features"
/// ```
///
/// A requirement is cargo's own text; [RequirementReader] reads it only to say where it is
/// malformed, and [Requirement] to say that two of them can never agree. Cargo alone chooses
/// versions.
///
/// A line that looks like an import and is none is a problem, and so is an import where it has no
/// effect: nothing is passed over in silence. All problems of all files are collected and thrown
/// together.
///
/// Source: the Cargo Book, "Specifying Dependencies", and the grammar of the `semver` crate, 1.0.
@NullMarked
package dev.gantry.manifest;

import org.jspecify.annotations.NullMarked;
