package dev.gantry.house;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The decisions by which clauses came to say what they say. docs/decisions/README.md has the rule.
///
/// @param set the digest that the newest decision gives a clause, or [#WITHDRAWN]; by id
/// @param faults of the pages themselves
record Decisions(Map<String, String> set, List<String> faults) {
    private static final String WITHDRAWN = "withdrawn";
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ([A-Z]{2,}-[0-9]+) \\| ([0-9a-f]{12}|withdrawn) \\|$");
    private static final Pattern NAME = Pattern.compile("([0-9]{4})-[a-z0-9-]+\\.md");
    private static final List<String> PARTS =
            List.of("\n## Context\n", "\n## Decision\n", "\n## Consequences\n");

    /// @param pages text by file name, in the order of the names: the newest is the last
    static Decisions read(Map<String, String> pages) {
        var set = new LinkedHashMap<String, String>();
        var faults = new ArrayList<String>();
        var number = 0;
        for (var page : pages.entrySet()) {
            number++;
            var name = NAME.matcher(page.getKey());
            if (!name.matches() || Integer.parseInt(name.group(1)) != number) {
                faults.add("%s is not named %04d-title.md".formatted(page.getKey(), number));
            }
            PARTS.stream()
                    .filter(part -> !page.getValue().contains(part))
                    .forEach(part -> faults.add(page.getKey() + " lacks " + part.strip()));
            var here = new LinkedHashMap<String, String>();
            for (var row : ROW.matcher(page.getValue()).results().toList()) {
                if (here.put(row.group(1), row.group(2)) != null) {
                    faults.add(row.group(1) + " stands twice in " + page.getKey());
                }
            }
            set.putAll(here);
        }
        return new Decisions(set, faults);
    }

    /// The rows that a new decision needs, so that each clause is as the newest decision has it.
    List<String> owed(List<Clause> clauses) {
        var ids = clauses.stream().map(Clause::id).toList();
        var changed =
                clauses.stream()
                        .filter(clause -> !clause.digest().equals(set.get(clause.id())))
                        .map(clause -> row(clause.id(), clause.digest()));
        var gone =
                set.entrySet().stream()
                        .filter(entry -> !entry.getValue().equals(WITHDRAWN))
                        .filter(entry -> !ids.contains(entry.getKey()))
                        .map(entry -> row(entry.getKey(), WITHDRAWN));
        return Stream.concat(changed, gone).toList();
    }

    private static String row(String id, String digest) {
        return "| %s | %s |".formatted(id, digest);
    }
}
