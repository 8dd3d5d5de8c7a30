package dev.gantry.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import harness.Contents;
import harness.Counter;
import harness.Harness;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Values that cross by content, and what is left when that fails half-way.
@ExtendWith({HarnessBuild.class, NothingLeft.class})
class ContentIT {

    // [ABI-5]
    @Test
    void aPairTakesTwoWordsEachWay() {
        var pair = new Tuple2<>(Long.MIN_VALUE, 7L);
        assertEquals(new Tuple2<>(7L, Long.MIN_VALUE), Contents.swapped(pair));
    }

    // [ABI-5]
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 126, 127, 128, 8_000, 8_191, 8_192, 9_000, 300_000})
    void longsComeBackWhole(int length) {
        var up = LongStream.range(0, length).toArray();
        var down = LongStream.range(0, length).map(at -> length - 1 - at).toArray();
        assertArrayEquals(down, Contents.longs(up));
    }

    // [ABI-5]
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 100, 3_000, 20_000})
    void textsComeBackWhole(int count) {
        var texts = IntStream.range(0, count).mapToObj(at -> "text é " + at).toList();
        assertEquals(texts, Contents.texts(texts));
    }

    @Test
    @DisplayName("[ABI-6] a collection that calls Rust while it is read disturbs no encoding")
    void aCollectionMayCallRustWhileItIsRead() {
        var many = Collections.nCopies(5_000, "inner");
        Iterable<String> calling =
                () -> {
                    assertEquals(many, Contents.texts(many));
                    return List.of("a", "b".repeat(100_000)).iterator();
                };
        assertEquals(40, Contents.size(Collections.nCopies(20, calling)));
    }

    @Test
    @DisplayName("[ABI-9] what was made before an encoding fails is dropped")
    void whatWasMadeBeforeAnEncodingFailsIsDropped() {
        long live = Harness.live();
        long drops = Harness.drops();
        assertThrows(
                IllegalArgumentException.class, () -> Contents.counters(new long[] {1, 2, 3}, -1));
        assertEquals(live, Harness.live());
        assertEquals(drops + 3, Harness.drops());
        var counters = Contents.counters(new long[] {4, 5}, 6);
        assertEquals(Duration.ofSeconds(6), counters.second());
        var totals = new ArrayList<Long>();
        for (Counter counter : counters.first()) {
            try (counter) {
                totals.add(counter.total());
            }
        }
        assertEquals(List.of(4L, 5L), totals);
    }

    @Test
    @DisplayName("[ABI-9] what was decoded before a value is refused, or the call panics, is freed")
    void whatWasDecodedBeforeAFailureIsFreed() {
        assertThrows(IllegalArgumentException.class, () -> Contents.spelled('a', 0xD800));
        assertThrows(RustPanic.class, () -> Contents.spelled('a', 'p'));
        long bytes = Harness.bytes();
        for (int round = 0; round < 100; round++) {
            assertThrows(IllegalArgumentException.class, () -> Contents.spelled('a', 'b', 0xD800));
            assertThrows(RustPanic.class, () -> Contents.spelled('a', 'p'));
            assertEquals(3, Contents.spelled('a', 'b', 'c'));
        }
        long lost = Harness.bytes() - bytes;
        assertEquals(0, Math.max(0, lost - 1_000), lost + " bytes are lost");
    }
}
