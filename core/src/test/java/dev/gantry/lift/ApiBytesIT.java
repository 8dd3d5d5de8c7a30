package dev.gantry.lift;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The canonical bytes of real APIs.
class ApiBytesIT {

    @ParameterizedTest
    @ValueSource(
            strings = {"hex", "regex", "url", "blake3", "base64", "bytes", "sha2", "time", "uuid"})
    void anApiIsTheSameAfterItsBytes(String crate) {
        var api = RealCrates.CORPUS.api(crate);
        var bytes = ApiBytes.write(api);
        assertEquals(api, ApiBytes.read(bytes));
        assertArrayEquals(bytes, ApiBytes.write(RealCrates.CORPUS.api(crate)), "lifted once more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hex", "regex", "blake3"})
    void theBytesNameNoFolderOfThisMachine(String crate) {
        var text = new String(ApiBytes.write(RealCrates.CORPUS.api(crate)), StandardCharsets.UTF_8);
        for (var folder :
                new String[] {
                    System.getProperty("user.home"), Path.of("").toAbsolutePath().toString()
                }) {
            assertFalse(text.contains(folder + "/"), folder);
        }
        assertFalse(text.contains("/registry/src/"));
    }
}
