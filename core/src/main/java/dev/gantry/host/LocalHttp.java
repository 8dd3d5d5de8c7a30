package dev.gantry.host;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The network of this machine, by the JDK's own client.
final class LocalHttp implements Http {
    private static final int OK = 200;

    /// Where the text of a refusal is read to, since what follows may have no end.
    private static final int LONGEST_REFUSAL = 1 << 16;

    private final Proxies proxies;
    private final HttpClient client;
    private final long end;

    /// @param patience from now on, for all that is asked
    LocalHttp(Proxies proxies, Duration patience) {
        this.proxies = proxies;
        this.client =
                HttpClient.newBuilder()
                        .proxy(proxies)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(patience)
                        .build();
        this.end = System.nanoTime() + patience.toNanos();
    }

    @Override
    public boolean knowsTheWay(URI address) {
        return proxies.understand(address);
    }

    @Override
    public Answer get(URI address, SortedMap<String, String> headers, int limit)
            throws IOException {
        if (!knowsTheWay(address)) throw new IOException("the proxy is not understood");
        var sent = sent(address, headers, limit);
        try {
            var response = await(sent);
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } finally {
            sent.cancel(true);
        }
    }

    /// What is no address or header is not told: it may be a secret.
    private CompletableFuture<HttpResponse<byte[]>> sent(
            URI address, SortedMap<String, String> headers, int limit) throws IOException {
        try {
            var request = HttpRequest.newBuilder(address).GET();
            headers.forEach(request::header);
            return client.sendAsync(request.build(), upTo(limit));
        } catch (IllegalArgumentException malformed) {
            throw new IOException("no request");
        }
    }

    private static BodyHandler<byte[]> upTo(int limit) {
        var kept = BodyHandlers.limiting(BodyHandlers.ofByteArray(), limit);
        var passedOver =
                BodyHandlers.limiting(BodyHandlers.replacing(new byte[0]), LONGEST_REFUSAL);
        return head -> (head.statusCode() == OK ? kept : passedOver).apply(head);
    }

    private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> sent)
            throws IOException {
        try {
            return sent.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new HttpTimeoutException("too late");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (CancellationException cancelled) {
            throw new IOException(cancelled);
        } catch (ExecutionException failed) {
            throw reason(failed.getCause());
        }
    }

    private static IOException reason(@Nullable Throwable failed) {
        return failed instanceof IOException io ? io : new IOException(failed);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
