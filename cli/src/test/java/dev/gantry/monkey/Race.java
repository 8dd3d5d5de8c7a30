package dev.gantry.monkey;

import dev.gantry.runtime.ClosedException;
import dev.gantry.runtime.Handle;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// Three threads use one handle of a Shared type, `regex.Regex`, while a fourth closes it and
/// brings the next. In a process of its own, as [Monkey].
public final class Race {
    private static final String TEXT = "word ".repeat(400);
    private static final int USERS = 3;
    private static final int CALLS_BEFORE_CLOSE = 5;

    private final MethodHandle make;
    private final MethodHandle isMatch;
    private final AtomicReference<Handle> current = new AtomicReference<>();
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private volatile boolean over;

    private Race() throws ReflectiveOperationException {
        var regex = Class.forName("regex.Regex");
        var lookup = MethodHandles.publicLookup();
        make =
                lookup.findConstructor(regex, MethodType.methodType(void.class, String.class))
                        .asType(MethodType.methodType(Handle.class, String.class));
        isMatch =
                lookup.findVirtual(
                                regex,
                                "isMatch",
                                MethodType.methodType(boolean.class, String.class))
                        .asType(MethodType.methodType(boolean.class, Handle.class, String.class));
    }

    /// @param args how many handles
    public static void main(String[] args) throws Throwable {
        var race = new Race();
        long handles = Long.parseLong(args[0]);
        race.next();
        try (var threads = Executors.newCachedThreadPool()) {
            var users = new ArrayList<Future<?>>();
            for (int i = 0; i < USERS; i++) users.add(threads.submit(race::use));
            for (long i = 0; i < handles; i++) race.replace();
            race.over = true;
            for (var user : users) user.get();
        }
        // what other threads have used is dropped once nothing refers to it
        race.current.getAndSet(null).close();
        long left = Left.afterCollection();
        System.out.println(race.calls + " calls, " + race.refused + " refused, " + left + " left");
        System.exit(left == 0 ? 0 : 1);
    }

    private void next() throws Throwable {
        current.set((Handle) make.invokeExact("\\b\\w{13}\\b"));
    }

    /// Once somebody uses it.
    private void replace() throws Throwable {
        long enough = calls.get() + CALLS_BEFORE_CLOSE;
        while (calls.get() < enough) Thread.onSpinWait();
        var closed = current.get();
        next();
        closed.close();
    }

    private Void use() throws Exception {
        while (!over) {
            try {
                boolean found = (boolean) isMatch.invokeExact(current.get(), TEXT);
                if (found) throw new AssertionError("no word of the text has 13 letters");
                calls.incrementAndGet();
            } catch (ClosedException _) {
                refused.incrementAndGet();
            } catch (Throwable thrown) {
                throw new AssertionError(thrown);
            }
        }
        return null;
    }
}
