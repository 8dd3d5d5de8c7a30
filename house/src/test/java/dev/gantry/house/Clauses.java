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
/// @param specified in the order of the specification
/// @param tested ids that tests name
record Clauses(List<Clause> specified, SequencedSet<String> tested) {
    private static final Pattern NAMED = Pattern.compile("\\[([A-Z]{2,}-[0-9]+)]");

    static Clauses read(Collection<String> specifications, Collection<String> tests) {
        return new Clauses(
                specifications.stream().flatMap(page -> Clause.read(page).stream()).toList(),
                tests.stream()
                        .flatMap(text -> NAMED.matcher(text).results())
                        .map(match -> match.group(1))
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /// Empty when all is well.
    List<String> faults() {
        var ids = ids();
        var twice =
                ids.stream()
                        .filter(id -> ids.indexOf(id) != ids.lastIndexOf(id))
                        .distinct()
                        .map(id -> id + " stands twice in docs/spec");
        var untested =
                untested().filter(Clause::binding).map(clause -> clause.id() + " has no test");
        var unknown =
                tested.stream()
                        .filter(id -> !ids.contains(id))
                        .map(id -> id + " is named by a test, but is no clause of docs/spec");
        return Stream.of(twice, untested, unknown).flatMap(faults -> faults).toList();
    }

    /// Ids of what is only wanted, and has no test.
    List<String> wanted() {
        return untested().filter(clause -> !clause.binding()).map(Clause::id).toList();
    }

    /// Ids of clauses that a text speaks of, and that no page has. An id counts by its letters:
    /// `UTF-8` is none.
    List<String> unknown(String text) {
        var ids = ids();
        var kinds =
                ids.stream()
                        .map(id -> id.substring(0, id.indexOf('-')))
                        .distinct()
                        .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\w-])(?:" + kinds + ")-[0-9]+\\b")
                .matcher(text)
                .results()
                .map(match -> match.group())
                .filter(id -> !ids.contains(id))
                .distinct()
                .toList();
    }

    private List<String> ids() {
        return specified.stream().map(Clause::id).toList();
    }

    private Stream<Clause> untested() {
        return specified.stream().filter(clause -> !tested.contains(clause.id()));
    }
}
