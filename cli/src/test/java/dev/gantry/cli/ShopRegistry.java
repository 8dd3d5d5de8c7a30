package dev.gantry.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/// A registry on this machine with one crate, `shell 1.0.0`, in the place of the default one; what
/// it gives for it is the test's.
final class ShopRegistry implements AutoCloseable {
    static final String DOWNLOAD = "/dl/shell/1.0.0/download";
    static final byte[] GOOD =
            archive(
                    Map.of(
                            "shell-1.0.0/Cargo.toml",
                            "[package]\n"
                                    + "name = \"shell\"\n"
                                    + "version = \"1.0.0\"\n"
                                    + "edition = \"2021\"\n",
                            "shell-1.0.0/src/lib.rs",
                            "pub fn shell() -> u8 { 7 }\n"));

    private final HttpServer server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @FunctionalInterface
    interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    ShopRegistry() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        put("/index/config.json", text("{\"dl\": \"" + address("/dl") + "\"}"));
        publish(GOOD);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            asked.add(path);
            replies.getOrDefault(path, status(404)).to(exchange);
        }
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /// A cargo home in which this registry is the default one.
    Path home(Path folder) throws IOException {
        Files.createDirectories(folder);
        var index = "sparse+" + address("/index/");
        Files.writeString(
                folder.resolve("config.toml"),
                """
                [source.crates-io]
                replace-with = "near"
                [source.near]
                registry = "%s"
                [net]
                retry = 0
                """
                        .formatted(index));
        return folder;
    }

    void put(String path, Reply reply) {
        replies.put(path, reply);
    }

    /// The crate is these bytes, as its index says.
    void publish(byte[] bytes) {
        index(bytes, "");
        put(DOWNLOAD, bytes(bytes));
    }

    /// @param more fields of the line, each with a comma behind it
    void index(byte[] bytes, String more) {
        put(
                "/index/sh/el/shell",
                text(
                        """
                        {"name": "shell", "vers": "1.0.0", "deps": [], "cksum": "%s", %s\
                        "features": {}, "yanked": false}
                        """
                                .formatted(sha256(bytes), more)));
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    static Reply text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static Reply bytes(byte[] bytes) {
        return exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    static Reply status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    static Reply redirect(String to) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    /// Says that more bytes come than do.
    static Reply truncated(byte[] bytes) {
        return exchange -> {
            exchange.sendResponseHeaders(200, bytes.length + 100L);
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().flush();
        };
    }

    static byte[] archive(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            for (var file : files.entrySet()) add(tar, file.getKey(), file.getValue());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    static void add(TarArchiveOutputStream tar, String name, String text) throws IOException {
        var content = text.getBytes(StandardCharsets.UTF_8);
        var entry = new TarArchiveEntry(name, true);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new AssertionError(everyPlatformHasIt);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
