package dev.gantry.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// What a clause may name as its implementation.
class ImplementersTest {
    private static final Implementers IMPLEMENTERS =
            new Implementers(
                    List.of(
                            "core/src/main/java/dev/gantry/plan/Names.java",
                            "core/src/main/java/dev/gantry/plan/Exports.java",
                            "core/src/main/java/dev/gantry/lift/Exports.java",
                            "core/src/main/resources/dev/gantry/emit/rust/rt/src/guard.rs",
                            "core/src/main/resources/dev/gantry/emit/rust/log/tracing.rs"));

    @ParameterizedTest
    @CsvSource({
        "Names,           ''",
        "plan.Names,      ''",
        "plan.Exports,    ''",
        "'Names, rt::guard, log::tracing', ''",
        "Name,            'AB-1 names Name, which no main source has'",
        "lift.Names,      'AB-1 names lift.Names, which no main source has'",
        "rt::names,       'AB-1 names rt::names, which no main source has'",
        "guard,           'AB-1 names guard, which no main source has'",
        "Exports,         'AB-1 names Exports, which is of several packages: say which'",
        "'Names, Nameless, rt::gard', 'AB-1 names Nameless, which no main source has; AB-1 names"
                + " rt::gard, which no main source has'",
    })
    void aNameThatIsNotOneSourceIsNamed(String classes, String fault) {
        var clause = Clause.read("- **[AB-1]** A x MUST y. *(" + classes + ")*").getFirst();
        assertEquals(fault, String.join("; ", IMPLEMENTERS.faults(clause)));
    }
}
