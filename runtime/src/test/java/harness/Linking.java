package harness;

import dev.gantry.runtime.Native;

import java.lang.invoke.MethodHandles;
import java.util.Objects;

/// Generated code of whatever build.
public final class Linking {

    private Linking() {}

    public static void link(String digest) {
        Objects.requireNonNull(Native.link(MethodHandles.lookup(), "harness_1", digest));
    }
}
