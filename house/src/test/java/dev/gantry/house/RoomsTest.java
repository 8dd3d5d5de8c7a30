package dev.gantry.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which room may know which, and who may touch the machine (docs/architecture.md).
class RoomsTest {
    /// In the order in which the data travels; a room knows only rooms before it.
    static final List<String> ROAD =
            List.of(
                    "manifest",
                    "lockfile",
                    "store",
                    "registry",
                    "maven",
                    "cargo",
                    "rustdoc",
                    "lift",
                    "typemap",
                    "plan",
                    "emit",
                    "build",
                    "launch");

    /// Known to all rooms, knows none of them.
    static final List<String> GROUND = List.of("problem", "api", "event", "action", "host");

    private static final JavaClasses GANTRY =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.gantry");

    @Test
    void everyPackageIsARoomOfTheMap() {
        var known =
                Stream.of(ROAD, GROUND, List.of("cli", "runtime", "junit"))
                        .flatMap(List::stream)
                        .map(RoomsTest::room)
                        .toArray(String[]::new);
        assertTrue(GANTRY.contain("dev.gantry.cli.Main"), "the classes of Gantry are on the path");
        classes().should().resideInAnyPackage(known).check(GANTRY);
    }

    @ParameterizedTest
    @MethodSource
    void aRoomKnowsOnlyRoomsBeforeIt(String room, List<String> later) {
        noClasses()
                .that()
                .resideInAPackage(room(room))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                later.stream().map(RoomsTest::room).toArray(String[]::new)))
                .allowEmptyShould(true)
                .check(GANTRY);
    }

    static Stream<Object[]> aRoomKnowsOnlyRoomsBeforeIt() {
        var road =
                IntStream.range(0, ROAD.size() - 1)
                        .mapToObj(
                                i -> new Object[] {ROAD.get(i), ROAD.subList(i + 1, ROAD.size())});
        var ground = GROUND.stream().map(room -> new Object[] {room, ROAD});
        return Stream.concat(road, ground);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.gantry.(**)").should().beFreeOfCycles().check(GANTRY);
    }

    @ParameterizedTest
    @FieldSource("CORE")
    void theEngineDoesNotKnowItsCommandsNorTheRuntime(String room) {
        noClasses()
                .that()
                .resideInAPackage(room(room))
                .should()
                .dependOnClassesThat(resideInAnyPackage(room("cli"), room("runtime")))
                .allowEmptyShould(true)
                .check(GANTRY);
    }

    static final List<String> CORE = Stream.concat(ROAD.stream(), GROUND.stream()).toList();

    @Test
    void theRuntimeNeedsTheJdkOnly() {
        classes()
                .that()
                .resideInAPackage(room("runtime"))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(room("runtime"), "java..", "javax..", "org.jspecify.."))
                .check(GANTRY);
    }

    /// They turn data into data: the same plan gives the same bytes.
    @ParameterizedTest
    @ValueSource(strings = {"api", "typemap", "plan", "emit"})
    void pureRoomsTouchNeitherDiskNorMachine(String room) {
        noClasses()
                .that()
                .resideInAPackage(room(room))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(room("host"), room("store"), room("cargo"))
                                .or(named("java.nio.file.Files", "java.io.File"))
                                .or(resideInAnyPackage("java.time..", "java.net..")))
                .allowEmptyShould(true)
                .check(GANTRY);
    }

    @Test
    void onlyHostStartsProcessesReadsTheEnvironmentAndOpensSockets() {
        noClasses()
                .that(areNotIn("host"))
                .should()
                .callMethodWhere(
                        calls(
                                "java.lang.System.getenv",
                                "java.lang.Runtime.exec",
                                "java.net.URL.openStream",
                                "java.net.URL.openConnection"))
                .orShould()
                .dependOnClassesThat(
                        named(
                                        "java.lang.ProcessBuilder",
                                        "java.net.Socket",
                                        "java.net.ServerSocket",
                                        "java.nio.channels.SocketChannel",
                                        "java.nio.channels.ServerSocketChannel")
                                .or(resideInAPackage("java.net.http..")))
                .check(GANTRY);
    }

    /// It opens connections and reads settings by itself: it is kept behind one door.
    @Test
    void onlyOneRoomKnowsMavensLibraries() {
        noClasses()
                .that(areNotIn("maven"))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.apache.maven..", "org.eclipse.aether.."))
                .check(GANTRY);
    }

    @Test
    void onlyCliPrints() {
        noClasses()
                .that(areNotIn("cli"))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethodWhere(calls("java.lang.Throwable.printStackTrace"))
                .orShould()
                .dependOnClassesThat(named("java.lang.IO", "java.io.Console"))
                .check(GANTRY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"util", "utils", "helper", "helpers", "common", "misc", "manager"})
    void noDrawerWhereEverythingEnds(String name) {
        noClasses().should().resideInAPackage(".." + name + "..").check(GANTRY);
        noClasses().should().haveNameMatching("(?i).*[.$]\\w*" + name).check(GANTRY);
    }

    private static String room(String name) {
        return "dev.gantry." + name + "..";
    }

    private static DescribedPredicate<JavaClass> areNotIn(String room) {
        return DescribedPredicate.not(resideInAPackage(room(room)));
    }

    private static DescribedPredicate<JavaClass> named(String... names) {
        var wanted = Set.of(names);
        return DescribedPredicate.describe(
                "are " + wanted, type -> wanted.contains(type.getName()));
    }

    private static DescribedPredicate<JavaMethodCall> calls(String... methods) {
        var wanted = Set.of(methods);
        return DescribedPredicate.describe(
                "calls " + wanted,
                call -> wanted.contains(call.getTargetOwner().getName() + "." + call.getName()));
    }
}
