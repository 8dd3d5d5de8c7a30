import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// One example of a crate's documentation, in Java. What it expects is what the documentation says.
record Example(String name, Body body) {

    /// Ends quietly, or throws what is wrong.
    @FunctionalInterface
    interface Body {
        void run() throws Exception;
    }

    static Example of(String name, Body body) {
        return new Example(name, body);
    }

    /// Prints `held` or what is wrong, and the name.
    static void tell(String crate, List<Example> examples) {
        for (var example : examples) {
            String outcome = "held";
            try {
                example.body.run();
            } catch (Exception | AssertionError e) {
                outcome = "failed: " + e;
            }
            IO.println(crate + "\t" + example.name + "\t" + outcome);
        }
    }

    static void same(Object expected, Object actual) {
        if (!Objects.deepEquals(expected, actual)) {
            throw new AssertionError("expected " + text(expected) + ", got " + text(actual));
        }
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value);
    }

    static void yes(boolean condition) {
        same(true, condition);
    }

    static void no(boolean condition) {
        same(false, condition);
    }

    static <E extends Exception> void fails(Class<E> error, Body body) {
        try {
            body.run();
        } catch (Exception e) {
            same(error, e.getClass());
            return;
        }
        throw new AssertionError("no " + error.getName());
    }
}
