package dev.gantry.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

class KeyTest {

    /// FIPS 180-2, appendix B.1, and the digest of nothing.
    @ParameterizedTest
    @CsvSource({
        "abc, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "'', e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    })
    void aDigestIsSha256(String text, String hex) {
        assertEquals(hex, Digest.of(text).hex());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855"
            })
    void whatIsNoDigestIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> new Digest(text));
    }

    @Test
    void twoDigitsAreTheShard() {
        var digest = Digest.of("abc");
        assertEquals(
                Path.of("files", "ba", digest.hex().substring(2)), digest.below(Path.of("files")));
    }

    @Test
    void theOrderOfInputsDoesNotMatter() {
        var key = Key.of("k").with("a", "1").with("b", "2");
        assertEquals(key.digest(), Key.of("k").with("b", "2").with("a", "1").digest());
    }

    @Test
    void keysThatDifferAnywhereDiffer() {
        var key = Key.of("k").with("a", "1").with("b", "2").digest();
        assertNotEquals(key, Key.of("l").with("a", "1").with("b", "2").digest());
        assertNotEquals(key, Key.of("k").with("a", "1").with("b", "3").digest());
        assertNotEquals(key, Key.of("k").with("a", "1").with("c", "2").digest());
        assertNotEquals(key, Key.of("k").with("a", "1").digest());
        assertNotEquals(
                Key.of("k").with("a", "11:b").digest(),
                Key.of("k").with("a", "").with("1", "b").digest());
    }

    @Test
    void anInputIsNeverReplaced() {
        var key = Key.of("k").with("a", "1");
        assertThrows(IllegalArgumentException.class, () -> key.with("a", "2"));
    }
}
