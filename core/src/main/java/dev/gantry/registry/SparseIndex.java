package dev.gantry.registry;

import dev.gantry.host.Http;
import dev.gantry.store.Key;
import dev.gantry.store.Store;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The index of one registry by the sparse protocol (The Cargo Book, "Index Format", "Sparse
/// Protocol"). What was read is kept in the store, and read again only when the registry says that
/// it has changed.
public final class SparseIndex {
    private static final int LARGEST_CONFIG = 1 << 20;

    /// Many times the largest there is: thousands of versions with hundreds of features.
    private static final int LARGEST_FILE = 32 << 20;

    private static final int OK = 200;
    private static final int UNCHANGED = 304;
    private static final int UNAUTHORIZED = 401;

    /// "The registry must respond" with one of these for a crate that there is not.
    private static final Set<Integer> NO_CRATE = Set.of(404, 410, 451);

    private final Endpoint endpoint;
    private final Requester requester;
    private final Store store;
    private @Nullable RegistryConfig config;
    private @Nullable NoAnswer withoutConfig;

    public SparseIndex(Endpoint endpoint, Http http, Store store) {
        this.endpoint = endpoint;
        this.requester = new Requester(endpoint, http);
        this.store = store;
    }

    /// All versions of a crate that can be read; none when there is no such crate.
    ///
    /// @throws NoAnswer after one attempt
    public List<IndexEntry> entries(String crate) throws NoAnswer {
        if (!IndexPath.isName(crate)) return List.of();
        var address = endpoint.index().resolve(IndexPath.of(crate));
        var key = Key.of("index").with("address", address.toString()).digest();
        var kept = store.record(key).map(Kept::read);
        var what = "the index of crate " + crate;
        var conditions = kept.map(Kept::conditions).orElse(Collections.emptySortedMap());
        boolean withToken = config().authRequired();
        var answer = requester.get(what, address, withToken, conditions, LARGEST_FILE);
        if (NO_CRATE.contains(answer.status())) return List.of();
        if (answer.status() == UNCHANGED && kept.isPresent()) {
            return IndexReader.read(crate, kept.get().text());
        }
        var text = new String(body(what, answer), StandardCharsets.UTF_8);
        store.putRecord(key, new Kept(validator(answer), text).write());
        return IndexReader.read(crate, text);
    }

    /// Writes a crate to a file. What is in it then is not looked at.
    ///
    /// @param limit in bytes
    /// @throws Http.TooLong when there is more
    void download(LockedCrate crate, Path file, long limit) throws NoAnswer, Http.TooLong {
        var what = crate.what();
        var registry = config();
        URI address;
        try {
            address = registry.address(crate.name(), crate.version(), crate.sha256());
        } catch (IllegalArgumentException malformed) {
            throw new NoAnswer.Unusable(what, "the `dl` of config.json makes no address");
        }
        var answer = requester.download(what, address, registry.authRequired(), file, limit);
        if (answer.status() != OK) {
            throw new NoAnswer.Unusable(what, "status " + answer.status());
        }
    }

    /// Asked once, also in vain.
    private synchronized RegistryConfig config() throws NoAnswer {
        if (withoutConfig != null) throw withoutConfig;
        try {
            if (config == null) config = readConfig();
            return config;
        } catch (NoAnswer none) {
            withoutConfig = none;
            throw none;
        }
    }

    /// With the token when it is refused without.
    private RegistryConfig readConfig() throws NoAnswer {
        var address = endpoint.index().resolve("config.json");
        var what = "config.json";
        var answer = config(what, address, false);
        if (answer.status() == UNAUTHORIZED && endpoint.token().isPresent()) {
            answer = config(what, address, true);
        }
        var body = body(what, answer);
        try {
            return RegistryConfig.read(body);
        } catch (IOException malformed) {
            throw new NoAnswer.Unusable(what, "malformed");
        }
    }

    private Http.Answer config(String what, URI address, boolean withToken) throws NoAnswer {
        return requester.get(
                what, address, withToken, Collections.emptySortedMap(), LARGEST_CONFIG);
    }

    private static byte[] body(String what, Http.Answer answer) throws NoAnswer {
        if (answer.status() == OK) return answer.body();
        throw new NoAnswer.Unusable(what, "status " + answer.status());
    }

    /// The header by which the registry is asked whether anything changed.
    private static String validator(Http.Answer answer) {
        return answer.header("ETag")
                .map(tag -> "If-None-Match: " + tag)
                .or(() -> answer.header("Last-Modified").map(time -> "If-Modified-Since: " + time))
                .orElse("");
    }

    /// A file of the index as the store keeps it: the header on the first line.
    private record Kept(String validator, String text) {

        static Kept read(String record) {
            int end = record.indexOf('\n');
            return end < 0
                    ? new Kept("", "")
                    : new Kept(record.substring(0, end), record.substring(end + 1));
        }

        String write() {
            return validator.replaceAll("\\R", " ") + "\n" + text;
        }

        SortedMap<String, String> conditions() {
            var headers = new TreeMap<String, String>();
            int colon = validator.indexOf(": ");
            if (colon > 0) {
                headers.put(validator.substring(0, colon), validator.substring(colon + 2));
            }
            return headers;
        }
    }
}
