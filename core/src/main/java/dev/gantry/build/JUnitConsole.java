package dev.gantry.build;

import dev.gantry.event.Event;
import dev.gantry.event.Events;
import dev.gantry.event.Phase;
import dev.gantry.host.Host;
import dev.gantry.lockfile.LockedJars.LockedJar;
import dev.gantry.manifest.Coordinates;
import dev.gantry.maven.MavenResolver;
import dev.gantry.problem.ProblemException;
import dev.gantry.store.Store;

import java.util.List;

/// JUnit's launcher, its API and its engines as one jar: a tool of Gantry's, and of no project.
final class JUnitConsole {
    private static final LockedJar JAR =
            new LockedJar(
                    new Coordinates(
                            "org.junit.platform", "junit-platform-console-standalone", "6.1.3", ""),
                    "e62b96ac475dbcde8599ea905d088f65d90778f86e259b856a49fa5c4ea256ec");

    private JUnitConsole() {}

    /// From Maven's local repository, to which it is brought where it is not there.
    ///
    /// @param offline make no request
    /// @throws ProblemException with one of the kinds of [dev.gantry.maven.MavenProblem]
    static Library jar(Host host, Store store, boolean offline, Events events) {
        var places = new JarPlaces(store);
        return places.of(List.of(JAR))
                .orElseGet(() -> brought(host, places, offline, events))
                .getFirst();
    }

    static Library jar(Session session) {
        boolean offline = session.request().offline();
        return jar(session.host(), session.store(), offline, session.events());
    }

    private static List<Library> brought(
            Host host, JarPlaces places, boolean offline, Events events) {
        events.emit(Event.Progress.all(Phase.FETCH, "JUnit's launcher"));
        try (var maven = MavenResolver.of(host, offline)) {
            return places.remember(maven.locked(List.of(JAR), List.of()));
        }
    }
}
