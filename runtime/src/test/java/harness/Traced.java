package harness;

import dev.gantry.runtime.ClosedException;
import dev.gantry.runtime.HandleWatch;

/// A user's code whose handles are traced.
public final class Traced {

    private Traced() {}

    public static void made() {
        try (var watch = HandleWatch.start();
                var pattern = new Pattern("x")) {
            watch.left().forEach(left -> System.err.println(left + " " + pattern.text()));
        }
    }

    public static void closed() {
        var pattern = new Pattern("x");
        pattern.close();
        try {
            pattern.text();
        } catch (ClosedException refused) {
            refused.printStackTrace();
        }
    }
}
