package dev.gantry.emit.java;

import java.util.ArrayList;
import java.util.List;

/// Breaks lines of code that are longer than 100 columns, as google-java-format breaks them: after
/// an opening parenthesis, or after `=`, and when the list still does not fit, after each of its
/// commas. It knows lines, not Java: what it cannot break stays long.
final class Layout {
    private static final int WIDTH = 100;
    private static final String CONTINUED = "        ";

    private Layout() {}

    static String of(String text) {
        var laid = new StringBuilder();
        for (var line : text.split("\n", -1)) {
            for (var part : broken(line)) laid.append(part).append('\n');
        }
        laid.setLength(laid.length() - 1);
        return laid.toString();
    }

    /// How many lines a line becomes.
    static int lines(String line) {
        return broken(line).size();
    }

    private static List<String> broken(String line) {
        if (line.length() <= WIDTH || line.stripLeading().startsWith("//")) return List.of(line);
        var indent = line.substring(0, line.length() - line.stripLeading().length()) + CONTINUED;
        for (int at : List.of(afterAssignment(line), outerParenthesis(line))) {
            if (at < 0) continue;
            var head = line.substring(0, at).stripTrailing();
            var tail = indent + line.substring(at).stripLeading();
            if (head.length() > WIDTH) continue;
            var all = new ArrayList<String>(List.of(head));
            if (tail.length() <= WIDTH) all.add(tail);
            else if (head.endsWith("(")) all.addAll(elements(tail, indent));
            else all.addAll(broken(tail));
            return all;
        }
        return List.of(line);
    }

    /// Behind ` = `; -1 when there is none, or it stands within parentheses.
    private static int afterAssignment(String line) {
        int equals = outside(line, " = ");
        return equals < 0 ? -1 : equals + 3;
    }

    /// Behind the last parenthesis that is opened at no depth and holds something: that of the
    /// parameters, or of the last call of a chain.
    private static int outerParenthesis(String line) {
        int depth = 0;
        int found = -1;
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '\\') at++;
            else if (c == '"') quoted = !quoted;
            else if (!quoted && c == '(' && depth++ == 0 && line.charAt(at + 1) != ')') {
                found = at + 1;
            } else if (!quoted && c == ')') depth--;
        }
        return found;
    }

    private static int outside(String line, String wanted) {
        int at = line.indexOf(wanted);
        int open = line.indexOf('(');
        return open >= 0 && open < at ? -1 : at;
    }

    /// The elements of a list, a line each; what closes the list stays behind the last one.
    private static List<String> elements(String tail, String indent) {
        var all = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        boolean quoted = false;
        for (int at = 0; at < tail.length(); at++) {
            char c = tail.charAt(at);
            if (c == '\\') at++;
            else if (c == '"') quoted = !quoted;
            else if (!quoted && (c == '(' || c == '<' || c == '{')) depth++;
            else if (!quoted && (c == ')' || c == '>' || c == '}')) depth--;
            else if (!quoted && c == ',' && depth == 0) {
                all.add(indent + tail.substring(from, at + 1).strip());
                from = at + 1;
            }
        }
        all.add(indent + tail.substring(from).strip());
        return all.stream().flatMap(line -> broken(line).stream()).toList();
    }
}
