package dev.gantry.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.lockfile.LockedJars.LockedJar;
import dev.gantry.manifest.Coordinates;
import dev.gantry.manifest.Manifest.LibraryRequest;
import dev.gantry.problem.ExitCode;
import dev.gantry.problem.Location;
import dev.gantry.problem.Problem;
import dev.gantry.problem.ProblemException;
import dev.gantry.store.Digest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Libraries of a repository in a folder.
class MavenResolverTest {
    @TempDir Path folder;
    private OwnRepository own;

    @BeforeEach
    void repository() {
        own = OwnRepository.in(folder);
    }

    private static LibraryRequest request(String text) {
        var words = text.split(":");
        var at = new Location("A.java", 1, 8, text.length(), "//DEPS own:" + text);
        return new LibraryRequest(new Coordinates("own", words[0], words[1], ""), at);
    }

    private List<ResolvedJar> closure(boolean offline, String... libraries) {
        var requests = Arrays.stream(libraries).map(MavenResolverTest::request).toList();
        try (var maven = MavenResolver.of(own.host(), offline)) {
            return maven.closure(requests);
        }
    }

    private String names(String... libraries) {
        return closure(false, libraries).stream()
                .map(jar -> jar.coordinates().artifact() + ":" + jar.coordinates().version())
                .collect(Collectors.joining(" "));
    }

    private Problem refused(boolean offline, String... libraries) {
        var thrown = assertThrows(ProblemException.class, () -> closure(offline, libraries));
        assertEquals(1, thrown.problems().size());
        return thrown.problems().getFirst();
    }

    /// Source: Maven's "Introduction to the Dependency Mechanism": nearest definition, first
    /// declaration, scopes, optional dependencies.
    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    near:1        | near:1 far:1 deep:1
                    near:1 deep:2 | near:1 far:1 deep:2
                    first:1       | first:1 x:1 deep:2 y:1
                    last:1        | last:1 y:1 deep:3 x:1
                    scopes:1      | scopes:1 compiled:1 runs:1
                    """)
    @DisplayName("[MAVEN-3] what is needed to compile and run, mediated and ordered as Maven does")
    void mediation(String libraries, String expected) {
        own.has("deep", "1").has("deep", "2").has("deep", "3");
        own.has("far", "1", "deep 1").has("near", "1", "far 1");
        own.has("x", "1", "deep 2").has("y", "1", "deep 3");
        own.has("first", "1", "x 1", "y 1").has("last", "1", "y 1", "x 1");
        own.has("compiled", "1").has("runs", "1");
        own.has(
                "scopes",
                "1",
                "a 1 <scope>test</scope>",
                "b 1 <scope>provided</scope>",
                "compiled 1",
                "c 1 <optional>true</optional>",
                "runs 1 <scope>runtime</scope>");
        assertEquals(expected, names(libraries.split(" ")));
    }

    @Test
    @DisplayName("[MAVEN-3] a library that has moved comes from where it is now")
    void relocated() {
        own.has("b", "2");
        own.has("a", "1");
        OwnRepository.write(
                own.file("a", "1", "pom"),
                """
                <project><modelVersion>4.0.0</modelVersion>
                <groupId>own</groupId><artifactId>a</artifactId><version>1</version>
                <distributionManagement><relocation>
                <artifactId>b</artifactId><version>2</version>
                </relocation></distributionManagement></project>
                """);
        assertEquals("b:2", names("a:1"));
    }

    @Test
    @DisplayName("[MAVEN-3] a pom that is depended on brings its libraries, and is no jar")
    void pomAsDependency() {
        own.has("b", "1").has("all", "1", "b 1");
        own.has("a", "1", "all 1 <type>pom</type>");
        assertEquals("a:1 b:1", names("a:1"));
    }

    @Test
    @DisplayName("[MAVEN-4] jars lie in the local repository that the settings name")
    void localRepository() throws IOException {
        own.has("a", "1");
        var jar = closure(false, "a:1").getFirst();
        assertEquals(own.local().resolve("own/a/1/a-1.jar"), jar.file());
        assertEquals(Digest.ofFile(own.file("a", "1", "jar")).hex(), jar.sha256());
    }

    @Test
    @DisplayName("[MAVEN-4] without settings the default repository is that of Maven's super POM")
    void superPom() {
        own.settings("<settings/>");
        var user = UserSettings.read(own.host());
        assertEquals(own.host().home().resolve(".m2/repository"), user.localRepository());
        own.settings(
                """
                <settings>
                  <profiles><profile><id>p</id><repositories>
                    <repository><id>of-profile</id><url>file:///nowhere</url></repository>
                  </repositories></profile></profiles>
                  <activeProfiles><activeProfile>p</activeProfile></activeProfiles>
                </settings>
                """);
        try (var maven = MavenResolver.of(own.host(), true)) {
            assertEquals(List.of("of-profile", "central"), maven.repositories());
        }
    }

    @Test
    @DisplayName("[MAVEN-4] a repository that a library's pom names is not asked")
    void repositoriesOfPoms() {
        own.has("a", "1");
        var other = new OwnRepository(folder.resolve("other")).has("b", "1");
        var pom = own.file("a", "1", "pom");
        OwnRepository.write(
                pom,
                """
                <project><modelVersion>4.0.0</modelVersion>
                <groupId>own</groupId><artifactId>a</artifactId><version>1</version>
                <repositories><repository><id>o</id><url>%s</url></repository></repositories>
                <dependencies><dependency>
                <groupId>own</groupId><artifactId>b</artifactId><version>1</version>
                </dependency></dependencies></project>
                """
                        .formatted(other.folder().resolve("repository").toUri()));
        assertInstanceOf(MavenProblem.UnknownLibrary.class, refused(false, "a:1"));
    }

    @Test
    @DisplayName("[MAVEN-9] a library that no repository has is named, with its line")
    void unknownLibrary() {
        own.has("a", "1");
        var problem = refused(false, "a:1", "b:1");
        assertInstanceOf(MavenProblem.UnknownLibrary.class, problem);
        assertEquals("No repository has the library `own:b`", problem.message());
        assertEquals(Optional.of("A.java"), problem.location().map(Location::file));
        assertEquals(ExitCode.FAILED, problem.exit());
    }

    @Test
    @DisplayName("[MAVEN-9] of one that another library needs the way to it is shown")
    void neededByOthers() {
        own.has("b", "1", "c 1").has("a", "1", "b 1");
        var problem = refused(false, "a:1");
        assertEquals("No repository has the library `own:c`", problem.message());
        assertEquals(List.of("needed by own:b:1", "needed by own:a:1"), problem.detail());
        assertEquals(Optional.of("A.java"), problem.location().map(Location::file));
    }

    @Test
    @DisplayName("[MAVEN-9] a version that no repository has is named, with those that there are")
    void unknownVersion() {
        own.has("a", "1.9").has("a", "1.10");
        var problem = refused(false, "a:2");
        assertEquals("No repository has version `2` of `own:a`", problem.message());
        assertEquals(Optional.of("The newest there are: 1.10, 1.9. Asked: own"), problem.hint());
    }

    @Test
    @DisplayName("[MAVEN-9] a version of which there is only the pom has no jar")
    void withoutJar() throws IOException {
        own.has("a", "1");
        Files.delete(own.file("a", "1", "jar"));
        assertEquals("`own:a:1` has no jar", refused(false, "a:1").message());
    }

    @Test
    @DisplayName("[MAVEN-7] where Maven's settings are offline they are named")
    void offlineBySettings() {
        own.settings(
                "<settings><localRepository>%s</localRepository><offline>true</offline></settings>"
                        .formatted(own.local()));
        var problem = refused(false, "a:1");
        assertTrue(problem.message().endsWith("and Maven's settings forbid to ask"));
        assertEquals(ExitCode.ENVIRONMENT, problem.exit());
    }

    @Test
    @DisplayName("[MAVEN-9] what was not there is looked for again the next time")
    void askedAgain() {
        own.has("b", "1");
        assertInstanceOf(MavenProblem.UnknownLibrary.class, refused(false, "a:1"));
        own.has("a", "1");
        assertEquals("a:1", names("a:1"));
    }

    @Test
    @DisplayName("[MAVEN-9] a server that does not answer ends with status 4")
    void unreachable() {
        own.settings(
                """
                <settings>
                  <localRepository>%s</localRepository>
                  <mirrors><mirror><id>m</id><mirrorOf>*</mirrorOf>
                    <url>http://127.0.0.1:1/</url></mirror></mirrors>
                </settings>
                """
                        .formatted(own.local()));
        var problem = refused(false, "a:1");
        assertInstanceOf(MavenProblem.Unreachable.class, problem);
        assertEquals(ExitCode.ENVIRONMENT, problem.exit());
    }

    @Test
    @DisplayName("[MAVEN-7] offline the first jar that is missing is named, with status 4")
    void offline() throws IOException {
        own.has("b", "1").has("a", "1", "b 1").has("c", "1");
        assertEquals("a:1 b:1", names("a:1"));
        assertEquals(2, closure(true, "a:1").size());
        Files.delete(own.local().resolve("own/b/1/b-1.jar"));
        var problem = refused(true, "a:1", "c:1");
        assertEquals(ExitCode.ENVIRONMENT, problem.exit());
        assertTrue(problem.message().startsWith("`own:c:1` is not"), problem.message());
        assertTrue(refused(true, "a:1").message().startsWith("`own:b:1` is not"));
    }

    @Test
    @DisplayName("[MAVEN-8] a file that its repository's checksum contradicts is refused")
    void checksum() {
        own.has("a", "1");
        var jar = own.file("a", "1", "jar");
        OwnRepository.write(jar.resolveSibling("a-1.jar.sha1"), "0".repeat(40));
        var problem = refused(false, "a:1");
        assertInstanceOf(MavenProblem.Corrupt.class, problem);
        assertEquals(ExitCode.FAILED, problem.exit());
    }

    @Test
    @DisplayName("[MAVEN-8] a file that is no jar is refused")
    void noJar() {
        own.has("a", "1");
        OwnRepository.write(own.file("a", "1", "jar"), "<html>Please log in</html>");
        var problem = refused(false, "a:1");
        assertInstanceOf(MavenProblem.Corrupt.class, problem);
        assertTrue(problem.message().startsWith("The jar of `own:a:1` is corrupt"));
    }

    @Test
    @DisplayName("[MAVEN-8] a jar that is not the locked one is refused, with both digests")
    void otherThanLocked() throws IOException {
        own.has("a", "1").has("b", "1");
        var right = new LockedJar(request("a:1").coordinates(), digest("a"));
        var wrong = new LockedJar(request("b:1").coordinates(), "0".repeat(64));
        try (var maven = MavenResolver.of(own.host(), false)) {
            assertEquals(1, maven.locked(List.of(right), List.of()).size());
            var thrown =
                    assertThrows(
                            ProblemException.class,
                            () -> maven.locked(List.of(right, wrong), List.of()));
            assertEquals(
                    List.of(
                            "locked " + "0".repeat(64),
                            "found  " + digest("b"),
                            "in     " + own.local().resolve("own/b/1/b-1.jar")),
                    thrown.problems().getFirst().detail());
        }
    }

    private String digest(String artifact) throws IOException {
        return Digest.ofFile(own.file(artifact, "1", "jar")).hex();
    }

    @Test
    @DisplayName("[MAVEN-4] settings that cannot be read are an error that says where")
    void badSettings() {
        own.settings("<settings>\n<mirrors>\n</settings>");
        var problem = refused(false, "a:1");
        assertInstanceOf(MavenProblem.BadSettings.class, problem);
        assertTrue(problem.detail().toString().contains("line 3"), problem.detail().toString());
    }
}
