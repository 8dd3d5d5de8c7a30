package dev.gantry.cargo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.host.Command;
import dev.gantry.host.Completed;
import dev.gantry.host.Exit;
import dev.gantry.host.Host;
import dev.gantry.host.Platform;
import dev.gantry.host.Processes;
import dev.gantry.manifest.Manifest.CrateRequest;
import dev.gantry.manifest.Manifest.Source;
import dev.gantry.registry.LoopbackRegistry;
import dev.gantry.store.Store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Hints, with two registries on this machine and a cargo that knows nothing.
class NewestTest {
    private static final String FOO = "/index/3/f/foo";

    @TempDir Path root;
    private final List<Command> commands = new ArrayList<>();
    private final Map<String, String> environment = new TreeMap<>();
    private LoopbackRegistry common;
    private LoopbackRegistry corp;
    private Store store;

    @BeforeEach
    void open() throws IOException {
        common = new LoopbackRegistry();
        corp = new LoopbackRegistry();
        store = Store.open(root.resolve("store"), InstantSource.system());
        environment.put("CARGO_HOME", root.resolve("home").toString());
        environment.put("PROGRAMDATA", root.toString());
        Files.createDirectories(root.resolve("home"));
        Files.writeString(
                root.resolve("home/config.toml"),
                """
                registries.corp.index = "sparse+%s"
                source.crates-io.replace-with = "common"
                source.common.registry = "sparse+%s"
                """
                        .formatted(corp.address("/index/"), common.address("/index/")));
    }

    @AfterEach
    void close() {
        common.close();
        corp.close();
        store.close();
    }

    private Newest newest() {
        var processes =
                new Processes() {
                    @Override
                    public Completed run(
                            Command command, Consumer<String> output, Consumer<String> errors) {
                        commands.add(command);
                        return new Completed(new Exit(101), List.of(), List.of());
                    }

                    @Override
                    public Exit runInherited(Command command) {
                        throw new AssertionError(command);
                    }
                };
        var host =
                new Host(
                        new TreeMap<>(environment),
                        root,
                        root,
                        new Platform(Platform.Os.LINUX, "x86_64"),
                        InstantSource.system(),
                        processes);
        var toolchain = TestMachine.toolchain("/bin/cargo", Optional.empty());
        var cargo = new Cargo(host, toolchain, root, root.resolve("empty"), List.of());
        return new Newest(cargo, store, event -> {});
    }

    private static CrateRequest request(String registry) {
        return new CrateRequest(
                "foo",
                new Source.Registry("1", registry),
                "foo",
                List.of("x"),
                true,
                RealMachine.at("foo"));
    }

    private Resolve failing(CrateRequest request) {
        return new Resolve(
                List.of(request),
                Optional.empty(),
                TestMachine.TARGET,
                false,
                Cargo.Network.ONLINE,
                root.resolve("resolve"));
    }

    private Set<String> features(Newest newest, String registry) {
        return newest.features(failing(request(registry)), request(registry));
    }

    private Optional<String> fitting(String registry) {
        return newest().fitting(failing(request(registry)), request(registry));
    }

    private static String line(String version, String more) {
        return LoopbackRegistry.line("foo", version, more);
    }

    @Test
    @DisplayName("[REG-4] the version that fits is one that was asked for, else any")
    void fitting() {
        var tooNew = "\"rust_version\": \"1.999\", ";
        common.put(FOO, line("1.0.0", "") + line("1.2.0", "") + line("2.0.0", ""));
        assertEquals(Optional.of("1.2.0"), fitting(""));
        common.put(FOO, line("0.9.0", "") + line("1.2.0", tooNew) + line("2.0.0", tooNew));
        assertEquals(Optional.of("0.9.0"), fitting(""));
        common.put(FOO, line("1.2.0", tooNew));
        assertEquals(Optional.empty(), fitting(""));
        assertEquals(List.of(), commands);
    }

    @Test
    @DisplayName("[REG-13] the registry that the request names is asked, and no other")
    void registryOfTheRequest() {
        common.put(FOO, line("1.0.0", "\"features2\": {\"common\": []}, "));
        corp.put(FOO, line("1.0.0", "\"features2\": {\"own\": []}, "));
        assertEquals(Set.of("own"), features(newest(), "corp"));
        assertEquals(List.of(), common.asked());
        assertEquals(Set.of("common"), features(newest(), ""));
        assertEquals(List.of(), commands);
        assertEquals(Set.of(), features(newest(), "unknown"));
        assertEquals(1, common.count(FOO));
        assertFalse(commands.isEmpty());
    }

    @Test
    @DisplayName("[REG-7] a registry that does not answer is asked once, and cargo not at all")
    void unreached() {
        common.put("/index/config.json", LoopbackRegistry.status(503));
        var newest = newest();
        assertEquals(Set.of(), features(newest, ""));
        assertEquals(Set.of(), features(newest, ""));
        assertEquals(Optional.empty(), newest.fitting(failing(request("")), request("")));
        assertEquals(1, common.asked().size());
        assertEquals(List.of(), commands);
    }

    @Test
    @DisplayName("[REG-22] where an answer does not serve, cargo is asked")
    void doesNotServe() {
        common.put("/index/config.json", "<html>");
        assertEquals(Set.of(), features(newest(), ""));
        assertEquals(1, commands.size());
        corp.put(FOO, LoopbackRegistry.redirect(302, "ftp://far.test/"));
        assertEquals(Set.of(), features(newest(), "corp"));
        assertEquals(2, commands.size());
    }

    @Test
    @DisplayName("[REG-22] where the proxy is one that nobody is asked past, cargo is asked")
    void proxy() {
        common.put(FOO, line("1.0.0", ""));
        for (var proxy : List.of("socks5h://127.0.0.1:1", "https://p", "http://user:pw@p", ":")) {
            environment.put("CARGO_HTTP_PROXY", proxy);
            assertEquals(Optional.empty(), fitting(""));
        }
        assertEquals(List.of(), common.asked());
        assertEquals(4, commands.size());
        environment.put("CARGO_HTTP_PROXY", common.address("").toString());
        assertEquals(Optional.of("1.0.0"), fitting(""), "it answers as its own proxy");
        assertTrue(common.count(FOO) > 0);
    }
}
