package dev.gantry.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.Counter;
import harness.Harness;
import harness.ParseFailure;
import harness.Pattern;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

@ExtendWith({HarnessBuild.class, NothingLeft.class})
class FailureIT {

    @Test
    @DisplayName("[FAIL-1] each of many virtual threads gets its own failure")
    void failuresFindTheirCalls() {
        var outcomes = new ArrayList<CompletableFuture<String>>();
        for (int thread = 0; thread < 1_000; thread++) {
            String what = "input " + thread;
            outcomes.add(
                    Elsewhere.start(
                            Thread.ofVirtual().factory(),
                            () ->
                                    assertThrows(ParseFailure.class, () -> Harness.check(what))
                                            .getMessage()));
        }
        for (int thread = 0; thread < outcomes.size(); thread++) {
            assertEquals("cannot parse input " + thread, Elsewhere.outcome(outcomes.get(thread)));
        }
    }

    @Test
    @DisplayName("[FAIL-1] a record is taken once")
    void aRecordIsTakenOnce() {
        assertThrows(RustPanic.class, () -> new Pattern("x").boom());
        Library library = Library.of(FailureIT.class.getClassLoader(), "harness_1", "harness");
        Scratch scratch = Scratch.current();
        long mark = scratch.mark();
        for (long slot : new long[] {0, 1, 1 << 19, -1}) {
            assertEquals(0, library.takeFailure(slot, scratch.space(16 * Long.BYTES)));
        }
        scratch.release(mark);
    }

    @ParameterizedTest(name = "[FAIL-2] {0} returns the word {1} past the first failure word")
    @CsvSource({
        "i64, 0", "i64, 1", "i64, 1048575", "i64, 1048576", "i64, -1",
        "u64, 0", "usize, 7", "isize, 1048575", "f64, 0", "f64, 1048575",
    })
    void aValueThatLooksLikeAFailureIsAValue(String type, long offset) {
        long word = Failures.BASE + offset;
        assertEquals(word, Harness.words("echo_" + type, word));
        assertEquals(word, Harness.optionWord(type, word));
    }

    @Test
    @DisplayName("[FAIL-3] a panic has its message and location")
    void aPanicTellsWhere() {
        try (var pattern = new Pattern("x")) {
            var panic = assertThrows(RustPanic.class, pattern::boom);
            assertTrue(
                    panic.location().matches(".*crate.src.lib\\.rs:\\d+:\\d+"), panic.location());
            assertEquals("pattern x (at " + panic.location() + ")", panic.getMessage());
        }
    }

    @Test
    @DisplayName("[FAIL-3] the location is that of the panic that came out")
    void thePanicThatCameOutIsTold() {
        var panic = assertThrows(RustPanic.class, () -> Harness.words("panic_around_panic"));
        assertTrue(String.valueOf(panic.getMessage()).startsWith("outer (at "), panic.getMessage());
    }

    @Test
    @DisplayName("[FAIL-4] a payload whose drop panics stays inside")
    void aNoisyPayloadStaysInside() {
        var panic = assertThrows(RustPanic.class, () -> Harness.words("panic_with_noisy_payload"));
        assertTrue(
                String.valueOf(panic.getMessage()).startsWith("Box<dyn Any>"), panic.getMessage());
    }

    @Test
    @DisplayName("[FAIL-3] an error has its Display, Debug, type, sources and value")
    void anErrorIsWhole() {
        Harness.check("ok");
        var error = assertThrows(ParseFailure.class, () -> Harness.check("a>b>c"));
        assertEquals(
                List.of("cannot parse a", "cannot parse b", "cannot parse c"), messages(error));
        assertEquals("harness::ParseFailure", error.rustType());
        assertTrue(error.debug().startsWith("ParseFailure { what: \"a\", source: Some("));
        assertEquals(3, error.depth());
    }

    @Test
    @DisplayName("[ABI-4] an error as a value is returned")
    void anErrorIsAValueToo() {
        assertEquals(2, ParseFailure.of("a>b").depth());
        assertNull(ParseFailure.maybe("ok"));
        var some = ParseFailure.maybe("x");
        assertTrue(some != null && String.valueOf(some.getMessage()).equals("cannot parse x"));
    }

    @ParameterizedTest(name = "[FAIL-3] {0}: {2}, {3}")
    @CsvSource({
        "fail_std, core::num::error::ParseIntError, invalid digit found in string,"
                + " ParseIntError { kind: InvalidDigit }",
        "fail_text, alloc::string::String, text 5, '\"text 5\"'",
        "fail_debug, harness::OnlyDebug, OnlyDebug(5), OnlyDebug(5)",
        "fail_mute, harness::Mute, harness::Mute, harness::Mute",
    })
    void anErrorWithoutAClass(String name, String type, String message, String debug) {
        var error = assertThrows(RustException.class, () -> Harness.words(name, 5));
        assertEquals(type, error.rustType());
        assertEquals(message, error.getMessage());
        assertEquals(debug, error.debug());
        assertNull(error.getCause());
    }

    @Test
    @DisplayName("[FAIL-3] sources of an error without a class; a NUL inside one becomes U+2400")
    void sourcesOfAnErrorWithoutAClass() {
        var error = assertThrows(RustException.class, () -> Harness.words("fail_sources", 1));
        assertEquals(List.of("cannot parse a", "cannot parse b\u2400c"), messages(error));
    }

    @Test
    @DisplayName("[LEASE-12] a deserialised exception keeps its texts and is detached")
    void exceptionsAreSerialisable() throws Exception {
        var error = assertThrows(ParseFailure.class, () -> Harness.check("a>b"));
        var copy = (ParseFailure) copied(error);
        assertEquals(messages(error), messages(copy));
        assertEquals(error.debug(), copy.debug());
        assertEquals(error.rustType(), copy.rustType());
        assertThrows(ClosedException.class, copy::depth);
        assertEquals(2, error.depth());
    }

    @Test
    @DisplayName("[LEASE-12] panics and refusals are serialisable, handles are not")
    void whatElseIsSerialisable() throws Exception {
        try (var counter = new Counter(1)) {
            var panic = assertThrows(RustPanic.class, counter::breakHalf);
            assertEquals(panic.location(), ((RustPanic) copied(panic)).location());
            var poisoned = assertThrows(PoisonedException.class, counter::total);
            assertEquals(messages(poisoned), messages(copied(poisoned)));
            assertThrows(NotSerializableException.class, () -> serialised(counter));
        }
    }

    private static List<String> messages(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .map(one -> String.valueOf(one.getMessage()))
                .toList();
    }

    private static Throwable copied(Throwable original) throws Exception {
        var in = new ObjectInputStream(new ByteArrayInputStream(serialised(original)));
        return (Throwable) in.readObject();
    }

    private static byte[] serialised(Object object) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    @Test
    @DisplayName("[LEASE-10] toString tells the condition of a handle that cannot be asked")
    void toStringNeverThrows() {
        var counter = new Counter(5);
        assertEquals("counter at 5", counter.toString());
        counter.close();
        assertEquals("Counter[closed]", counter.toString());
        var consumed = new Counter(5);
        consumed.intoTotal();
        assertEquals("Counter[consumed by Counter.intoTotal()]", consumed.toString());
        try (var panics = new Counter(Long.MIN_VALUE)) {
            assertTrue(panics.toString().startsWith("Counter[its text panicked: no text"));
        }
    }
}
