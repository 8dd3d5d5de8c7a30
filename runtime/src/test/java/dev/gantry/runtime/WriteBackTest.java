package dev.gantry.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class WriteBackTest {
    private final WriteBack back = new WriteBack();
    private final StringBuilder text = new StringBuilder("before");
    private final List<Integer> numbers = new ArrayList<>(List.of(1));

    private void giveAll() {
        back.to(text, "after");
        back.to(List.of("constant"), List.of("new"));
        back.to(numbers, List.of(2, 3));
    }

    private void assertWritten() {
        assertEquals("after", text.toString());
        assertEquals(List.of(2, 3), numbers);
    }

    @Test
    void aHolderThatRefusesKeepsNothingFromTheOthers() {
        giveAll();
        assertThrows(UnsupportedOperationException.class, back::finish);
        assertWritten();
    }

    @Test
    void aFailureOfTheCallIsNotReplaced() {
        var failure = new IllegalStateException("the call's");
        back.failed(failure);
        giveAll();
        back.finish();
        assertWritten();
        var suppressed = failure.getSuppressed();
        assertEquals(1, suppressed.length);
        assertEquals(UnsupportedOperationException.class, suppressed[0].getClass());
    }

    @Test
    void theFirstRefusalSuppressesTheNext() {
        back.refused(new OutOfMemoryError("unread"));
        giveAll();
        var thrown = assertThrows(OutOfMemoryError.class, back::finish);
        assertEquals(1, thrown.getSuppressed().length);
        assertWritten();
    }

    @Test
    void holdersWaitForAnOwnerOfTheResultOnly() {
        giveAll();
        back.finishFailed();
        assertEquals("before", text.toString());
        back.failed(new IllegalStateException());
        back.finishFailed();
        assertWritten();
    }

    @Test
    void theSameExceptionTwiceIsThrownOnce() {
        var same = new IllegalStateException("same");
        back.refused(same);
        back.refused(same);
        assertEquals(same, assertThrows(IllegalStateException.class, back::finish));
        assertArrayEquals(new Throwable[0], same.getSuppressed());
    }
}
