package dev.gantry.cargo;

import static dev.gantry.cargo.RealMachine.crate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.cargo.Cargo.Network;
import dev.gantry.event.Phase;
import dev.gantry.problem.ProblemException;
import dev.gantry.registry.Crates;
import dev.gantry.registry.LoopbackRegistry;
import dev.gantry.registry.RegistryProblem;
import dev.gantry.store.Store;
import dev.gantry.store.StoreLock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Real cargo, a registry on this machine in the place of the default one, and what each is asked.
class SourcesIT {
    private static final byte[] LEAF =
            Crates.library("leaf", "1.0.0", "pub fn leaf() -> u8 { 7 }\n");
    private static final byte[] BRANCH =
            Crates.library(
                    "branch",
                    "1.0.0",
                    "pub fn branch() -> u8 { leaf::leaf() }\n",
                    "[dependencies]\nleaf = \"*\"",
                    "[target.'cfg(windows)'.dependencies]\nwin = \"*\"");

    @TempDir Path root;
    private RealMachine machine;
    private LoopbackRegistry registry;

    @BeforeEach
    void machine() throws Exception {
        root = root.toRealPath();
        registry = new LoopbackRegistry();
        registry.publish("leaf", "1.0.0", LEAF);
        registry.publish("win", "1.0.0", Crates.library("win", "1.0.0", ""));
        registry.publish(
                "branch",
                "1.0.0",
                BRANCH,
                LoopbackRegistry.dependency("leaf", ""),
                LoopbackRegistry.dependency("win", "cfg(windows)"));
        configure("cargo-home");
        machine = RealMachine.in(root, Map.of());
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private void configure(String cargoHome) throws IOException {
        var text =
                """
                [source.crates-io]
                replace-with = "near"
                [source.near]
                registry = "sparse+%s"
                [net]
                retry = 0
                """
                        .formatted(registry.address("/index/"));
        Files.createDirectories(root.resolve(cargoHome));
        Files.writeString(root.resolve(cargoHome).resolve("config.toml"), text);
    }

    private Resolve.Resolved resolve() {
        return machine.resolver().resolve(machine.request(crate("branch", "1")));
    }

    private Resolve.Resolved resolve(String lock, Network network) {
        return machine.resolver()
                .resolve(machine.request(Optional.of(lock), true, network, crate("branch", "1")));
    }

    private RegistryProblem refused() {
        var thrown = assertThrows(ProblemException.class, this::resolve);
        return assertInstanceOf(RegistryProblem.class, thrown.problems().getFirst());
    }

    private Path local(String file) {
        var folder = machine.cargo().replacements().folders().get("default");
        return Objects.requireNonNull(folder).resolve(file);
    }

    @Test
    @DisplayName(
            "[REG-19] [REG-20] what the target needs is fetched once, and compiled without a"
                    + " request")
    void compilesWithoutARequest() {
        var resolved = resolve();
        assertEquals(2, registry.downloads(), registry.asked().toString());
        assertEquals(0, registry.count(path("win")));
        assertTrue(Files.exists(local("leaf-1.0.0.crate")));
        assertFalse(
                Files.exists(root.resolve("cargo-home/registry/cache")), "cargo fetched nothing");

        int before = registry.asked().size();
        var compile =
                new Compile(
                        machine.request().workspace().resolve("Cargo.toml"),
                        List.of(),
                        "dev",
                        machine.toolchain().version().host(),
                        1,
                        root.resolve("store/target"),
                        false,
                        List.of(),
                        Optional.empty());
        var command = machine.cargo().check(compile);
        var done = Compilation.run(machine.host(), command, Phase.COMPILE, 3, RealMachine.SILENT);
        assertTrue(done.success(), done.toString());
        assertEquals(before, registry.asked().size(), registry.asked().toString());
        assertEquals("1.0.0", resolved.roots().getFirst().version());
    }

    @Test
    @DisplayName(
            "[REG-21] what the store holds of a lock is asked for no more, also by another cargo"
                    + " home")
    void lockedAndOffline() throws IOException {
        var lock = resolve().lock();
        int before = registry.asked().size();
        assertEquals(lock, resolve(lock, Network.ONLINE).lock());
        assertEquals(lock, resolve(lock, Network.OFFLINE).lock());
        configure("other-home");
        machine = RealMachine.in(root, Map.of("CARGO_HOME", root.resolve("other-home").toString()));
        assertEquals(lock, resolve(lock, Network.OFFLINE).lock());
        var anew =
                machine.resolver()
                        .resolve(
                                machine.request(
                                        Optional.empty(),
                                        false,
                                        Network.OFFLINE,
                                        crate("branch", "1")));
        assertEquals(lock, anew.lock());
        assertEquals(before, registry.asked().size(), registry.asked().toString());
    }

    @Test
    @DisplayName("[REG-15] a package that a disk has spoilt is fetched again")
    void spoilt() throws IOException {
        var lock = resolve().lock();
        var file = local("leaf-1.0.0.crate");
        Files.write(file, new byte[] {1, 2, 3});
        resolve(lock, Network.ONLINE);
        assertEquals(LEAF.length, Files.size(file));
        assertEquals(2, registry.count(path("leaf")));
    }

    @Test
    @DisplayName(
            "[REG-14] a registry that lies is named, with the crate, and nothing of it is used")
    void lies() {
        registry.put(path("leaf"), LoopbackRegistry.bytes(Crates.library("leaf", "1.0.0", "evil")));
        var problem = refused();
        assertInstanceOf(RegistryProblem.WrongDigest.class, problem);
        assertEquals(
                "The registry `default` gave other bytes than it promised for crate leaf 1.0.0",
                problem.message());
        assertFalse(Files.exists(local("leaf-1.0.0.crate")));
        assertFalse(Files.exists(root.resolve("cargo-home/registry/src")));
    }

    @Test
    @DisplayName("[REG-16] a package that leads out of its folder reaches no cargo")
    void leadsOut() {
        var evil =
                Crates.archive(tar -> {
                    Crates.file(tar, "leaf-1.0.0/Cargo.toml", "");
                    Crates.file(tar, "leaf-1.0.0/../../evil", "x");
                });
        registry.publish("leaf", "1.0.0", evil);
        assertInstanceOf(RegistryProblem.Unsafe.class, refused());
        assertFalse(Files.exists(root.resolve("cargo-home/registry/src")));
    }

    private void fetchByCargo() {
        var request = machine.request(crate("branch", "1"));
        var processes = machine.host().processes();
        var manifest = request.workspace().resolve("Cargo.toml");
        WorkspaceFiles.write(
                manifest, new ResolveWorkspace(request.crates(), machine.project()).manifest());
        WorkspaceFiles.write(request.workspace().resolve("lib.rs"), "");
        var fetched = processes.run(machine.cargo().generateLockfile(manifest, Network.ONLINE));
        assertTrue(fetched.success(), fetched.toString());
        fetched = processes.run(machine.cargo().fetch(manifest, request.target(), Network.ONLINE));
        assertTrue(fetched.success(), fetched.toString());
    }

    @Test
    @DisplayName("[REG-21] what cargo has fetched before serves, when its bytes are right")
    void cargosOwn() throws IOException {
        fetchByCargo();
        assertEquals(2, registry.downloads());
        resolve();
        assertEquals(2, registry.downloads());
        assertTrue(Files.exists(local("branch-1.0.0.crate")));
    }

    @Test
    @DisplayName(
            "[REG-15] [REG-23] of several files of one name in cargo's home the right one is found")
    void severalOfOneName() throws IOException {
        fetchByCargo();
        for (var other : List.of("127.0.0.1-0000000000000000", "127.0.0.1-ffffffffffffffff")) {
            var folder = root.resolve("cargo-home/registry/cache").resolve(other);
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("leaf-1.0.0.crate"), "another's");
        }
        registry.close();
        resolve(
                WorkspaceFiles.read(machine.request().workspace().resolve("Cargo.lock")),
                Network.OFFLINE);
        assertEquals(LEAF.length, Files.size(local("leaf-1.0.0.crate")));
    }

    /// Gives cargo what it refuses to others.
    private static LoopbackRegistry.Reply forCargoOnly(
            LoopbackRegistry.Reply other, LoopbackRegistry.Reply reply) {
        return exchange -> {
            var agent = String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent"));
            (agent.startsWith("cargo") ? reply : other).to(exchange);
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 403, 404, 500})
    @DisplayName("[REG-21] what our client cannot bring, cargo fetches, and the store has it then")
    void leftToCargo(int status) throws IOException {
        var refusal = LoopbackRegistry.status(status);
        registry.put(path("leaf"), forCargoOnly(refusal, LoopbackRegistry.bytes(LEAF)));
        var lock = resolve().lock();
        assertTrue(Files.exists(local("leaf-1.0.0.crate")));
        assertEquals(2, registry.count(path("leaf")), "once by each");
        int before = registry.asked().size();
        assertEquals(lock, resolve(lock, Network.OFFLINE).lock());
        assertEquals(before, registry.asked().size());
    }

    @Test
    @DisplayName("[REG-21] a registry whose config.json does not serve is asked for nothing else")
    void isAskedOnce() throws IOException {
        var config = "/index/config.json";
        var text = "{\"dl\": \"" + registry.address("/dl") + "\"}";
        registry.put(
                config,
                forCargoOnly(
                        LoopbackRegistry.bytes("<html>".getBytes(StandardCharsets.UTF_8)),
                        LoopbackRegistry.bytes(text.getBytes(StandardCharsets.UTF_8))));
        resolve();
        assertTrue(Files.exists(local("leaf-1.0.0.crate")));
        assertEquals(1, registry.askedByUs());
        assertEquals(2, registry.downloads());
    }

    @Test
    @DisplayName("[REG-23] without the network a lock is gone over by what the store has")
    void reresolvesOffline() throws IOException {
        var lock = resolve().lock();
        configure("other-home");
        machine = RealMachine.in(root, Map.of("CARGO_HOME", root.resolve("other-home").toString()));
        int before = registry.asked().size();
        var request =
                machine.request(Optional.of(lock), false, Network.OFFLINE, crate("branch", "1"));
        try (var store = Store.open(root.resolve("store"), machine.host().clock())) {
            var reresolve = new Reresolve(machine.cargo(), store, RealMachine.SILENT, request);
            assertEquals(lock, reresolve.corrected());
            assertEquals(lock, reresolve.updated(List.of()));
            assertThrows(
                    ProblemException.class,
                    () -> reresolve.vendored(root.resolve("vendor"), "vendor"),
                    "the package of another target is not here");
        }
        assertEquals(before, registry.asked().size(), registry.asked().toString());
    }

    @Test
    @DisplayName("[REG-20] vendor brings the packages of all targets")
    void vendors() throws IOException {
        var lock = resolve().lock();
        var request =
                machine.request(Optional.of(lock), false, Network.ONLINE, crate("branch", "1"));
        var folder = root.resolve("vendor");
        try (var store = Store.open(root.resolve("store"), machine.host().clock())) {
            var lines =
                    new Reresolve(machine.cargo(), store, RealMachine.SILENT, request)
                            .vendored(folder, "vendor");
            assertTrue(Files.exists(folder.resolve("win-1.0.0/Cargo.toml")));
            assertTrue(lines.contains("directory = \"vendor\""), lines.toString());
            assertFalse(String.join("\n", lines).contains("gantry-"), lines.toString());
        }
        assertEquals(1, registry.count(path("win")));
        assertFalse(Files.exists(root.resolve("cargo-home/registry/cache")));
    }

    @Test
    @DisplayName("[REG-24] what is here is found while somebody else holds the lock")
    void needsNoLock() throws IOException {
        var lock = resolve().lock();
        var folder = machine.cargo().replacements().folders().get("default");
        try (var store = Store.open(root.resolve("store"), machine.host().clock());
                var held =
                        store.lock(
                                "registry " + folder, new StoreLock.Owner(1, "other"), _ -> {})) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(60), () -> resolve(lock, Network.OFFLINE), held.toString());
        }
    }

    private static String path(String crate) {
        return LoopbackRegistry.path(crate, "1.0.0");
    }
}
