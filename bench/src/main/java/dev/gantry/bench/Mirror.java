package dev.gantry.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// A registry on this machine, in the place of the default one, with what cargo keeps of a closure.
final class Mirror {
    private static final byte[] NONE = {};

    private final Closure closure;
    private final HttpServer server;
    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();
    private final AtomicInteger packages = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    private Mirror(Closure closure, HttpServer server) {
        this.closure = closure;
        this.server = server;
    }

    /// Serves until the process ends.
    static Mirror start(Closure closure) throws IOException {
        // an answer of two packets would wait for a delayed acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var mirror = new Mirror(closure, HttpServer.create(here, 0));
        mirror.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        mirror.server.createContext("/", mirror::answer);
        mirror.server.start();
        return mirror;
    }

    /// Makes a cargo home, in which nothing is but where the registry is.
    void configure(Path home) throws IOException {
        Files.createDirectories(home);
        Files.writeString(
                home.resolve("config.toml"),
                """
                [source.crates-io]
                replace-with = "mirror"

                [source.mirror]
                registry = "sparse+%s"
                """
                        .formatted(address("/index/")));
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /// What was downloaded since it was last asked.
    String downloaded() {
        double mega = bytes.getAndSet(0) / 1e6;
        return "%d packages, %.1f MB".formatted(packages.getAndSet(0), mega);
    }

    /// An exchange is not closed: that would close the connection.
    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().close();
        var path = exchange.getRequestURI().getPath();
        var body = answers.computeIfAbsent(path, this::body);
        if (body == NONE) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        if (path.startsWith("/dl/")) {
            packages.incrementAndGet();
            bytes.addAndGet(body.length);
        }
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private byte[] body(String path) {
        try {
            if (path.equals("/index/config.json")) {
                return utf8("{\"dl\": \"" + address("/dl/{crate}-{version}") + "\"}");
            }
            return path.startsWith("/index/")
                    ? closure.index(path.substring("/index/".length()))
                            .map(Mirror::utf8)
                            .orElse(NONE)
                    : closure.crate(path.substring("/dl/".length())).orElse(NONE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
