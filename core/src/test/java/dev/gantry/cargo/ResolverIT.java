package dev.gantry.cargo;

import static dev.gantry.cargo.RealMachine.crate;
import static dev.gantry.cargo.RealMachine.manifest;
import static dev.gantry.cargo.RealMachine.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.gantry.cargo.Cargo.Network;
import dev.gantry.manifest.Manifest.CrateRequest;
import dev.gantry.manifest.Manifest.Source;
import dev.gantry.problem.ExitCode;
import dev.gantry.problem.Problem;
import dev.gantry.problem.ProblemException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Resolution by the real cargo, with an empty cargo home of its own.
class ResolverIT {
    @TempDir Path root;
    private RealMachine machine;

    @BeforeEach
    void machine() throws Exception {
        root = root.toRealPath();
        machine = RealMachine.in(root, Map.of());
    }

    private Problem refused(Resolve request) {
        var thrown =
                assertThrows(ProblemException.class, () -> machine.resolver().resolve(request));
        assertEquals(1, thrown.problems().size());
        return thrown.problems().getFirst();
    }

    @Test
    @DisplayName("[CARGO-6] an existing lock holds; only what is new is chosen")
    void lockHolds() {
        var first = machine.resolver().resolve(machine.request(crate("hex", "=0.4.2")));
        assertEquals(List.of("hex 0.4.2"), names(first));
        assertTrue(first.registries().containsValue("default"));
        assertEquals(
                first.roots().getFirst().source(),
                first.registries().keySet().stream().findFirst());

        var both =
                machine.resolver()
                        .resolve(
                                machine.request(
                                        Optional.of(first.lock()),
                                        false,
                                        Network.ONLINE,
                                        crate("hex", "0.4"),
                                        crate("itoa", "=1.0.1")));
        assertEquals(List.of("hex 0.4.2", "itoa 1.0.1"), names(both));

        // The same again: locked, and without the network.
        var again =
                machine.resolver()
                        .resolve(
                                machine.request(
                                        Optional.of(both.lock()),
                                        true,
                                        Network.OFFLINE,
                                        crate("hex", "0.4"),
                                        crate("itoa", "=1.0.1")));
        assertEquals(both.lock(), again.lock());

        var stale =
                refused(
                        machine.request(
                                Optional.of(first.lock()),
                                true,
                                Network.ONLINE,
                                crate("itoa", "1")));
        assertInstanceOf(CargoProblem.StaleLock.class, stale);
        assertFalse(stale.detail().isEmpty());
    }

    private static List<String> names(Resolve.Resolved resolved) {
        return resolved.roots().stream().map(p -> p.name() + " " + p.version()).toList();
    }

    @Test
    void unknownCrateIsNamedWhereItWasAskedFor() {
        var problem = refused(machine.request(crate("gantry-no-such-crate", "1")));
        assertInstanceOf(CargoProblem.UnknownCrate.class, problem);
        assertEquals(Optional.of(RealMachine.at("gantry-no-such-crate")), problem.location());
    }

    @Test
    void requirementNothingSatisfiesShowsCandidates() {
        var problem =
                assertInstanceOf(
                        CargoProblem.NothingSatisfies.class,
                        refused(machine.request(crate("hex", "99"))));
        assertEquals("99", problem.requirement());
        assertTrue(String.join("\n", problem.detail()).contains("0.4.3"), problem.toString());
    }

    @Test
    void yankedVersionsAreNoChoice() {
        assertInstanceOf(
                CargoProblem.OnlyYanked.class, refused(machine.request(crate("hex", "=0.4.1"))));
    }

    @Test
    void unknownFeatureIsNamed() {
        var request =
                new CrateRequest(
                        "hex",
                        new Source.Registry("0.4"),
                        "hex",
                        List.of("alloc", "sdt"),
                        true,
                        RealMachine.at("hex"));
        var problem =
                assertInstanceOf(
                        CargoProblem.UnknownFeature.class, refused(machine.request(request)));
        assertEquals("sdt", problem.feature());
        assertEquals("std", problem.has().getFirst(), "the nearest");
        assertTrue(problem.has().containsAll(List.of("alloc", "serde")), problem.has().toString());
    }

    @Test
    void cratesWithoutALibraryAreRefusedTogether() {
        machine.write("tool", manifest("tool", ""), Map.of("src/main.rs", "fn main() {}"));
        machine.write(
                "macros", manifest("macros", "[lib]\nproc-macro = true"), Map.of("src/lib.rs", ""));
        machine.write(
                "foreign",
                manifest("foreign", "[lib]\ncrate-type = [\"cdylib\"]"),
                Map.of("src/lib.rs", ""));
        var thrown =
                assertThrows(
                        ProblemException.class,
                        () ->
                                machine.resolver()
                                        .resolve(
                                                machine.request(
                                                        path("tool", "tool"),
                                                        path("macros", "macros"),
                                                        path("foreign", "foreign"))));
        assertEquals(
                List.of("tool", "macros", "foreign"),
                thrown.problems().stream()
                        .map(p -> assertInstanceOf(CargoProblem.NoLibrary.class, p).name())
                        .toList());
    }

    @Test
    void pathCrateThatNeedsANewerCompilerIsRefused() {
        machine.write(
                "future", manifest("future", "rust-version = \"1.999\""), Map.of("src/lib.rs", ""));
        var ofPath =
                assertInstanceOf(
                        CargoProblem.NewerRustNeeded.class,
                        refused(machine.request(path("future", "future"))));
        assertEquals("1.999", ofPath.needs());
        assertEquals(machine.toolchain().version().release(), ofPath.has());
        assertEquals(Optional.empty(), ofPath.fitting());
    }

    @Test
    void compilerTooOldNamesTheNewestVersionThatFits() {
        // Published for Rust 1.97; its older versions accept older compilers.
        assumeFalse(
                machine.toolchain().version().satisfies("1.97"),
                "the compiler here is not too old");
        var problem =
                assertInstanceOf(
                        CargoProblem.NewerRustNeeded.class,
                        refused(machine.request(crate("cargo-util-schemas", "=0.14.3"))));
        assertEquals("1.97", problem.needs());
        assertEquals(Optional.of(RealMachine.at("cargo-util-schemas")), problem.location());
        assertTrue(problem.fitting().orElseThrow().matches("0\\.\\d+\\.\\d+"));
        assertNotEquals("0.14.3", problem.fitting().orElseThrow());
    }

    @Test
    void noNetworkIsAMissingEnvironment() {
        machine =
                RealMachine.in(
                        root,
                        Map.of("CARGO_HTTP_PROXY", "http://127.0.0.1:9", "CARGO_NET_RETRY", "0"));
        var problem = refused(machine.request(crate("hex", "0.4")));
        assertInstanceOf(CargoProblem.NoNetwork.class, problem);
        assertEquals(ExitCode.ENVIRONMENT, problem.exit());
    }

    @Test
    void offlineNamesTheFirstThingThatIsMissing() {
        var request =
                machine.request(Optional.empty(), false, Network.OFFLINE, crate("hex", "0.4"));
        var problem = assertInstanceOf(CargoProblem.MissingOffline.class, refused(request));
        assertTrue(problem.what().contains("hex"), problem.what());
        assertEquals(ExitCode.ENVIRONMENT, problem.exit());
    }
}
