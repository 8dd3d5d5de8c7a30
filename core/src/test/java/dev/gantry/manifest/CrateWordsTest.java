package dev.gantry.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class CrateWordsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    regex                                 | // import rust "regex" as regex
                    num-cpus@1.16                         | // import rust "num-cpus@1.16" as num_cpus
                    time@0.3 features formatting,parsing  | // import rust "time@0.3" as time features "formatting,parsing"
                    "time@0.3" as t features "formatting" | // import rust "time@0.3" as t features "formatting"
                    "time@>=0.3, <0.4" no-default-features | // import rust "time@>=0.3, <0.4" as time no-default-features
                    enum@1                                | // import rust "enum@1" as enum_
                    """)
    void areTheImportLineTheyMean(String words, String line) {
        assertEquals(line, CrateWords.line(words));
    }

    @Test
    void makeAManifestOfOneCrate() {
        var crates = ManifestReader.readCrate("time@0.3 features formatting,parsing").crates();
        assertEquals(1, crates.size());
        assertEquals("time", crates.getFirst().name());
        assertEquals(List.of("formatting", "parsing"), crates.getFirst().features());
    }

    @Test
    void thatAreMalformedAreRefused() {
        Refused.problems(() -> ManifestReader.readCrate("9x"));
    }
}
