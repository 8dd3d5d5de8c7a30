package dev.gantry.monkey;

import dev.gantry.runtime.RustException;
import dev.gantry.runtime.RustPanic;

import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// One thread's calls.
///
/// @param givers of each type that a member takes
/// @param alone nobody else uses what is in the pool
record Player(
        List<Member> members,
        Map<Type, List<Member>> givers,
        LeftOut leftOut,
        Pool pool,
        Tally tally,
        LastCall last,
        Random random,
        boolean alone) {
    private static final int ELSEWHERE = 50;
    private static final int RATHER_NEW = 4;
    private static final int UNREACHED = 64;
    private static final int TRIES = 50;

    void play(long calls) {
        long made = 0;
        for (long tried = 0; made < calls && tried < calls * TRIES; tried++) {
            if (tally.isEnough()) return;
            var member = member();
            last.is(made, member);
            boolean called =
                    random.nextInt(ELSEWHERE) == 0
                            ? elsewhere(() -> call(member, true))
                            : call(member, false);
            if (called) made++;
        }
    }

    /// Any, but now and then rather one that has not been in Rust, or what leads to it.
    private Member member() {
        int tries = random.nextInt(RATHER_NEW) == 0 ? UNREACHED : 0;
        while (tries-- > 0) {
            var member = any(members);
            if (!tally.isDone(member)) return towards(member);
        }
        return any(members);
    }

    /// Itself, or one that gives what it has been missing, or what that one has, and so on.
    private Member towards(Member member) {
        while (random.nextBoolean()) {
            var missing = tally.missing(member);
            if (missing == null || !givers.containsKey(missing)) return member;
            member = any(givers.get(missing));
        }
        return member;
    }

    private Member any(List<Member> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static boolean elsewhere(Callable<Boolean> body) {
        var task = new FutureTask<>(body);
        Thread.startVirtualThread(task);
        try {
            return task.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// @return false when there is nothing to call it with
    private boolean call(Member member, boolean elsewhere) {
        var capped = leftOut.isCapped(member);
        var values = new Values(random, new Scalars(random), pool, capped);
        Object receiver;
        var arguments = new Object[member.parameters().size()];
        try {
            receiver = member.hasReceiver() ? values.receiver(member.type()) : null;
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = values.of(member.parameters().get(i), Map.of());
            }
        } catch (Values.None none) {
            tally.notCalled(member, none.type);
            return false;
        }
        var circumstances = Circumstances.of(receiver, arguments);
        try {
            var result = member.call(receiver, arguments);
            tally.returned(member);
            if (member.isForGeneratedCode()) tally.found(member, arguments, "let somebody in");
            if (result == null && !member.givesNothing()) {
                tally.found(member, arguments, "gave null");
            }
            keep(result);
        } catch (Throwable thrown) {
            tally.threw(member, thrown);
            if (thrown instanceof RustException || thrown instanceof RustPanic) pool.add(thrown);
            if (!circumstances.allow(thrown, alone, elsewhere)) {
                tally.found(member, arguments, where(thrown) + " with " + circumstances);
            }
        }
        return true;
    }

    private static String where(Throwable thrown) {
        var trace = thrown.getStackTrace();
        return trace.length == 0 ? thrown.toString() : thrown + " at " + trace[0];
    }

    /// Values of the crate, wherever in the result they are.
    private void keep(Object result) {
        switch (result) {
            case null -> {}
            case Collection<?> many -> many.forEach(this::keep);
            case Map<?, ?> map -> map.values().forEach(this::keep);
            case Optional<?> optional -> optional.ifPresent(this::keep);
            case Record record -> {
                pool.add(record);
                Circumstances.parts(record).forEach(this::keep);
            }
            default -> {
                boolean foreign = result.getClass().getName().startsWith("java.");
                if (!foreign && !result.getClass().isArray()) pool.add(result);
            }
        }
    }
}
