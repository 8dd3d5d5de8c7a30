package dev.gantry.registry;

import dev.gantry.host.HostProblem;
import dev.gantry.host.Http;
import dev.gantry.problem.ProblemException;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import javax.net.ssl.SSLException;

/// Asks one registry, once; elsewhere, when it says so, but without the token.
final class Requester {
    private static final int MOST_REDIRECTIONS = 5;
    private static final Set<Integer> REDIRECTIONS = Set.of(301, 302, 303, 307, 308);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERRORS = 500;

    private final Endpoint endpoint;
    private final Http http;

    Requester(Endpoint endpoint, Http http) {
        this.endpoint = endpoint;
        this.http = http;
    }

    private interface Way {
        Http.Answer ask(URI address, SortedMap<String, String> headers) throws IOException;
    }

    /// An answer that lasts, whatever its status.
    ///
    /// @param what for messages
    /// @param withToken tells the token to the endpoint's own server
    /// @param limit of the body, in bytes
    /// @throws ProblemException [HostProblem.Interrupted]
    Http.Answer get(
            String what,
            URI address,
            boolean withToken,
            SortedMap<String, String> headers,
            int limit)
            throws NoAnswer {
        try {
            return follow(what, address, withToken, headers, (at, all) -> http.get(at, all, limit));
        } catch (Http.TooLong tooLong) {
            throw new NoAnswer.Unusable(what, "too long");
        }
    }

    /// The same, with the body of status 200 in a file.
    ///
    /// @throws Http.TooLong when it is more than the limit
    Http.Answer download(String what, URI address, boolean withToken, Path file, long limit)
            throws NoAnswer, Http.TooLong {
        var headers = Collections.<String, String>emptySortedMap();
        return follow(
                what,
                address,
                withToken,
                headers,
                (at, all) -> http.download(at, all, file, limit));
    }

    private Http.Answer follow(
            String what, URI address, boolean withToken, SortedMap<String, String> headers, Way way)
            throws NoAnswer, Http.TooLong {
        var at = address;
        for (int i = 0; i <= MOST_REDIRECTIONS; i++) {
            var answer = once(what, at, withToken, headers, way);
            if (isForTheMoment(answer.status())) {
                throw new NoAnswer.Unreached(what, "status " + answer.status());
            }
            if (!REDIRECTIONS.contains(answer.status())) return answer;
            at = next(what, at, answer);
        }
        throw new NoAnswer.Unusable(what, "it leads from one address to the next without end");
    }

    private Http.Answer once(
            String what, URI address, boolean withToken, SortedMap<String, String> headers, Way way)
            throws NoAnswer, Http.TooLong {
        if (!http.knowsTheWay(address)) {
            throw new NoAnswer.Unusable(what, "the proxy to " + address.getHost());
        }
        var all = new TreeMap<>(headers);
        if (withToken && endpoint.isHome(address)) {
            endpoint.token().ifPresent(token -> all.put("Authorization", token.secret()));
        }
        try {
            return way.ask(address, all);
        } catch (InterruptedIOException interrupted) {
            throw new ProblemException(new HostProblem.Interrupted("gantry"));
        } catch (Http.TooLong tooLong) {
            throw tooLong;
        } catch (SSLException distrusted) {
            // cargo may be told of other certificates
            throw new NoAnswer.Unusable(what, "no trust in " + address.getHost());
        } catch (IOException failed) {
            throw new NoAnswer.Unreached(what, failed.getClass().getSimpleName());
        }
    }

    /// Never from a protected connection to an open one, nor to what is not HTTP.
    private static URI next(String what, URI from, Http.Answer answer) throws NoAnswer {
        var location = answer.header("Location").orElse("");
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException noAddress) {
            throw new NoAnswer.Unusable(what, "it leads to no address");
        }
        boolean safe =
                "https".equals(to.getScheme())
                        || ("http".equals(to.getScheme()) && "http".equals(from.getScheme()));
        if (location.isEmpty() || !safe || to.getHost() == null) {
            throw new NoAnswer.Unusable(what, "it leads to " + to.getHost());
        }
        return to;
    }

    private static boolean isForTheMoment(int status) {
        return status >= SERVER_ERRORS || status == TOO_MANY_REQUESTS;
    }
}
