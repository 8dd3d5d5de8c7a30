package dev.gantry.cli.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Map;
import java.util.stream.Stream;

class TerminalTest {
    static Stream<Arguments> cases() {
        return Stream.of(
                // columns, environment, live, colour
                Arguments.of(120, Map.of("TERM", "xterm"), true, true),
                Arguments.of(120, Map.of(), true, true),
                Arguments.of(120, Map.of("NO_COLOR", "1"), true, false),
                Arguments.of(120, Map.of("NO_COLOR", ""), true, true),
                Arguments.of(120, Map.of("TERM", "dumb"), false, false),
                Arguments.of(0, Map.of("TERM", "xterm"), false, false));
    }

    @ParameterizedTest
    @MethodSource("cases")
    @DisplayName("[CLI-10] what standard error can show")
    void decide(int columns, Map<String, String> environment, boolean live, boolean colour) {
        var terminal = Terminal.decide(columns, environment);
        assertEquals(live, terminal.live());
        assertEquals(colour, terminal.colour());
    }
}
