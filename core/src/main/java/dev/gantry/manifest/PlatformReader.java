package dev.gantry.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads the name of a table below `target`, as cargo does:
///
/// ```
/// Platform = triple  |  "cfg(" Expr ")"
/// Expr     = "all(" List ")"  |  "any(" List ")"  |  "not(" Expr ")"  |  "true"  |  "false"
///          | name  |  name "=" '"' value '"'
/// List     = (Expr ("," Expr)* ","?)?
/// ```
///
/// Source: the Rust Reference, "Conditional compilation", and cargo's crate `cargo-platform`.
final class PlatformReader {

    /// What is wrong with the text, and where: `column` counts characters from 1.
    @SuppressWarnings("serial") // never serialised
    static final class Malformed extends Exception {
        private final int column;

        Malformed(String message, int column) {
            super(message);
            this.column = column;
        }

        int column() {
            return column;
        }
    }

    private static final Set<String> CALLS = Set.of("all", "any", "not");

    private final String text;
    private int at = 0;

    private PlatformReader(String text) {
        this.text = text;
    }

    static Platform read(String text) throws Malformed {
        return new PlatformReader(text).platform();
    }

    private Platform platform() throws Malformed {
        if (!text.startsWith("cfg(")) return triple();
        at = "cfg(".length();
        var expression = expression();
        expect(')');
        skipSpaces();
        if (at < text.length()) throw malformed("nothing may follow the last `)`");
        return expression;
    }

    private Platform triple() throws Malformed {
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (!Character.isLetterOrDigit(c) && c != '_' && c != '-' && c != '.') {
                throw malformed("`" + c + "` stands in no target triple");
            }
        }
        if (text.isEmpty()) throw malformed("a target triple or `cfg(...)` is missing");
        return new Platform.Triple(text);
    }

    private Platform expression() throws Malformed {
        skipSpaces();
        int from = at;
        boolean raw = text.startsWith("r#", at);
        var name = name();
        skipSpaces();
        if (peek('(')) {
            at++;
            return call(raw ? "r#" + name : name, from);
        }
        if (!raw && CALLS.contains(name)) {
            throw new Malformed("`(` is missing behind `" + name + "`", from + 1);
        }
        if (!peek('=')) return raw ? new Platform.Cfg(name) : constant(name);
        at++;
        skipSpaces();
        return new Platform.Cfg(name + "=\"" + value() + "\"");
    }

    private static Platform constant(String name) {
        return switch (name) {
            case "true" -> new Platform.All(List.of());
            case "false" -> new Platform.Any(List.of());
            default -> new Platform.Cfg(name);
        };
    }

    private Platform call(String name, int from) throws Malformed {
        switch (name) {
            case "all" -> {
                return new Platform.All(list());
            }
            case "any" -> {
                return new Platform.Any(list());
            }
            case "not" -> {
                var of = expression();
                expect(')');
                return new Platform.Not(of);
            }
            default -> throw new Malformed("there are `all`, `any` and `not` only", from + 1);
        }
    }

    private List<Platform> list() throws Malformed {
        var all = new ArrayList<Platform>();
        skipSpaces();
        while (!peek(')')) {
            all.add(expression());
            skipSpaces();
            if (peek(',')) at++;
            else if (!peek(')')) throw malformed("`,` or `)` is missing");
            skipSpaces();
        }
        at++;
        return all;
    }

    /// Without the `r#` of a raw one: the two are the same to cargo.
    private String name() throws Malformed {
        if (text.startsWith("r#", at)) at += 2;
        int start = at;
        while (at < text.length() && isNamePart(text.charAt(at), at == start)) at++;
        if (at == start) throw malformed("a name such as `unix` is missing");
        return text.substring(start, at);
    }

    private String value() throws Malformed {
        if (!peek('"')) throw malformed("a value stands in double quotes");
        int end = text.indexOf('"', at + 1);
        if (end < 0) throw malformed("the closing quote is missing");
        var value = text.substring(at + 1, end);
        at = end + 1;
        return value;
    }

    private void expect(char c) throws Malformed {
        skipSpaces();
        if (!peek(c)) throw malformed("`" + c + "` is missing");
        at++;
    }

    private boolean peek(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private void skipSpaces() {
        while (peek(' ')) at++;
    }

    private static boolean isNamePart(char c, boolean first) {
        boolean letter = ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || c == '_';
        return letter || (!first && '0' <= c && c <= '9');
    }

    private Malformed malformed(String message) {
        return new Malformed(message, at + 1);
    }
}
