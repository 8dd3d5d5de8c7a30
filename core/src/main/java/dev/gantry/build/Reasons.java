package dev.gantry.build;

import dev.gantry.store.Digest;
import dev.gantry.store.Key;
import dev.gantry.store.Store;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Why an action runs: which of its inputs differ from those it had when it last ran for the same
/// project. The inputs of the last time are kept in the store, long values as their digests.
final class Reasons {
    private static final int MOST_NAMES = 5;

    /// Longer values are kept as one.
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Store store;
    private final String project;

    /// @param project its key in the layout
    Reasons(Store store, String project) {
        this.store = store;
        this.project = project;
    }

    /// Says why, and remembers the inputs for the next time.
    String of(String action, SortedMap<String, String> inputs) {
        return of(action, inputs, "its result is no longer in the store");
    }

    /// @param lost why, when its inputs are the same
    String of(String action, SortedMap<String, String> inputs, String lost) {
        var place = Key.of("last inputs").with("project", project).with("action", action).digest();
        var now = shortened(inputs);
        var last = store.record(place).map(Reasons::read);
        store.putRecord(place, write(now));
        return last.map(before -> difference(before, now, lost))
                .orElse("it never ran for this project");
    }

    private static String difference(
            SortedMap<String, String> before, SortedMap<String, String> now, String lost) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        var changes = new ArrayList<String>();
        for (var name : names) {
            var was = before.get(name);
            var is = now.get(name);
            if (was == null) changes.add(name + " is new");
            else if (is == null) changes.add(name + " is gone");
            else if (!was.equals(is)) changes.add(name + " changed" + values(was, is));
        }
        if (changes.isEmpty()) return lost;
        int more = changes.size() - MOST_NAMES;
        var shown = String.join(", ", changes.subList(0, Math.min(changes.size(), MOST_NAMES)));
        return more > 0 ? shown + " and " + more + " more" : shown;
    }

    /// What it was and is, where that says something to people.
    private static String values(String was, String is) {
        boolean told = Stream.of(was, is).noneMatch(value -> DIGEST.matcher(value).find());
        return told ? " from `" + was + "` to `" + is + "`" : "";
    }

    private static SortedMap<String, String> shortened(SortedMap<String, String> inputs) {
        var all = new TreeMap<String, String>();
        inputs.forEach((name, value) -> all.put(oneLine(name), oneLine(value)));
        return all;
    }

    private static String oneLine(String text) {
        boolean plain = text.length() <= 100 && text.chars().noneMatch(c -> c < ' ');
        return plain ? text : Digest.of(text).hex();
    }

    private static String write(SortedMap<String, String> inputs) {
        List<String> lines = new ArrayList<>();
        inputs.forEach((name, value) -> lines.add(name + "\t" + value + "\n"));
        return String.join("", lines);
    }

    private static SortedMap<String, String> read(String text) {
        var inputs = new TreeMap<String, String>();
        text.lines()
                .forEach(line -> {
                    int tab = line.indexOf('\t');
                    if (tab >= 0) inputs.put(line.substring(0, tab), line.substring(tab + 1));
                });
        return inputs;
    }
}
