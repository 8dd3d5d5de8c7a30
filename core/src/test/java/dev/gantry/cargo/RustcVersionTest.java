package dev.gantry.cargo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RustcVersionTest {
    @Test
    void fieldsOfVerboseVersionAreRead() {
        var version = TestMachine.rustc("1.95.0");
        assertEquals("1.95.0", version.release());
        assertEquals("x86_64-unknown-linux-gnu", version.host());
        assertEquals("59807616e1fa2540724bfbac14d7976d7e4a3860", version.commit());
        assertEquals(5, version.verbose().size());
    }

    /// The Cargo Book, "The rust-version field": one to three numbers, no operators.
    @ParameterizedTest
    @CsvSource({
        "1.95.0, 1.95, true",
        "1.95.0, 1.95.0, true",
        "1.95.0, 1.95.1, false",
        "1.95.0, 1.96, false",
        "1.95.0, 1.9, true",
        "1.95.0, 1, true",
        "1.95.0, 2, false",
        "1.97.0-nightly, 1.97, true",
        "1.97.0-beta.3, 1.98, false",
    })
    void compilerSatisfiesTheLeastVersion(String release, String needed, boolean satisfied) {
        assertEquals(satisfied, TestMachine.rustc(release).satisfies(needed));
    }
}
