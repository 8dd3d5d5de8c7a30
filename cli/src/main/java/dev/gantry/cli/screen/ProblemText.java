package dev.gantry.cli.screen;

import dev.gantry.problem.Location;
import dev.gantry.problem.Problem;

import java.util.List;
import java.util.stream.Collectors;

/// A problem as text, in the shape of rustc's and uv's messages:
///
/// ```
/// error[GNT-MANIFEST-2]: the requirement `1..2` is not one
///  --> Hello.java:2:17
///   |
/// 2 | // import rust "regex@1..2" as regex
///   |                 ^^^^^^^^^^
///
/// hint: write it as cargo does, such as "regex@1"
/// ```
///
/// What a tool said stands between the two, untouched, since editors and people look for its own
/// form.
public final class ProblemText {
    private final Palette palette;

    public ProblemText(Palette palette) {
        this.palette = palette;
    }

    /// All of them, an empty line between two; every line ends with a line feed.
    public String render(List<Problem> problems) {
        return problems.stream().map(this::render).collect(Collectors.joining("\n"));
    }

    String render(Problem problem) {
        var out = new StringBuilder(palette.error("error[" + problem.code() + "]"));
        out.append(palette.strong(": " + problem.message())).append('\n');
        problem.location().ifPresent(at -> out.append(excerpt(at)));
        if (!problem.detail().isEmpty()) {
            out.append('\n');
            problem.detail().forEach(line -> out.append(line).append('\n'));
        }
        problem.hint().ifPresent(hint -> out.append('\n').append(hint(hint)));
        return out.toString();
    }

    /// A warning with what the tool said about it.
    String renderWarning(String message, List<String> detail) {
        var out = new StringBuilder(palette.warning("warning"));
        out.append(palette.strong(": " + message)).append('\n');
        detail.forEach(line -> out.append(line).append('\n'));
        return out.toString();
    }

    private String hint(String hint) {
        return palette.hint("hint") + ": " + hint.replace("\n", "\n      ") + "\n";
    }

    private String excerpt(Location at) {
        String number = Integer.toString(at.line());
        String margin = " ".repeat(number.length());
        String head =
                margin
                        + palette.frame("-->")
                        + " "
                        + at.file()
                        + ":"
                        + number
                        + ":"
                        + at.column()
                        + "\n";
        if (at.text().isEmpty()) {
            return head;
        }
        String bar = margin + " " + palette.frame("|");
        return head
                + (bar + "\n")
                + (palette.frame(number + " |")
                        + " "
                        + Cells.shown(at.text()).stripTrailing()
                        + "\n")
                + (bar + " " + underline(at) + "\n");
    }

    private String underline(Location at) {
        int length = at.text().codePointCount(0, at.text().length());
        int from = Math.clamp(at.column() - 1L, 0, length);
        int to = Math.clamp((long) from + at.width(), from, length);
        int start = at.text().offsetByCodePoints(0, from);
        int end = at.text().offsetByCodePoints(0, to);
        int before = Cells.width(at.text().substring(0, start));
        int under = Math.max(1, Cells.width(at.text().substring(start, end)));
        return " ".repeat(before) + palette.error("^".repeat(under));
    }
}
