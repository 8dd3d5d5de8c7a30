package dev.gantry.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// The cases of the `semver` crate's own tests, 1.0, `tests/test_version_req.rs`.
class VersionsTest {

    @ParameterizedTest
    @CsvSource({
        "'=1.0.0', '1.0.0', '1.0.1 0.9.9 0.10.0 0.1.0 1.0.0-pre'",
        "'=0.9.0', '0.9.0', '0.9.1 1.9.0 0.0.9 0.9.0-pre'",
        "'=0.0.2', '0.0.2', '0.0.1 0.0.3 0.0.2-pre'",
        "'=0.1.0-beta2.a', '0.1.0-beta2.a', '0.9.1 0.1.0 0.1.1-beta2.a 0.1.0-beta2'",
        "'=0.1.0+meta', '0.1.0 0.1.0+meta 0.1.0+any', ''",
        "'>= 1.0.0', '1.0.0 2.0.0', '0.1.0 0.0.1 1.0.0-pre 2.0.0-pre'",
        "'>= 2.1.0-alpha2', '2.1.0-alpha2 2.1.0-alpha3 2.1.0 3.0.0',"
                + " '2.0.0 2.1.0-alpha1 2.0.0-alpha2 3.0.0-alpha2'",
        "'< 1.0.0', '0.1.0 0.0.1', '1.0.0 1.0.0-beta 1.0.1 0.9.9-alpha'",
        "'<= 2.1.0-alpha2', '2.1.0-alpha2 2.1.0-alpha1 2.0.0 1.0.0',"
                + " '2.1.0 2.2.0-alpha1 2.0.0-alpha2 1.0.0-alpha2'",
        "'>1.0.0-alpha, <1.0.0', '1.0.0-beta', ''",
        "'>1.0.0-alpha, <1.0', '', '1.0.0-beta'",
        "'>1.0.0-alpha, <1', '', '1.0.0-beta'",
        "'> 0.0.9, <= 2.5.3', '0.0.10 1.0.0 2.5.3', '0.0.8 2.5.4'",
        "'0.3.0, 0.4.0', '', '0.0.8 0.3.0 0.4.0'",
        "'<= 0.2.0, >= 0.5.0', '', '0.0.8 0.3.0 0.5.1'",
        "'0.1.0, 0.1.4, 0.1.6', '0.1.6 0.1.9', '0.1.0 0.1.4 0.2.0'",
        "'>=0.5.1-alpha3, <0.6', '0.5.1-alpha3 0.5.1-alpha4 0.5.1-beta 0.5.1 0.5.5',"
                + " '0.5.1-alpha1 0.5.2-alpha3 0.5.5-pre 0.5.0-pre 0.6.0 0.6.0-pre'",
        "'~1', '1.0.0 1.0.1 1.1.1', '0.9.1 2.9.0 0.0.9'",
        "'~1.2', '1.2.0 1.2.1', '1.1.1 1.3.0 0.0.9'",
        "'~1.2.2', '1.2.2 1.2.4', '1.2.1 1.9.0 1.0.9 2.0.1 0.1.3'",
        "'~1.2.3-beta.2', '1.2.3 1.2.4 1.2.3-beta.2 1.2.3-beta.4',"
                + " '1.3.3 1.1.4 1.2.3-beta.1 1.2.4-beta.2'",
        "'^1', '1.1.2 1.1.0 1.2.1 1.0.1', '0.9.1 2.9.0 0.1.4 1.0.0-beta1 0.1.0-alpha 1.0.1-pre'",
        "'^1.1', '1.1.2 1.1.0 1.2.1', '0.9.1 2.9.0 1.0.1 0.1.4'",
        "'^1.1.2', '1.1.2 1.1.4 1.2.1',"
                + " '0.9.1 2.9.0 1.1.1 0.0.1 1.1.2-alpha1 1.1.3-alpha1 2.9.0-alpha1'",
        "'^0.1.2', '0.1.2 0.1.4', '0.9.1 2.9.0 1.1.1 0.0.1 0.1.2-beta 0.1.3-alpha 0.2.0-pre'",
        "'^0.5.1-alpha3', '0.5.1-alpha3 0.5.1-alpha4 0.5.1-beta 0.5.1 0.5.5',"
                + " '0.5.1-alpha1 0.5.2-alpha3 0.5.5-pre 0.5.0-pre 0.6.0'",
        "'^0.0.2', '0.0.2', '0.9.1 2.9.0 1.1.1 0.0.1 0.1.4'",
        "'^0.0', '0.0.2 0.0.0', '0.9.1 2.9.0 1.1.1 0.1.4'",
        "'^0', '0.9.1 0.0.2 0.0.0', '2.9.0 1.1.1'",
        "'^1.4.2-beta.5', '1.4.2 1.4.3 1.4.2-beta.5 1.4.2-beta.6 1.4.2-c',"
                + " '0.9.9 2.0.0 1.4.2-alpha 1.4.2-beta.4 1.4.3-beta.5'",
        "'*', '0.9.1 2.9.0 0.0.9 1.0.1 1.1.1', '1.0.0-pre'",
        "'1.*', '1.2.0 1.2.1 1.1.1 1.3.0', '0.0.9 1.2.0-pre'",
        "'1.2.*', '1.2.0 1.2.2 1.2.4', '1.9.0 1.0.9 2.0.1 0.1.3 1.2.2-pre'",
        "'=2.1.1-really.0', '2.1.1-really.0', ''",
        "'no requirement', '', '1.0.0'",
    })
    @DisplayName("[REG-4] a requirement accepts what cargo's does")
    void casesOfTheCrate(String requirement, String accepted, String refused) {
        var test = Versions.acceptedBy(requirement);
        assertEquals(words(accepted), words(accepted).stream().filter(test).toList());
        assertEquals(List.of(), words(refused).stream().filter(test).toList());
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
