package dev.gantry.cli.screen;

import java.lang.Character.UnicodeScript;

/// How many cells of a terminal text takes. Source: Unicode Standard Annex 11, East Asian Width,
/// and emoji presentation.
final class Cells {
    /// As rustc shows a tab.
    private static final String TAB = "    ";

    private Cells() {}

    /// The text as one line that is safe to show: tabs as four spaces, other control characters as
    /// `�`.
    static String shown(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.append(shown(c)));
        return out.toString();
    }

    /// The cells of the shown text.
    static int width(String text) {
        return text.codePoints().map(c -> c == '\t' ? TAB.length() : width(c)).sum();
    }

    /// The longest beginning of the shown text that fits, with an ellipsis when something was cut.
    static String fit(String text, int cells) {
        String shown = shown(text);
        if (width(shown) <= cells) {
            return shown;
        }
        var out = new StringBuilder();
        int used = 1;
        for (int c : shown.codePoints().toArray()) {
            used += width(c);
            if (used > cells) {
                break;
            }
            out.appendCodePoint(c);
        }
        return out.append('…').toString();
    }

    private static String shown(int c) {
        if (c == '\t') {
            return TAB;
        }
        return Character.isISOControl(c) ? "\ufffd" : Character.toString(c);
    }

    private static int width(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(c) ? 2 : 1;
        };
    }

    private static boolean isWide(int c) {
        if (c < 0x1100) {
            return false;
        }
        if (c >= 0xff00 && c <= 0xffef) { // halfwidth and fullwidth forms
            return c <= 0xff60 || (c >= 0xffe0 && c <= 0xffe6);
        }
        return Character.isEmojiPresentation(c)
                || (c >= 0x3000 && c <= 0x303e)
                || isWide(UnicodeScript.of(c));
    }

    private static boolean isWide(UnicodeScript script) {
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.HANGUL
                || script == UnicodeScript.BOPOMOFO
                || script == UnicodeScript.YI;
    }
}
