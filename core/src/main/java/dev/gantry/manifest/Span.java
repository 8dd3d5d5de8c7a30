package dev.gantry.manifest;

/// A piece of a text that still knows where it came from.
///
/// @param from offset of its first character
record Span(String text, int from) {

    Span part(int begin) {
        return part(begin, text.length());
    }

    Span part(int begin, int end) {
        return new Span(text.substring(begin, end), from + begin);
    }
}
