package dev.gantry.cargo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.host.Host;
import dev.gantry.host.Platform;
import dev.gantry.registry.Endpoint;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The Cargo Book, "Configuration", "Source Replacement", "Registry Authentication".
class RegistryAccessTest {
    @TempDir Path root;

    private void write(String path, String text) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private RegistryAccess access(Map<String, String> environment) {
        var real = Host.local();
        var variables = new TreeMap<>(environment);
        // this machine's git may have a configuration of its own
        variables.put("PROGRAMDATA", root.toString());
        var host =
                new Host(
                        variables,
                        root,
                        root,
                        new Platform(Platform.Os.LINUX, "x86_64"),
                        real.clock(),
                        real.processes());
        var home = root.resolve("home");
        return new RegistryAccess(host, home, CargoConfig.of(root.resolve("project"), home));
    }

    private Optional<String> index(String name) {
        return access(Map.of()).endpoint(name, "regex").map(Endpoint::index).map(Object::toString);
    }

    @Test
    @DisplayName("[REG-13] a registry with a name is where cargo's configuration says")
    void named() throws IOException {
        assertEquals(Optional.empty(), index("shop"));
        write("project/.cargo/config.toml", "registries.shop.index = 'sparse+http://h/i'");
        write("home/config.toml", "registries.shop.index = 'sparse+http://other/'");
        assertEquals(Optional.of("http://h/i/"), index("shop"));
        var environment = Map.of("CARGO_REGISTRIES_SHOP_INDEX", "sparse+http://env/");
        assertEquals(
                "http://env/",
                access(environment).endpoint("shop", "regex").orElseThrow().index().toString());
    }

    @Test
    @DisplayName("[REG-13] the default registry is where cargo has kept a folder of its index")
    void learnt() throws IOException {
        assertEquals(Optional.empty(), index(""));
        write("home/registry/index/index.shop.test-0123abcd/config.json", "{}");
        assertEquals(Optional.empty(), index(""), "it does not know the crate");
        write("home/registry/index/index.shop.test-0123abcd/.cache/re/ge/regex", "");
        assertEquals(Optional.of("https://index.shop.test/"), index(""));
        write("home/registry/index/two.test-4567/config.json", "{}");
        write("home/registry/index/two.test-4567/.cache/re/ge/regex", "");
        assertEquals(Optional.empty(), index(""), "it may be either");
        write("home/config.toml", "registries.two.index = 'sparse+https://two.test/'");
        assertEquals(Optional.of("https://index.shop.test/"), index(""));
    }

    @Test
    @DisplayName("[REG-13] a source that is replaced is where its replacement is")
    void replaced() throws IOException {
        write(
                "home/config.toml",
                """
                [source.crates-io]
                replace-with = "near"
                [source.near]
                registry = "sparse+https://far/"
                replace-with = "mirror"
                [source.mirror]
                registry = "sparse+http://mirror/index/"
                [source.shops]
                registry = "sparse+http://shop/"
                replace-with = "folder"
                [source.folder]
                directory = "vendor"
                [registries]
                shop = { index = "sparse+http://shop/" }
                git = { index = "https://h/git" }
                """);
        assertEquals(Optional.of("http://mirror/index/"), index(""));
        assertEquals(Optional.empty(), index("shop"), "a folder is read by cargo");
        assertEquals(Optional.empty(), index("git"), "a repository is read by cargo");
    }

    @Test
    @DisplayName("[REG-13] a replacement may be a registry with a name")
    void replacedByName() throws IOException {
        write(
                "home/config.toml",
                """
                source.crates-io.replace-with = "shop"
                registries.shop.index = "sparse+http://shop/"
                """);
        assertEquals(Optional.of("http://shop/"), index(""));
    }

    @Test
    @DisplayName("[REG-10] a token lies where cargo keeps it")
    void tokens() throws IOException {
        write(
                "home/config.toml",
                """
                source.crates-io.replace-with = "my-shop"
                registries.my-shop.index = "sparse+http://shop/"
                registries.my-shop.token = "configured"
                """);
        assertEquals("configured", token(Map.of(), "my-shop"));
        write("home/credentials.toml", "[registries.my-shop]\ntoken = 'kept'");
        assertEquals("kept", token(Map.of(), "my-shop"));
        assertEquals("set", token(Map.of("CARGO_REGISTRIES_MY_SHOP_TOKEN", "set"), "my-shop"));
    }

    @Test
    @DisplayName("[REG-11] a replacement never gets the token of what it replaces")
    void tokenOfAnother() throws IOException {
        write(
                "home/config.toml",
                """
                registry.token = "of the default one"
                source.crates-io.replace-with = "mirror"
                source.mirror.registry = "sparse+http://mirror/"
                """);
        assertEquals("", token(Map.of("CARGO_REGISTRY_TOKEN", "set"), ""));
        write("project/.cargo/config.toml", "registries.m.index = 'sparse+http://mirror/'");
        assertEquals("mine", token(Map.of("CARGO_REGISTRIES_M_TOKEN", "mine"), ""));
    }

    private String token(Map<String, String> environment, String name) {
        var endpoint = access(environment).endpoint(name, "regex").orElseThrow();
        return endpoint.token().map(Endpoint.Token::secret).orElse("");
    }

    @Test
    @DisplayName("[REG-11] an address that is learnt gets no token")
    void tokenOfTheDefaultRegistry() throws IOException {
        write("home/config.toml", "registry.token = 'configured'");
        write("home/credentials.toml", "registry.token = 'kept'");
        write("home/registry/index/corp.test-0123abcd/config.json", "{}");
        write("home/registry/index/corp.test-0123abcd/.cache/re/ge/regex", "");
        assertEquals("", token(Map.of("CARGO_REGISTRY_TOKEN", "set"), ""));
    }

    @Test
    @DisplayName("[REG-13] a crate of a registry with a name is sought nowhere else")
    void privateName() throws IOException {
        write("home/registry/index/index.shop.test-0123abcd/config.json", "{}");
        write("home/registry/index/index.shop.test-0123abcd/.cache/re/ge/regex", "");
        assertEquals(Optional.of("https://index.shop.test/"), index(""));
        assertEquals(Optional.empty(), index("corp"));
        assertEquals(Optional.empty(), index("default"));
    }

    @Test
    @DisplayName("[REG-22] a registry whose token a provider keeps is left to cargo")
    void provider() throws IOException {
        write("home/config.toml", "registries.shop.index = 'sparse+http://shop/'");
        assertEquals(Optional.of("http://shop/"), index("shop"));
        write(
                "project/.cargo/config.toml",
                "registries.shop.credential-provider = 'cargo:wincred'");
        assertEquals(Optional.empty(), index("shop"));
    }

    @Test
    @DisplayName(
            "[REG-22] where git's configuration may name a proxy, registries are left to cargo")
    void proxyOfGit() throws IOException {
        write("home/config.toml", "registries.shop.index = 'sparse+http://shop/'");
        write(".gitconfig", "[user]\n\tname = x\n");
        assertEquals(Optional.of("http://shop/"), index("shop"));
        write(".gitconfig", "[http]\n\tproxy = p:1\n");
        assertEquals(Optional.empty(), index("shop"));
        write(".gitconfig", "[include]\n\tpath = more\n");
        assertEquals(Optional.empty(), index("shop"));
        write("project/.cargo/config.toml", "http.proxy = ''");
        assertEquals(Optional.of("http://shop/"), index("shop"));
    }

    @Test
    @DisplayName("[REG-22] where cargo is to be offline, nothing is asked")
    void offline() throws IOException {
        write("home/config.toml", "registries.shop.index = 'sparse+http://shop/'");
        assertEquals(Optional.of("http://shop/"), index("shop"));
        write("project/.cargo/config.toml", "net.offline = true");
        assertEquals(Optional.empty(), index("shop"));
        var environment = Map.of("CARGO_NET_OFFLINE", "false");
        assertTrue(access(environment).endpoint("shop", "regex").isPresent());
    }
}
