/// Jars of Maven repositories, found and brought by Maven's own libraries.
///
/// ```
/// Host -> UserSettings = settings.xml of the user, under that of the `mvn` in PATH
///             mirrors, proxies, servers with their passwords, profiles, local repository
///                |
///         RepositoryAccess = which repositories are asked, and how
///                |
/// LibraryRequests -> MavenResolver -> ResolvedJars     mediated as Maven does, in its order
/// LockedJars      -> MavenResolver -> ResolvedJars     these and no others: no pom is read
/// ```
///
/// Rules of the room, and where each lives:
/// - No repository is named here: the default one is that of Maven's super POM, all others are of
///   the settings; what a library's pom names is not asked ([dev.gantry.maven.RepositoryAccess]).
/// - A file that is not what its repository's checksum says is refused, where Maven only warns
///   ([dev.gantry.maven.StrictChecksums]).
/// - What failed is told from exceptions, never from text ([dev.gantry.maven.Failures]).
/// - Connections are opened by Maven's library, as cargo opens its own.
///
/// A build that finds its jars where it left them does not come here, and loads none of these
/// classes.
@NullMarked
package dev.gantry.maven;

import org.jspecify.annotations.NullMarked;
