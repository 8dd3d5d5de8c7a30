package dev.gantry.monkey;

import dev.gantry.runtime.Handle;
import dev.gantry.runtime.Inside;
import dev.gantry.runtime.RustPanic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What calls have given: the arguments and receivers of later ones. Some of it is closed, consumed
/// or poisoned, as it is in a careless program.
final class Pool {
    private static final int MOST = 24;
    private static final int SPENT_STAYS = 8;

    private final Random random;
    private final Map<Class<?>, List<Object>> byClass = new HashMap<>();
    private final Map<Class<?>, List<Class<?>>> heirs = new HashMap<>();

    Pool(Random random) {
        this.random = random;
    }

    /// Keeps it; one of its class that has to go is closed or forgotten, as it happens.
    synchronized void add(Object object) {
        var same = byClass.get(object.getClass());
        if (same == null) {
            same = new ArrayList<>();
            byClass.put(object.getClass(), same);
            heirs.clear();
        }
        if (same.size() < MOST) {
            same.add(object);
            return;
        }
        var gone = same.set(random.nextInt(MOST), object);
        if (random.nextBoolean()) close(gone);
    }

    /// One that can stand for the type, or null if there is none.
    synchronized Object any(Class<?> type) {
        var classes = heirs.computeIfAbsent(type, this::heirsOf);
        if (classes.isEmpty()) return null;
        var objects = byClass.get(classes.get(random.nextInt(classes.size())));
        if (objects.isEmpty()) return null;
        int at = random.nextInt(objects.size());
        var object = objects.get(at);
        if (isSpent(object) && random.nextInt(SPENT_STAYS) != 0) {
            objects.set(at, objects.getLast());
            objects.removeLast();
        }
        return object;
    }

    private List<Class<?>> heirsOf(Class<?> type) {
        return byClass.keySet().stream()
                .filter(type::isAssignableFrom)
                .sorted(java.util.Comparator.comparing(Class::getName))
                .toList();
    }

    /// Closes all that can be closed here, and forgets the rest.
    synchronized void clear() {
        byClass.values().forEach(objects -> objects.forEach(Pool::close));
        byClass.clear();
    }

    private static void close(Object object) {
        if (!(object instanceof Handle handle)) return;
        try {
            handle.close();
        } catch (WrongThreadException _) {
            // its own thread drops it
        } catch (RustPanic _) {
            // its Drop panics, and it is gone all the same
        }
    }

    private static boolean isSpent(Object object) {
        return object instanceof Handle handle
                && (Inside.isGone(handle) || Inside.isPoisoned(handle));
    }
}
