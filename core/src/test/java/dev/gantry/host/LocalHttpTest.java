package dev.gantry.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;

/// Downloads from a server on this machine.
class LocalHttpTest {
    private static final int SIZE = 100_000;
    private static final Path FULL = Path.of("/dev/full");

    @TempDir Path folder;
    private HttpServer server;
    private Http http;

    @BeforeEach
    void open() throws IOException {
        var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        server = HttpServer.create(loopback, 0);
        serve("/whole", SIZE, SIZE);
        serve("/half", SIZE, SIZE / 2);
        server.start();
        http = Host.local().httpForMany(Optional.of(""), Duration.ofSeconds(20));
    }

    private void serve(String path, int promised, int sent) {
        server.createContext(
                path,
                exchange -> {
                    exchange.sendResponseHeaders(200, promised);
                    exchange.getResponseBody().write(new byte[sent]);
                    exchange.getResponseBody().flush();
                    exchange.close();
                });
    }

    @AfterEach
    void close() {
        http.close();
        server.stop(0);
    }

    private Http.Answer download(String path, Path file, long limit) throws IOException {
        var authority = "127.0.0.1:" + server.getAddress().getPort();
        return http.download(
                URI.create("http://" + authority + path), new TreeMap<>(), file, limit);
    }

    @Test
    void writesWhatComes() throws IOException {
        var file = folder.resolve("file");
        assertEquals(200, download("/whole", file, SIZE).status());
        assertEquals(SIZE, Files.size(file));
    }

    @Test
    @DisplayName("[STORE-5] a disk that is full is told apart from a server that fails")
    void full() {
        assumeTrue(Files.isWritable(FULL), "there is no " + FULL);
        assertThrows(UncheckedIOException.class, () -> download("/whole", FULL, SIZE));
    }

    @Test
    @DisplayName("[REG-21] a server that ends too early, or not, is the server's fault")
    void faults() {
        assertThrows(IOException.class, () -> download("/half", folder.resolve("half"), SIZE));
        assertThrows(
                Http.TooLong.class, () -> download("/whole", folder.resolve("long"), SIZE - 1));
    }
}
