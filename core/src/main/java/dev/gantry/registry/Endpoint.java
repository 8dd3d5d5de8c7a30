package dev.gantry.registry;

import java.net.URI;
import java.util.Optional;

/// Where a registry is, and who asks it.
///
/// @param index of the sparse protocol: http or https, ends in a slash
public record Endpoint(URI index, Optional<Token> token) {

    /// The key to a registry. It is told to the server of the index only, and shown nowhere.
    public static final class Token {
        private final String secret;

        public Token(String secret) {
            this.secret = secret;
        }

        public String secret() {
            return secret;
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /// Same scheme, name and port: nobody else may see the token.
    boolean isHome(URI address) {
        return origin(index).equals(origin(address));
    }

    private static String origin(URI address) {
        int port = address.getPort();
        if (port < 0) port = "https".equals(address.getScheme()) ? 443 : 80;
        return address.getScheme() + "://" + address.getHost() + ":" + port;
    }
}
