package dev.gantry.host;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Asks servers for what lies at an address. It follows no redirection: whoever asks decides where
/// its headers may go.
public interface Http extends AutoCloseable {

    /// False when the proxy that leads there is of a kind that is not understood, or wants a
    /// password. There is no way around it.
    boolean knowsTheWay(URI address);

    /// @param limit of the body, in bytes; of any status but 200 nothing is kept
    /// @throws java.net.http.HttpTimeoutException when the patience is at its end
    /// @throws IOException when no answer comes, when it ends too early or is longer than the
    ///   limit, or when the way is not known
    Answer get(URI address, SortedMap<String, String> headers, int limit) throws IOException;

    /// Writes what lies at an address to a file, however long it takes, as long as it comes.
    ///
    /// @param file written over; for any status but 200 its content means nothing
    /// @param limit of the body, in bytes
    /// @return an answer without a body
    /// @throws TooLong when there is more than that
    /// @throws java.net.http.HttpTimeoutException when too little came for as long as the patience
    /// @throws IOException as [#get]
    /// @throws java.io.UncheckedIOException when the file cannot be written
    Answer download(URI address, SortedMap<String, String> headers, Path file, long limit)
            throws IOException;

    @Override
    void close();

    /// More came than may come.
    @SuppressWarnings("serial") // never serialised
    final class TooLong extends IOException {
        TooLong() {
            super("the body is too long");
        }
    }

    /// @param headers by name, without regard to case
    record Answer(int status, SortedMap<String, List<String>> headers, byte[] body) {

        public Answer(int status, Map<String, List<String>> headers, byte[] body) {
            this(status, sorted(headers), body);
        }

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)))
                    .flatMap(all -> all.stream().findFirst());
        }

        private static SortedMap<String, List<String>> sorted(Map<String, List<String>> headers) {
            var sorted = new TreeMap<String, List<String>>();
            headers.forEach((name, all) -> sorted.put(name.toLowerCase(Locale.ROOT), all));
            return sorted;
        }
    }
}
