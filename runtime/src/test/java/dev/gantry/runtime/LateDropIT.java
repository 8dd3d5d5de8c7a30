package dev.gantry.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.Harness;
import harness.Noisy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A value that is closed during a use, and whose Drop then panics at the end of that use.
@ExtendWith({HarnessBuild.class, NothingLeft.class})
class LateDropIT {
    private final List<String> caught = new ArrayList<>();

    private static Stream<Mode> modes() {
        return Stream.of(new CountedMode(), new SendOnlyMode(), new ConfinedMode());
    }

    @BeforeEach
    void catching() {
        Thread.currentThread().setUncaughtExceptionHandler((_, thrown) -> caught.add(thrown + ""));
    }

    @AfterEach
    void noLonger() {
        Thread.currentThread().setUncaughtExceptionHandler(null);
    }

    @ParameterizedTest
    @MethodSource("modes")
    @DisplayName("[LEASE-11] the end of a shared use does not throw the panic of a Drop")
    void aSharedUse(Mode mode) throws ReflectiveOperationException {
        closedDuring(mode, mode::shared, mode::endShared);
    }

    @ParameterizedTest
    @MethodSource("modes")
    @DisplayName("[LEASE-11] the end of an exclusive use does not throw the panic of a Drop")
    void anExclusiveUse(Mode mode) throws ReflectiveOperationException {
        closedDuring(mode, mode::exclusive, mode::endExclusive);
    }

    private void closedDuring(Mode mode, Consumer<Handle> begin, Consumer<Handle> end)
            throws ReflectiveOperationException {
        long before = Harness.live();
        var fuse = Fuse.of(mode);
        begin.accept(fuse);
        fuse.close();
        assertEquals(List.of(), caught);
        end.accept(fuse);
        assertEquals(1, caught.size());
        assertTrue(caught.getFirst().contains("RustPanic: at the end (at "), caught.getFirst());
        assertEquals(before, Harness.live());
    }

    /// A Noisy of any mode.
    private static final class Fuse extends Handle {
        private Fuse(Native key, NativeType type, long pointer) {
            super(key, type, pointer);
        }

        private static Fuse of(Mode mode) throws ReflectiveOperationException {
            var field = Noisy.class.getDeclaredField("NATIVE");
            field.setAccessible(true);
            var key = (Native) field.get(null);
            var type = (NativeType) Noisy.$TYPE;
            Handle noisy = Noisy.panicking("at the end");
            noisy.consume("the fuse");
            var ofMode = new NativeType(type.library(), Noisy.class, mode, type.drop());
            return new Fuse(key, ofMode, noisy.pointer);
        }
    }
}
