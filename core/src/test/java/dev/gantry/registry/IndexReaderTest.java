package dev.gantry.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lines as the Cargo Book shows them in "Index Format", "JSON schema".
class IndexReaderTest {
    private static final String SHA256 =
            "d867001db0e2b6e0496f9fac96930e2d42233ecd3ca0413e0753d4c7695d289c";

    private static final String LINE =
            """
            {"name": "foo", "vers": "0.1.0", "deps": [
              {"name": "rand", "req": "^0.6", "features": ["i128_support"], "optional": false,
               "default_features": true, "target": null, "kind": "normal", "registry": null, "package": null},
              {"name": "win", "req": "1", "optional": true, "target": "cfg(windows)", "package": "winapi"},
              {"name": "quick", "req": "1", "kind": "dev"}],
             "cksum": "CKSUM", "features": {"extras": ["rand/simd_support"]}, "yanked": false,
             "links": null, "v": 2, "features2": {"serde": ["dep:serde"]}, "rust_version": "1.60",
             "pubtime": "2026-01-01T00:00:00Z"}
            """
                    .replace("\n", " ")
                    .replace("CKSUM", SHA256);

    private static String with(String from, String to) {
        assertTrue(LINE.contains(from), from);
        return LINE.replace(from, to);
    }

    @Test
    @DisplayName("[REG-3] an entry of the book is read, whatever else stands in it")
    void theBooksEntry() {
        var entry = IndexReader.entry(LINE).orElseThrow();
        assertEquals("foo", entry.name());
        assertEquals("0.1.0", entry.version());
        assertEquals(SHA256, entry.sha256());
        assertFalse(entry.yanked());
        assertEquals(Optional.of("1.60"), entry.rustVersion());
        assertEquals(List.of("rand/simd_support"), entry.features().get("extras"));
        assertEquals(
                List.of(
                        new IndexEntry.Dependency("rand", "rand", false, Optional.empty(), false),
                        new IndexEntry.Dependency(
                                "win", "winapi", true, Optional.of("cfg(windows)"), false),
                        new IndexEntry.Dependency("quick", "quick", false, Optional.empty(), true)),
                entry.dependencies());
    }

    @Test
    @DisplayName(
            "[REG-3] features2 are features, and an optional dependency is one unless it is hidden")
    void featureNames() {
        var line = with("{\"extras\": [\"rand/simd_support\"]}", "{\"extras\": []}");
        assertEquals(
                Set.of("extras", "serde", "win"),
                IndexReader.entry(line).orElseThrow().featureNames());
        var hidden = with("\"rand/simd_support\"", "\"dep:win\"");
        assertEquals(
                Set.of("extras", "serde"), IndexReader.entry(hidden).orElseThrow().featureNames());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "\"foo\"",
                "{\"name\": \"foo\"}",
                "{\"name\": [",
                "\0"
            })
    @DisplayName("[REG-3] a line that is none costs itself")
    void aLineThatIsNone(String line) {
        assertEquals(Optional.empty(), IndexReader.entry(line));
        assertEquals(1, IndexReader.read("foo", line + "\n" + LINE + "\n").size());
    }

    @Test
    @DisplayName(
            "[REG-3] a format above 2, another crate's line and a digest that is none are passed"
                    + " over")
    void whatCargoDoesNotReadEither() {
        assertEquals(Optional.empty(), IndexReader.entry(with("\"v\": 2", "\"v\": 3")));
        assertEquals(Optional.empty(), IndexReader.entry(with(SHA256, "../../x")));
        assertEquals(Optional.empty(), IndexReader.entry(with("\"0.1.0\"", "\"../0.1.0\"")));
        assertEquals(Optional.empty(), IndexReader.entry(with("\"foo\"", "\"../foo\"")));
        assertEquals(List.of(), IndexReader.read("bar", LINE));
    }

    @Test
    void withoutAFormatItIsTheFirst() {
        assertTrue(IndexReader.entry(with("\"v\": 2, ", "")).isPresent());
    }

    @Test
    void yankedIsSaid() {
        var entry = IndexReader.entry(with("\"yanked\": false", "\"yanked\": true"));
        assertTrue(entry.orElseThrow().yanked());
    }
}
