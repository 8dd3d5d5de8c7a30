package dev.gantry.host;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which proxy leads to a server: the one that cargo is told of, else those of the environment, as
/// curl reads them (The Cargo Book, "Configuration", `http.proxy`). The JDK speaks with proxies
/// over plain HTTP only, and gives them no password: others are not understood, and lead nowhere.
final class Proxies extends ProxySelector {
    private static final int CURLS_PORT = 1080;

    private final Host host;
    private final Optional<String> ofCargo;

    /// @param ofCargo `http.proxy` of cargo's configuration; the empty text is for no proxy at all
    Proxies(Host host, Optional<String> ofCargo) {
        this.host = host;
        this.ofCargo = ofCargo;
    }

    /// Is a request to go there directly, or by a proxy of the kind that is understood?
    boolean understand(URI address) {
        var proxy = way(address);
        return proxy.isEmpty() || read(proxy.get()).isPresent();
    }

    @Override
    public List<Proxy> select(URI address) {
        var proxy = way(address);
        if (proxy.isEmpty()) return List.of(Proxy.NO_PROXY);
        return List.of(
                read(proxy.get())
                        .orElseThrow(() -> new IllegalArgumentException("not understood")));
    }

    /// The text of the proxy; empty when none is to be used.
    private Optional<String> way(URI address) {
        return isExcepted(address.getHost())
                ? Optional.empty()
                : proxy(address).filter(text -> !text.isEmpty());
    }

    /// `HTTP_PROXY` in upper case is not read: a server that runs programs for its clients lets
    /// them set it. Cargo itself looks at it.
    private Optional<String> proxy(URI address) {
        var ofScheme =
                "https".equals(address.getScheme())
                        ? variable("https_proxy").or(() -> variable("HTTPS_PROXY"))
                        : variable("http_proxy");
        return ofCargo.or(() -> ofScheme)
                .or(() -> variable("all_proxy"))
                .or(() -> variable("ALL_PROXY"));
    }

    /// A name stands for its domain too, `*` for all.
    private boolean isExcepted(String server) {
        var all = variable("no_proxy").or(() -> variable("NO_PROXY")).orElse("");
        var name = server.toLowerCase(Locale.ROOT);
        for (var one : all.toLowerCase(Locale.ROOT).split("[, ]+")) {
            var domain = one.startsWith(".") ? one.substring(1) : one;
            if (domain.isEmpty()) continue;
            if (domain.equals("*") || name.equals(domain) || name.endsWith("." + domain)) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> variable(String name) {
        return host.variable(name);
    }

    /// Empty for a proxy of another kind, such as SOCKS, one with a password, and rubbish.
    private static Optional<Proxy> read(String text) {
        try {
            var address = URI.create(text.contains("://") ? text : "http://" + text);
            boolean isPlain = "http".equals(address.getScheme()) && address.getUserInfo() == null;
            if (!isPlain || address.getHost() == null) return Optional.empty();
            int port = address.getPort() < 0 ? CURLS_PORT : address.getPort();
            var server = InetSocketAddress.createUnresolved(address.getHost(), port);
            return Optional.of(new Proxy(Proxy.Type.HTTP, server));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException failed) {
        // the request fails with the same words
    }
}
