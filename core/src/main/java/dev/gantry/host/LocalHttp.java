package dev.gantry.host;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// The network of this machine, by the JDK's own client.
final class LocalHttp implements Http {
    private static final int OK = 200;

    /// Where the text of a refusal is read to, since what follows may have no end.
    private static final int LONGEST_REFUSAL = 1 << 16;

    /// As cargo's `http.low-speed-limit`, in bytes a second: less than that is nothing.
    private static final long LEAST_SPEED = 10;

    private static final Duration CONNECTING = Duration.ofSeconds(10);

    private final Proxies proxies;
    private final HttpClient client;
    private final Duration patience;
    private final long begun = System.nanoTime();
    private final boolean together;

    /// @param patience for an answer; for files, how long nothing may come
    /// @param together it is for all answers together, but for files, from now on
    LocalHttp(Proxies proxies, Duration patience, boolean together) {
        this.together = together;
        this.proxies = proxies;
        this.patience = patience;
        this.client =
                HttpClient.newBuilder()
                        .proxy(proxies)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(patience.compareTo(CONNECTING) < 0 ? patience : CONNECTING)
                        .build();
    }

    @Override
    public boolean knowsTheWay(URI address) {
        return proxies.understand(address);
    }

    @Override
    public Answer get(URI address, SortedMap<String, String> headers, int limit)
            throws IOException {
        var left = left();
        if (!left.isPositive()) throw new HttpTimeoutException("no time is left");
        var sent = sent(address, headers, upTo(limit));
        try {
            var response = await(sent, left);
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } finally {
            sent.cancel(true);
        }
    }

    private Duration left() {
        return together ? patience.minusNanos(System.nanoTime() - begun) : patience;
    }

    @Override
    public Answer download(URI address, SortedMap<String, String> headers, Path file, long limit)
            throws IOException {
        var came = new AtomicLong();
        var unwritable = new AtomicBoolean();
        var toFile = BodyHandlers.ofFile(file);
        var passedOver = BodyHandlers.limiting(BodyHandlers.replacing(file), LONGEST_REFUSAL);
        BodyHandler<Path> handler =
                head ->
                        head.statusCode() == OK
                                ? new Counted<>(toFile.apply(head), limit, came, unwritable)
                                : passedOver.apply(head);
        var sent = sent(address, headers, handler);
        try {
            var response = awaitFile(sent, came);
            return new Answer(response.statusCode(), response.headers().map(), new byte[0]);
        } catch (IOException failed) {
            if (unwritable.get()) throw new UncheckedIOException(failed);
            throw failed;
        } finally {
            sent.cancel(true);
        }
    }

    /// What is no address or header is not told: it may be a secret.
    private <B> CompletableFuture<HttpResponse<B>> sent(
            URI address, SortedMap<String, String> headers, BodyHandler<B> body)
            throws IOException {
        if (!knowsTheWay(address)) throw new IOException("the proxy is not understood");
        try {
            var request = HttpRequest.newBuilder(address).GET();
            headers.forEach(request::header);
            return client.sendAsync(request.build(), body);
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

    private <B> HttpResponse<B> awaitFile(CompletableFuture<HttpResponse<B>> sent, AtomicLong came)
            throws IOException {
        long least = Math.max(1, LEAST_SPEED * patience.toSeconds());
        for (long before = 0; ; before = came.get()) {
            try {
                return await(sent, patience);
            } catch (HttpTimeoutException notYet) {
                if (came.get() - before < least) throw notYet;
            }
        }
    }

    private static <B> HttpResponse<B> await(
            CompletableFuture<HttpResponse<B>> sent, Duration patience) throws IOException {
        try {
            return sent.get(patience.toNanos(), TimeUnit.NANOSECONDS);
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

    /// Hands on what comes, up to a limit, and tells how much it was.
    private static final class Counted<B> implements HttpResponse.BodySubscriber<B> {
        private final HttpResponse.BodySubscriber<B> to;
        private final long limit;
        private final AtomicLong came;
        private final AtomicBoolean unwritable;
        private volatile boolean ended;

        /// @param unwritable set when the file, and not the sender, is what fails
        Counted(
                HttpResponse.BodySubscriber<B> to,
                long limit,
                AtomicLong came,
                AtomicBoolean unwritable) {
            this.to = to;
            this.limit = limit;
            this.came = came;
            this.unwritable = unwritable;
        }

        @Override
        public CompletionStage<B> getBody() {
            return to.getBody()
                    .whenComplete((_, failed) -> unwritable.set(failed != null && !ended));
        }

        @Override
        public void onSubscribe(Flow.Subscription parts) {
            to.onSubscribe(parts);
        }

        /// What comes after the limit is passed over until whoever waits has cancelled it.
        @Override
        public void onNext(List<ByteBuffer> parts) {
            long size = parts.stream().mapToLong(ByteBuffer::remaining).sum();
            if (came.get() > limit) return;
            if (came.addAndGet(size) > limit) fail(new TooLong());
            else to.onNext(parts);
        }

        @Override
        public void onError(Throwable failed) {
            if (came.get() <= limit) fail(failed);
        }

        private void fail(Throwable failed) {
            ended = true;
            to.onError(failed);
        }

        @Override
        public void onComplete() {
            if (came.get() <= limit) to.onComplete();
        }
    }
}
