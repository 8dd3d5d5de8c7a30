package dev.gantry.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.Counter;
import harness.Harness;
import harness.Linking;
import harness.ParseFailure;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.Arrays;

@ExtendWith({HarnessBuild.class, NothingLeft.class})
class CapabilityIT {

    private static final String DIGEST = "0f1e2d";

    @Test
    @DisplayName("[CAP-1] a class of another package gets nothing, also with a forged resource")
    void otherPackagesAreRefused() throws IOException {
        assertThrows(
                UnsatisfiedLinkError.class,
                () -> Native.link(MethodHandles.lookup(), "harness_1", DIGEST));
        var resources = HarnessBuild.CLASSES.resolve("META-INF/gantry");
        var forged = resources.resolve("dev.gantry.runtime-harness_1.properties");
        Files.copy(resources.resolve("harness-harness_1.properties"), forged);
        try {
            assertThrows(
                    IllegalCallerException.class,
                    () -> Native.link(MethodHandles.lookup(), "harness_1", DIGEST));
        } finally {
            Files.delete(forged);
        }
    }

    @Test
    @DisplayName("[CAP-1] a lookup that the class did not make itself gets nothing")
    void weakerLookupsAreRefused() throws IllegalAccessException {
        var teleported = MethodHandles.privateLookupIn(Harness.class, MethodHandles.lookup());
        var weakened = MethodHandles.lookup().dropLookupMode(MethodHandles.Lookup.PRIVATE);
        for (var lookup :
                new MethodHandles.Lookup[] {teleported, weakened, MethodHandles.publicLookup()}) {
            assertThrows(
                    IllegalCallerException.class, () -> Native.link(lookup, "harness_1", DIGEST));
        }
    }

    @Test
    @DisplayName("[LIB-2] a package that the library serves is linked, at its own digest only")
    void theDigestMustBeTheLibrarys() {
        Linking.link(DIGEST);
        var refused = assertThrows(LinkageError.class, () -> Linking.link("ffffff"));
        assertTrue(String.valueOf(refused.getMessage()).contains("0f1e2d"), refused.getMessage());
    }

    @Test
    @DisplayName("[CAP-1] without a Native or a Failed nothing is made")
    void nullIsNoKey() {
        assertThrows(NullPointerException.class, () -> new Counter(none(), 8L));
        assertThrows(NullPointerException.class, () -> new ParseFailure(none()));
        assertThrows(NullPointerException.class, () -> new RustException(none()));
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // what an intruder would pass
    private static <T> T none() {
        return null;
    }

    @ParameterizedTest(name = "[CAP-1] users cannot make a {0}")
    @ValueSource(classes = {Native.class, Failed.class, Scratch.class, HandleType.class})
    void keysHaveNoPublicConstructor(Class<?> key) {
        assertEquals(0, key.getConstructors().length);
        assertTrue(key.isSealed() || Modifier.isFinal(key.getModifiers()));
    }

    @Test
    @DisplayName("[CAP-1] no public static member of the runtime gives a key but Native.link")
    void onlyLinkGivesAKey() {
        for (Class<?> type :
                new Class<?>[] {
                    Native.class,
                    Scratch.class,
                    Handle.class,
                    Confinement.class,
                    RustException.class
                }) {
            var givers =
                    Arrays.stream(type.getMethods())
                            .filter(method -> Modifier.isStatic(method.getModifiers()))
                            .filter(method -> !method.getReturnType().isPrimitive())
                            .map(method -> type.getSimpleName() + "." + method.getName())
                            .toList();
            assertTrue(givers.isEmpty() || givers.toString().equals("[Native.link]"), givers + "");
        }
    }

    @ParameterizedTest(name = "[LIB-1] no library: {0}")
    @ValueSource(strings = {"harness_2", "nothing"})
    void anUnknownWrapperIsALinkageError(String wrapper) {
        assertThrows(
                UnsatisfiedLinkError.class,
                () -> Native.link(MethodHandles.lookup(), wrapper, DIGEST));
    }
}
