package dev.gantry.cargo;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A message of rustc, in its JSON form (The rustc book, "JSON output", "Diagnostics").
///
/// @param code such as `E0277`, or the name of a lint
/// @param level such as `error`, `warning`, `note`; `error: internal compiler error` is one too
/// @param rendered as rustc prints it, whole, without colour
/// @param children notes and suggestions that belong to it; they are not rendered
public record Diagnostic(
        String message,
        Optional<String> code,
        String level,
        List<Span> spans,
        List<Diagnostic> children,
        Optional<String> rendered) {

    /// The same with another text of the whole.
    Diagnostic rendered(UnaryOperator<String> changed) {
        return new Diagnostic(message, code, level, spans, children, rendered.map(changed));
    }

    public boolean isError() {
        return level.startsWith("error");
    }

    /// A place in a source file.
    ///
    /// @param file as rustc was given it, often relative to the package
    /// @param byteStart from 0, in the file; `byteEnd` is behind the last byte
    /// @param lineStart from 1, as are `lineEnd` and the columns, which count characters
    /// @param primary it is what the message is about
    /// @param expandedFrom where the macro was called whose text this is
    public record Span(
            String file,
            int byteStart,
            int byteEnd,
            int lineStart,
            int lineEnd,
            int columnStart,
            int columnEnd,
            boolean primary,
            Optional<String> label,
            Optional<Span> expandedFrom) {}
}
