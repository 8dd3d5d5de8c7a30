package dev.gantry.manifest;

import java.util.Optional;

/// Divides a line into words and quoted strings. A string has no escapes: nothing in it needs them.
final class LineCursor {
    private final String text;
    private final int end;
    private int at;

    /// @param at offset of the first character
    /// @param end offset behind the last one
    LineCursor(String text, int at, int end) {
        this.text = text;
        this.at = at;
        this.end = text.substring(at, end).stripTrailing().length() + at;
    }

    int end() {
        return end;
    }

    boolean atEnd() {
        skipSpaces();
        return at == end;
    }

    boolean nextIsQuote() {
        return !atEnd() && text.charAt(at) == '"';
    }

    /// Up to the next white space or quote; empty at the end. A quote is a word of its own.
    Span word() {
        skipSpaces();
        int from = at;
        while (at < end && !Character.isWhitespace(text.charAt(at)) && !isQuoteBehind(from)) at++;
        return new Span(text.substring(from, at), from);
    }

    /// Without the quotes; empty when they are not closed.
    Optional<Span> quoted() {
        int close = text.indexOf('"', at + 1);
        if (close < 0 || close >= end) return Optional.empty();
        var inside = new Span(text.substring(at + 1, close), at + 1);
        at = close + 1;
        return Optional.of(inside);
    }

    Span rest() {
        return new Span(text.substring(at, end), at);
    }

    private boolean isQuoteBehind(int from) {
        return at > from && text.charAt(at) == '"';
    }

    private void skipSpaces() {
        while (at < end && Character.isWhitespace(text.charAt(at))) at++;
    }
}
