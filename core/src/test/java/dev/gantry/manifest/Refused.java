package dev.gantry.manifest;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gantry.problem.Problem;
import dev.gantry.problem.ProblemException;

import org.junit.jupiter.api.function.Executable;

import java.util.List;

/// Shows the problems of a refused manifest as a user sees them: `line:column+width code message`.
final class Refused {
    private Refused() {}

    static List<String> problems(Executable reading) {
        return thrown(reading).stream().map(Refused::show).toList();
    }

    static List<Problem> thrown(Executable reading) {
        return assertThrows(ProblemException.class, reading).problems();
    }

    private static String show(Problem problem) {
        var at = problem.location().orElseThrow();
        return "%d:%d+%d %s %s"
                .formatted(
                        at.line(),
                        at.column(),
                        at.width(),
                        problem.code().substring("GNT-MANIFEST-".length()),
                        problem.message());
    }
}
