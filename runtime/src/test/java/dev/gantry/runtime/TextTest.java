package dev.gantry.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;

class TextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "ascii", "café", "日本", "😀", "a😀b", "\uFFFD", "?"})
    void wellFormedTextIsTaken(String text) {
        assertEquals(-1, Text.loneSurrogate(text));
        Text.refuseLoneSurrogates(text, "text");
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                arguments("\ud800", 0),
                arguments("\udc00", 0),
                arguments("a\ud800", 1),
                arguments("\ud83d\ude00\ude00", 2),
                arguments("\ud83d\ud83d\ude00", 0),
                arguments("\ude00\ud83d", 0),
                arguments("\u00e9\udfff?", 1));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void loneSurrogatesAreFound(String text, int at) {
        assertEquals(at, Text.loneSurrogate(text));
        assertThrows(IllegalArgumentException.class, () -> Text.refuseLoneSurrogates(text, "text"));
    }

    @Test
    void latin1IsSureOnlyWhereItIs() {
        assertTrue(Text.isLatin1("plain"));
        assertTrue(Text.isLatin1("caf\u00e9 \u00ff"));
        assertFalse(Text.isLatin1("\u0100"));
        assertFalse(Text.isLatin1("a\ud800"));
    }

    /// The JDK's encoder, told to report instead of to replace, is the judge.
    @Test
    void agreesWithTheEncoder() {
        var random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            String text = randomText(random);
            assertEquals(encodes(text), Text.loneSurrogate(text) < 0, text);
            if (!encodes(text)) assertFalse(Text.isLatin1(text), text);
        }
    }

    private static String randomText(Random random) {
        char[] units = {'a', '?', '\u00e9', '\u0100', '\ud83d', '\ude00', '\udc00', '\ud800'};
        var text = new StringBuilder();
        for (int length = random.nextInt(6); length > 0; length--) {
            text.append(units[random.nextInt(units.length)]);
        }
        return text.toString();
    }

    private static boolean encodes(String text) {
        var encoder =
                StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPORT);
        try {
            ByteBuffer encoded = encoder.encode(CharBuffer.wrap(text));
            return encoded.remaining() >= text.length();
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
