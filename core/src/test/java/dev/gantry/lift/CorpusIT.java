package dev.gantry.lift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The functions of crates, counted by ourselves and by others: none is missing, and none is one
/// too many. With those of [LedgerIT] they are the 24 of the corpus.
@Tag("corpus")
class CorpusIT {
    static final List<String> CRATES =
            List.of(
                    "ahash 0.8.12",
                    "anyhow 1.0.104",
                    "crossbeam 0.8.5",
                    "indexmap 2.14.2",
                    "itertools 0.15.0",
                    "num_cpus 1.17.0",
                    "once_cell 1.21.4",
                    "parking_lot 0.13.0",
                    "rand 0.10.3",
                    "rand_chacha 0.10.0",
                    "serde 1.0.229",
                    "smallvec 1.16.5",
                    "thiserror 2.0.21");

    /// Those that take longest.
    static final List<String> LARGE = List.of("rayon 1.12.0", "tokio 1.54.1");

    private static final String FULL = ", features = [\"full\"]";

    /// Documents that were made once are kept.
    private static RealCrates crates(String name, List<String> crates) {
        var lines = new StringBuilder();
        for (var crate : crates) {
            var words = crate.split(" ");
            lines.append(words[0] + " = { version = \"=" + words[1] + "\"");
            lines.append((words[0].equals("tokio") ? FULL : "") + " }\n");
        }
        return new RealCrates(name, Optional.empty(), lines.toString());
    }

    private static final class Once {
        static final RealCrates MORE = crates("corpus-more", CRATES);
    }

    private static final class OnceLarge {
        static final RealCrates MORE = crates("corpus-large", LARGE);
    }

    @ParameterizedTest
    @FieldSource("CRATES")
    @DisplayName("[PLAN-9] functions are counted as others count those of the crates")
    void functionsAreCountedAsOthersCountThem(String crate) throws IOException {
        check(Once.MORE, crate);
    }

    @Tag("proof")
    @ParameterizedTest
    @FieldSource("LARGE")
    @DisplayName("[PLAN-9] functions are counted as others count those of large crates")
    void functionsOfLargeCratesAreCountedAsOthersCountThem(String crate) throws IOException {
        check(OnceLarge.MORE, crate);
    }

    private static void check(RealCrates crates, String crate) throws IOException {
        var words = crate.split(" ");
        var api = crates.api(words[0], words[1]);
        assertEquals(List.of(), CountedFunctions.differences(api));
    }
}
