package dev.gantry.house;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The ties between the clauses of a specification and the tests that name them.
///
/// @param specified ids of clauses, in the order of the specification
/// @param tested ids that tests name
/// @param untested ids admitted to have no test yet
record Clauses(List<String> specified, SequencedSet<String> tested, List<String> untested) {
    private static final Pattern CLAUSE = Pattern.compile("\\*\\*\\[([A-Z]+-[0-9]+)]\\*\\*");
    private static final Pattern MENTION = Pattern.compile("\\[([A-Z]{2,}-[0-9]+)]");

    /// @param untested a clause id a line
    static Clauses read(
            Collection<String> specifications, Collection<String> tests, String untested) {
        return new Clauses(
                ids(CLAUSE, specifications).toList(),
                ids(MENTION, tests).collect(Collectors.toCollection(LinkedHashSet::new)),
                untested.lines().filter(line -> !line.isBlank()).toList());
    }

    /// Empty when all is well.
    List<String> faults() {
        var twice =
                specified.stream()
                        .filter(id -> specified.indexOf(id) != specified.lastIndexOf(id))
                        .distinct()
                        .map(id -> id + " stands twice in docs/spec");
        var missing =
                specified.stream()
                        .filter(id -> !tested.contains(id) && !untested.contains(id))
                        .map(id -> id + " has no test");
        var unknown =
                tested.stream()
                        .filter(id -> !specified.contains(id))
                        .map(id -> id + " is named by a test, but is no clause of docs/spec");
        var stale =
                untested.stream()
                        .filter(id -> tested.contains(id) || !specified.contains(id))
                        .map(id -> id + " stands in untested.txt, but is tested or is no clause");
        return Stream.of(twice, missing, unknown, stale).flatMap(faults -> faults).toList();
    }

    private static Stream<String> ids(Pattern pattern, Collection<String> texts) {
        return texts.stream()
                .flatMap(text -> pattern.matcher(text).results())
                .map(match -> match.group(1));
    }
}
