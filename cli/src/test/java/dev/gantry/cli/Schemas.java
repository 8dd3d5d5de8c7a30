package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// The JSON Schemas of the folder docs/.
public final class Schemas {
    private static final JsonSchemaFactory FACTORY =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private Schemas() {}

    /// @param name of a file in docs/, without `.schema.json`
    public static void assertValid(String name, String document) throws IOException {
        var schema = Files.readString(Path.of("..", "docs", name + ".schema.json"));
        var faults = FACTORY.getSchema(schema).validate(document, InputFormat.JSON);
        assertEquals(Set.of(), faults, document);
    }
}
