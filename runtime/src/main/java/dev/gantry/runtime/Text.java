package dev.gantry.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Spliterator;

/// What must be known about a String before it is encoded. The JDK's encoders put '?' in the place
/// of a lone surrogate; a silent replacement is never right here, so such a String is refused.
final class Text {

    /// A String of Latin-1 characters knows its number of code points, any other one has to count
    /// them. That is how JDK 25 behaves and nothing says that it stays so; when the samples show
    /// otherwise, every String is scanned.
    private static final boolean SIZED_IS_LATIN1 =
            sized("caf\u00e9")
                    && !sized("\u0100")
                    && !sized("a\ud800")
                    && !sized("\udc00a")
                    && !sized("\ud83d\ude00");

    private Text() {}

    private static boolean sized(String text) {
        return text.codePoints().spliterator().hasCharacteristics(Spliterator.SIZED);
    }

    /// Whether it surely has no character above U+00FF; takes no time that depends on the length.
    static boolean isLatin1(String text) {
        return SIZED_IS_LATIN1 && sized(text);
    }

    /// @throws IllegalArgumentException with the parameter's name and the index of the first lone
    ///   surrogate
    static void refuseLoneSurrogates(String text, String name) {
        if (isLatin1(text)) return;
        int at = loneSurrogate(text);
        if (at < 0) return;
        throw new IllegalArgumentException(
                "%s: lone surrogate U+%04X at index %d".formatted(name, (int) text.charAt(at), at));
    }

    /// @throws NullPointerException
    /// @throws IllegalArgumentException when there is a lone surrogate
    static byte[] utf8(String text, String name) {
        refuseLoneSurrogates(Objects.requireNonNull(text, name), name);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// The index of the first one, or -1.
    static int loneSurrogate(String text) {
        int length = text.length();
        for (int at = 0; at < length; at++) {
            char unit = text.charAt(at);
            if (!Character.isSurrogate(unit)) continue;
            boolean paired =
                    Character.isHighSurrogate(unit)
                            && at + 1 < length
                            && Character.isLowSurrogate(text.charAt(at + 1));
            if (!paired) return at;
            at++;
        }
        return -1;
    }
}
