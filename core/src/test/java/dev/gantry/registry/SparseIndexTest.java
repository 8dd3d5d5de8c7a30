package dev.gantry.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.host.Host;
import dev.gantry.host.Http;
import dev.gantry.registry.LoopbackRegistry.Asked;
import dev.gantry.store.Store;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The client against a registry on this machine that lies, fails and stalls.
class SparseIndexTest {
    private static final String PATH = "/index/fo/o-/foo-bar";
    private static final String LINE =
            "{\"name\":\"foo-bar\",\"vers\":\"1.2.3\",\"deps\":[],\"cksum\":\""
                    + "0".repeat(64)
                    + "\",\"features\":{},\"yanked\":false}\n";

    @TempDir Path folder;
    private LoopbackRegistry registry;
    private Store store;
    private @Nullable Http http;
    private Duration patience = Duration.ofSeconds(10);

    @BeforeEach
    void open() {
        registry = new LoopbackRegistry();
        store = Store.open(folder.resolve("store"), InstantSource.system());
    }

    @AfterEach
    void close() {
        registry.close();
        store.close();
        if (http != null) http.close();
    }

    private SparseIndex index(Endpoint endpoint) {
        http = Host.local().http(Optional.of(""), patience);
        return new SparseIndex(endpoint, http, store);
    }

    private List<String> versions() throws NoAnswer {
        return index(registry.endpoint()).entries("foo-bar").stream()
                .map(IndexEntry::version)
                .toList();
    }

    private <P extends NoAnswer> P failure(Class<P> kind) {
        return assertThrows(kind, this::versions);
    }

    @Test
    void readsVersions() throws NoAnswer {
        registry.put(PATH, LINE + LINE.replace("1.2.3", "1.3.0-rc.1+x") + "rubbish\n");
        assertEquals(List.of("1.2.3", "1.3.0-rc.1+x"), versions());
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410, 451})
    @DisplayName("[REG-5] the statuses of the protocol for no crate are no failure")
    void thereIsNoSuchCrate(int status) throws NoAnswer {
        registry.put(PATH, LoopbackRegistry.status(status));
        assertEquals(List.of(), versions());
        assertEquals(1, registry.count(PATH));
        assertEquals(List.of(), index(registry.endpoint()).entries("../../etc/passwd"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ETag", "Last-Modified"})
    @DisplayName("[REG-6] what has not changed is not sent again")
    void revalidates(String header) throws NoAnswer {
        var value = "Sat, 21 Nov 2026 00:00:00 GMT";
        registry.put(
                PATH,
                exchange -> {
                    var condition = header.equals("ETag") ? "If-None-Match" : "If-Modified-Since";
                    if (value.equals(exchange.getRequestHeaders().getFirst(condition))) {
                        exchange.sendResponseHeaders(304, -1);
                    } else {
                        exchange.getResponseHeaders().set(header, value);
                        LoopbackRegistry.bytes(LINE.getBytes(StandardCharsets.UTF_8)).to(exchange);
                    }
                });
        assertEquals(List.of("1.2.3"), versions());
        assertEquals(List.of("1.2.3"), versions());
        assertEquals(
                List.of(Optional.empty(), Optional.of(value)),
                registry.asked().stream()
                        .filter(asked -> asked.path().equals(PATH))
                        .map(Asked::validator)
                        .toList());
    }

    @Test
    @DisplayName("[REG-6] what has changed is read anew")
    void readsAnew() throws NoAnswer {
        registry.put(PATH, LINE);
        assertEquals(List.of("1.2.3"), versions());
        registry.put(PATH, LINE.replace("1.2.3", "2.0.0"));
        assertEquals(List.of("2.0.0"), versions());
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    @DisplayName("[REG-7] a failure of the moment is not waited for")
    void isNotAskedAgain(int status) {
        registry.put(PATH, LoopbackRegistry.status(status));
        failure(NoAnswer.Unreached.class);
        assertEquals(1, registry.count(PATH));
    }

    @Test
    @DisplayName("[REG-7] an answer that ends too early is none")
    void endsTooEarly() {
        registry.put(PATH, LoopbackRegistry.truncated(LINE.getBytes(StandardCharsets.UTF_8)));
        var failed = failure(NoAnswer.Unreached.class);
        assertTrue(failed.toString().contains("foo-bar"), failed.toString());
        assertEquals(1, registry.count(PATH));
    }

    @Test
    @DisplayName("[REG-7] a server that stalls is given up")
    void stalls() {
        patience = Duration.ofSeconds(1);
        registry.put(PATH, LoopbackRegistry.stalled());
        assertTimeout(Duration.ofSeconds(20), () -> failure(NoAnswer.Unreached.class));
        assertEquals(1, registry.count(PATH));
    }

    @Test
    @DisplayName("[REG-7] time is counted over all answers together")
    void noTimeIsLeft() {
        patience = Duration.ofSeconds(2);
        registry.put("/index/ba/z-/baz-qux", LoopbackRegistry.stalled());
        registry.put(PATH, LINE);
        var index = index(registry.endpoint());
        assertThrows(NoAnswer.Unreached.class, () -> index.entries("baz-qux"));
        assertThrows(NoAnswer.Unreached.class, () -> index.entries("foo-bar"));
        assertEquals(0, registry.count(PATH));
    }

    @Test
    @DisplayName("[REG-7] where nobody listens there is no hint")
    void nobodyThere() {
        registry.close();
        failure(NoAnswer.Unreached.class);
    }

    @Test
    @DisplayName("[REG-8] a body has a limit, and is read no further")
    void neverEnds() {
        registry.put(PATH, LoopbackRegistry.endless(new byte[1 << 16]));
        failure(NoAnswer.Unreached.class);
        assertEquals(1, registry.count(PATH), "it is not asked for again");
    }

    @Test
    @DisplayName("[REG-8] a line of 50 MB is refused")
    void lineOf50MegaBytes() {
        var line =
                ("{\"name\": \"foo-bar\", \"x\": \"" + "x".repeat(50_000_000) + "\"}")
                        .getBytes(StandardCharsets.UTF_8);
        registry.put(PATH, LoopbackRegistry.bytes(line));
        failure(NoAnswer.Unreached.class);
    }

    @Test
    @DisplayName("[REG-8] what an error has to say is not read to its end")
    void errorThatNeverEnds() {
        registry.put(
                PATH,
                exchange -> {
                    exchange.sendResponseHeaders(403, 0);
                    while (true) exchange.getResponseBody().write(new byte[1 << 16]);
                });
        failure(NoAnswer.Unreached.class);
    }

    @Test
    @DisplayName("[REG-9] a redirection is followed, but not for ever, nor to what is not HTTP")
    void redirections() throws NoAnswer {
        registry.put("/elsewhere", LINE);
        registry.put(PATH, LoopbackRegistry.redirect(302, "/elsewhere"));
        assertEquals(List.of("1.2.3"), versions());
        registry.put("/4", LoopbackRegistry.redirect(308, "/elsewhere"));
        registry.put("/3", LoopbackRegistry.redirect(307, "/4"));
        registry.put("/2", LoopbackRegistry.redirect(303, "/3"));
        registry.put("/1", LoopbackRegistry.redirect(302, "/2"));
        registry.put(PATH, LoopbackRegistry.redirect(301, "/1"));
        assertEquals(List.of("1.2.3"), versions(), "five");
        registry.put("/4", LoopbackRegistry.redirect(302, "/5"));
        registry.put("/5", LoopbackRegistry.redirect(302, "/elsewhere"));
        failure(NoAnswer.Unusable.class);
        registry.put(PATH, LoopbackRegistry.redirect(301, PATH));
        failure(NoAnswer.Unusable.class);
        for (var to : List.of("file:///etc/passwd", "ftp://127.0.0.1/x", "http:///x", "a b", "")) {
            registry.put(PATH, LoopbackRegistry.redirect(307, to));
            failure(NoAnswer.Unusable.class);
        }
    }

    @Test
    @DisplayName("[REG-11] a redirection that is not followed is told by its server alone")
    void redirectionHoldsASecret() {
        registry.put(PATH, LoopbackRegistry.redirect(302, "ftp://far.test/x?signature=s3cret"));
        var words = failure(NoAnswer.Unusable.class).toString();
        assertTrue(words.contains("far.test") && !words.contains("s3cret"), words);
    }

    @Test
    @DisplayName("[REG-12] a redirection leads past no proxy")
    void redirectionToAProxy() {
        registry.put(PATH, LoopbackRegistry.redirect(302, "http://far.test/x"));
        var environment = Map.of("http_proxy", "socks5h://127.0.0.1:1", "no_proxy", "127.0.0.1");
        var real = Host.local();
        var host =
                new Host(
                        new TreeMap<>(environment),
                        real.home(),
                        real.workingDirectory(),
                        real.platform(),
                        real.clock(),
                        real.processes());
        try (var proxied = host.http(Optional.empty(), patience)) {
            var index = new SparseIndex(registry.endpoint(), proxied, store);
            assertThrows(NoAnswer.Unusable.class, () -> index.entries("foo-bar"));
        }
    }

    @Test
    @DisplayName("[REG-10] a registry that wants a token gets it, with each request")
    void token() throws NoAnswer {
        registry.put(
                "/index/config.json",
                exchange -> {
                    if (exchange.getRequestHeaders().getFirst("Authorization") == null) {
                        LoopbackRegistry.status(401).to(exchange);
                    } else {
                        var text = "{\"dl\": \"http://h\", \"auth-required\": true}";
                        LoopbackRegistry.bytes(text.getBytes(StandardCharsets.UTF_8)).to(exchange);
                    }
                });
        registry.put(PATH, LINE);
        assertEquals(1, index(registry.endpoint("s3cret")).entries("foo-bar").size());
        assertEquals(
                List.of(
                        new Asked("/index/config.json", Optional.empty(), Optional.empty()),
                        new Asked("/index/config.json", Optional.of("s3cret"), Optional.empty()),
                        new Asked(PATH, Optional.of("s3cret"), Optional.empty())),
                registry.asked());
        failure(NoAnswer.Unusable.class);
    }

    @Test
    @DisplayName("[REG-10] a registry that wants no token gets none")
    void noToken() throws NoAnswer {
        registry.put(PATH, LINE);
        assertEquals(1, index(registry.endpoint("s3cret")).entries("foo-bar").size());
        assertTrue(registry.asked().stream().allMatch(one -> one.authorization().isEmpty()));
    }

    @Test
    @DisplayName("[REG-11] a token reaches no other server, no text and no file")
    void tokenStays() throws Exception {
        try (var other = new LoopbackRegistry()) {
            registry.put("/index/config.json", "{\"dl\": \"http://h\", \"auth-required\": true}");
            registry.put(PATH, LoopbackRegistry.redirect(302, other.address("/stolen").toString()));
            other.put("/stolen", LINE);
            var endpoint = registry.endpoint("s3cret");
            assertEquals(1, index(endpoint).entries("foo-bar").size());
            assertEquals(
                    List.of(new Asked("/stolen", Optional.empty(), Optional.empty())),
                    other.asked());
            assertFalse(endpoint.toString().contains("s3cret"), endpoint.toString());
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains("s3cret"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{}", "{\"dl\": \"\"}", "<html>"})
    @DisplayName("[REG-22] a config.json that is none does not serve")
    void configThatIsNone(String text) {
        registry.put("/index/config.json", text);
        failure(NoAnswer.Unusable.class);
    }
}
