package dev.gantry.registry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;

/// What a registry says of itself in `config.json` (The Cargo Book, "Index Format", "Index
/// Configuration").
///
/// @param authRequired each request needs the token
record RegistryConfig(boolean authRequired) {
    private static final JsonFactory JSON = new JsonFactory();

    /// @throws IOException when it is no such text: every registry has a `dl`
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
        return new RegistryConfig(authRequired);
    }
}
