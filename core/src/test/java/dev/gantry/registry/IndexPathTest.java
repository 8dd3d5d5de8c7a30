package dev.gantry.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The Cargo Book, "Index Format", "Index Files".
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
}
