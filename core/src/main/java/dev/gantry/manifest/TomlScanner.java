package dev.gantry.manifest;

import org.tomlj.Toml;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Where the statements of a TOML text stand. The text is known to be TOML: nothing is checked
/// here. Source: TOML 1.0.
final class TomlScanner {

    /// A key with its value, or the heading of a table.
    ///
    /// @param table the path of the table it stands in; of a heading, its own
    /// @param key below that table; empty for a heading
    /// @param from offset of the beginning of its line
    /// @param keyFrom of its first character
    /// @param equals of the `=`; of a heading, of its end
    /// @param value of the value's first character
    /// @param end behind the value or the heading
    /// @param next of the beginning of the next line
    record Statement(
            List<String> table,
            List<String> key,
            int from,
            int keyFrom,
            int equals,
            int value,
            int end,
            int next) {

        boolean isHeading() {
            return key.isEmpty();
        }

        List<String> path() {
            return Stream.concat(table.stream(), key.stream()).toList();
        }

        boolean isBelow(List<String> prefix) {
            var path = path();
            return path.size() >= prefix.size() && path.subList(0, prefix.size()).equals(prefix);
        }
    }

    /// A key with its value in an inline table, or an element of a list, which has no key.
    record Member(List<String> key, int from, int value, int end) {}

    private final String text;
    private int at;

    private TomlScanner(String text, int at) {
        this.text = text;
        this.at = at;
    }

    static List<Statement> statements(String text) {
        return new TomlScanner(text, text.startsWith("\uFEFF") ? 1 : 0).statements();
    }

    /// @param value offset of the `{` of an inline table, or of the `[` of a list
    static List<Member> members(String text, int value) {
        var members = new ArrayList<Member>();
        new TomlScanner(text, value).container(members);
        return members;
    }

    private List<Statement> statements() {
        var statements = new ArrayList<Statement>();
        var table = List.<String>of();
        while (at < text.length()) {
            int from = at;
            spaces();
            if (isAt('[')) {
                int heading = at;
                at += text.startsWith("[[", at) ? 2 : 1;
                table = keys(']');
                while (isAt(']')) at++;
                int end = at;
                line();
                statements.add(new Statement(table, List.of(), from, heading, end, end, end, at));
            } else if (at < text.length() && "#\r\n".indexOf(text.charAt(at)) < 0) {
                statements.add(pair(table, from));
            } else {
                line();
            }
        }
        return statements;
    }

    private Statement pair(List<String> table, int from) {
        int keyFrom = at;
        var key = keys('=');
        int equals = at++;
        spaces();
        int value = at;
        value();
        int end = at;
        line();
        return new Statement(table, key, from, keyFrom, equals, value, end, at);
    }

    /// Dotted, up to a character that is not part of them.
    private List<String> keys(char end) {
        int from = at;
        while (!isAt(end)) {
            if (isAt('"') || isAt('\'')) string();
            else at++;
        }
        return Toml.parseDottedKey(text.substring(from, at).strip());
    }

    private void value() {
        if (isAt('"') || isAt('\'')) string();
        else if (isAt('[') || isAt('{')) container(new ArrayList<>());
        else bare();
    }

    /// A number, boolean or date; a date may have a space inside.
    private void bare() {
        int from = at;
        while (at < text.length() && ",]}#\r\n".indexOf(text.charAt(at)) < 0) at++;
        while (at > from && " \t".indexOf(text.charAt(at - 1)) >= 0) at--;
    }

    private void string() {
        char quote = text.charAt(at);
        var three = String.valueOf(quote).repeat(3);
        var end = text.startsWith(three, at) ? three : String.valueOf(quote);
        at += end.length();
        while (!text.startsWith(end, at)) at += quote == '"' && isAt('\\') ? 2 : 1;
        at += end.length();
        // up to two quotes may stand before the closing three
        while (end.length() == 3 && isAt(quote)) at++;
    }

    private void container(List<Member> members) {
        boolean isTable = isAt('{');
        at++;
        for (blanks(); !isAt('}') && !isAt(']'); blanks()) {
            if (isAt(',')) {
                at++;
                continue;
            }
            int from = at;
            var key = List.<String>of();
            if (isTable) {
                key = keys('=');
                at++;
                spaces();
            }
            int value = at;
            value();
            members.add(new Member(key, from, value, at));
        }
        at++;
    }

    /// White space, ends of lines and comments, as they stand in a list.
    private void blanks() {
        for (spaces(); isAt('#') || isAt('\r') || isAt('\n'); spaces()) line();
    }

    private void spaces() {
        while (isAt(' ') || isAt('\t')) at++;
    }

    /// Over the rest of the line and its end.
    private void line() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
    }

    private boolean isAt(char c) {
        return at < text.length() && text.charAt(at) == c;
    }
}
