package dev.gantry.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/// A proxy that hangs up, and counts who called.
final class RefusingProxy implements AutoCloseable {
    private final ServerSocket socket;
    private final AtomicInteger calls = new AtomicInteger();

    RefusingProxy() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::refuse);
    }

    private void refuse() {
        while (!socket.isClosed()) {
            try (var _ = socket.accept()) {
                calls.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }

    /// Every request of this Gantry and its cargo goes here.
    BuiltGantry before(BuiltGantry gantry) {
        var address = "http://127.0.0.1:" + socket.getLocalPort();
        return gantry.with("CARGO_HTTP_PROXY", address)
                .with("https_proxy", address)
                .with("http_proxy", address)
                .with("no_proxy", "")
                .with("NO_PROXY", "")
                .with("CARGO_NET_RETRY", "0");
    }

    int calls() {
        return calls.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
