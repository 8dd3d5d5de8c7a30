package dev.gantry.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.gantry.store.Digest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A registry on this machine that does what a test tells it, and remembers what it was asked.
public final class LoopbackRegistry implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger askedByUs = new AtomicInteger();

    /// @param path with its slash
    /// @param authorization as sent
    /// @param validator of a conditional request
    public record Asked(String path, Optional<String> authorization, Optional<String> validator) {}

    /// The line of a version.
    ///
    /// @param more fields of its line, each with a comma behind it
    public static String line(String name, String version, String more) {
        return """
        {"name": "%s", "vers": "%s", "deps": [], "cksum": "%s", "features": {}, %s"yanked": false}
        """
                .formatted(name, version, "0".repeat(64), more);
    }

    /// A dependency on any version of a crate.
    ///
    /// @param target empty for all
    public static String dependency(String crate, String target) {
        return """
        {"name": "%s", "req": "*", "features": [], "optional": false, "default_features": true, \
        "target": %s, "kind": "normal"}\
        """
                .formatted(crate, target.isEmpty() ? "null" : "\"" + target + "\"");
    }

    /// Makes a crate known, and its package to be had.
    ///
    /// @param dependencies as [#dependency] makes them
    public void publish(String name, String version, byte[] bytes, String... dependencies) {
        var line =
                """
                {"name": "%s", "vers": "%s", "deps": [%s], "cksum": "%s", "features": {}, \
                "yanked": false}
                """
                        .formatted(
                                name,
                                version,
                                String.join(", ", dependencies),
                                Digest.of(bytes).hex());
        put("/index/" + IndexPath.of(name), line);
        put(path(name, version), bytes(bytes));
    }

    /// Where a package is to be had.
    public static String path(String name, String version) {
        return "/dl/" + name + "/" + version + "/download";
    }

    /// How often somebody asked who is not cargo.
    public int askedByUs() {
        return askedByUs.get();
    }

    /// How many packages were asked for.
    public long downloads() {
        return asked.stream().filter(one -> one.path().startsWith("/dl/")).count();
    }

    @FunctionalInterface
    public interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    public LoopbackRegistry() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        put("/index/config.json", "{\"dl\": \"" + address("/dl") + "\", \"future\": {}}");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            var agent = String.valueOf(headers.getFirst("User-Agent"));
            if (!agent.startsWith("cargo")) askedByUs.incrementAndGet();
            var path = exchange.getRequestURI().getPath();
            asked.add(
                    new Asked(
                            path,
                            Optional.ofNullable(headers.getFirst("Authorization")),
                            Optional.ofNullable(headers.getFirst("If-None-Match"))
                                    .or(() ->
                                            Optional.ofNullable(
                                                    headers.getFirst("If-Modified-Since")))));
            replies.getOrDefault(path, status(404)).to(exchange);
        }
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    public Endpoint endpoint() {
        return new Endpoint(address("/index/"), Optional.empty());
    }

    public Endpoint endpoint(String token) {
        return new Endpoint(address("/index/"), Optional.of(new Endpoint.Token(token)));
    }

    public void put(String path, Reply reply) {
        replies.put(path, reply);
    }

    public void put(String path, String text) {
        put(path, bytes(text.getBytes(StandardCharsets.UTF_8)));
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /// How often a path was asked for.
    public long count(String path) {
        return asked.stream().filter(one -> one.path().equals(path)).count();
    }

    public static Reply bytes(byte[] bytes) {
        return exchange -> {
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    public static Reply status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    public static Reply redirect(int status, String to) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(status, -1);
        };
    }

    /// Says that more bytes come than do.
    public static Reply truncated(byte[] bytes) {
        return exchange -> {
            exchange.sendResponseHeaders(200, bytes.length + 100L);
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().flush();
        };
    }

    /// Never stops.
    public static Reply endless(byte[] again) {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (true) body.write(again);
            }
        };
    }

    /// Sends the head, and then nothing, for longer than a test waits.
    public static Reply stalled() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            try {
                Thread.sleep(30_000);
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
