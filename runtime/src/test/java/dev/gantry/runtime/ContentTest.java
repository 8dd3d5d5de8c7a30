package dev.gantry.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class ContentTest {
    static Stream<Arguments> values() {
        return Stream.of(
                arguments(new byte[] {1, -1}, "[1, -1]"),
                arguments(new short[] {2}, "[2]"),
                arguments(new int[] {}, "[]"),
                arguments(new long[] {3}, "[3]"),
                arguments(new float[] {0.5f, Float.NaN}, "[0.5, NaN]"),
                arguments(new double[] {-0.0}, "[-0.0]"),
                arguments(new boolean[] {true}, "[true]"),
                arguments(List.of(new byte[] {1}, new byte[] {2}), "[[1], [2]]"),
                arguments(Optional.of(new int[] {4}), "Optional[[4]]"),
                arguments(List.of(Optional.empty(), "text"), "[Optional.empty, text]"),
                arguments(Arrays.asList(new byte[] {1}, null), "[[1], null]"),
                arguments(
                        new Tuple2<>(new byte[] {1}, List.of(new int[] {2})),
                        "Tuple2[first=[1], second=[[2]]]"),
                arguments(new Tuple3<>("a", 1, true), "Tuple3[first=a, second=1, third=true]"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("values")
    @DisplayName("[PLAN-22] an array is shown by what is in it, wherever it lies")
    void arraysAreShownByTheirContent(Object value, String text) {
        assertEquals(text, Content.text(value));
    }
}
