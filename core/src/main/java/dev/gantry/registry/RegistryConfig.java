package dev.gantry.registry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What a registry says of itself in `config.json` (The Cargo Book, "Index Format", "Index
/// Configuration").
///
/// @param download the template of a package's address
/// @param authRequired each request needs the token
record RegistryConfig(String download, boolean authRequired) {
    private static final JsonFactory JSON = new JsonFactory();

    /// @throws IOException when it is no such text
    static RegistryConfig read(byte[] text) throws IOException {
        var download = "";
        boolean authRequired = false;
        try (var json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) throw new IOException("no JSON object");
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "dl" -> download = json.getText();
                    case "auth-required" -> authRequired = json.getBooleanValue();
                    default -> json.skipChildren();
                }
            }
        }
        if (download.isEmpty()) throw new IOException("it has no `dl`");
        return new RegistryConfig(download, authRequired);
    }

    /// The address of a `.crate` file.
    ///
    /// @throws IllegalArgumentException when the template makes no address
    URI address(String crate, String version, String sha256) {
        boolean plain = !download.contains("{");
        var template = plain ? download + "/{crate}/{version}/download" : download;
        var prefix = IndexPath.prefix(crate);
        return URI.create(
                template.replace("{crate}", crate)
                        .replace("{version}", URLEncoder.encode(version, StandardCharsets.UTF_8))
                        .replace("{prefix}", prefix)
                        .replace("{lowerprefix}", prefix.toLowerCase(Locale.ROOT))
                        .replace("{sha256-checksum}", sha256));
    }
}
