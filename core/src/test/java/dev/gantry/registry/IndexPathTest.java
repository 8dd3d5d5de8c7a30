package dev.gantry.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// The Cargo Book, "Index Format", "Index Files" and "Index Configuration".
class IndexPathTest {

    @ParameterizedTest
    @CsvSource({
        "a, 1/a",
        "ab, 2/ab",
        "abc, 3/a/abc",
        "cargo, ca/rg/cargo",
        "MyCrate, my/cr/mycrate",
        "Xyz, 3/x/xyz"
    })
    @DisplayName("[REG-1] a crate stands where cargo looks for it")
    void pathOfTheBook(String crate, String path) {
        assertEquals(path, IndexPath.of(crate));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../up", "a/b", "a b", "a%2e", "ä", "a\nb"})
    void whatIsNoNameLeadsNowhere(String text) {
        assertFalse(IndexPath.isName(text));
    }

    @ParameterizedTest
    @CsvSource({
        "http://h/api, http://h/api/MyCrate/1.0.0/download",
        "http://h/{crate}-{version}, http://h/MyCrate-1.0.0",
        "http://h/{prefix}/{crate}, http://h/My/Cr/MyCrate",
        "http://h/{lowerprefix}/{crate}, http://h/my/cr/MyCrate",
        "http://h/{sha256-checksum}.crate, http://h/12ab.crate"
    })
    @DisplayName("[REG-2] an address is made by the registry's template")
    void templateOfTheBook(String template, String address) throws IOException {
        assertEquals(address, config(template).address("MyCrate", "1.0.0", "12ab").toString());
    }

    @Test
    void metadataOfAVersionIsPartOfItsAddress() throws IOException {
        assertEquals(
                "http://h/lib-1.0.0%2Bsys",
                config("http://h/{crate}-{version}").address("lib", "1.0.0+sys", "").toString());
    }

    private static RegistryConfig config(String template) throws IOException {
        var text = "{\"dl\": \"" + template + "\"}";
        return RegistryConfig.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
