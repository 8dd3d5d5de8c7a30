package dev.gantry.monkey;

import dev.gantry.runtime.Inside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Calls the public members of generated classes with whatever it gets hold of.
///
/// A call may return, or end in an exception that docs/spec declares for its circumstances. At the
/// end nothing of what Rust has handed out is left, and the process has not grown. A process of its
/// own: what this looks for may end the process.
///
/// With more than one thread they share all objects, and what one closes another one is using.
public final class Monkey {
    private static final long CACHES = 4 << 20;
    private static final int ROUNDS = 10;
    private static final double GROWTH = 1.25;

    private Monkey() {}

    /// @param args folder of the bindings, packages, each with those below it and divided by
    ///   commas, file of what is left out, file for the last call, seed, number of calls, number of
    ///   threads
    public static void main(String[] args) throws Exception {
        var packages = args[1].split(",");
        var all = Members.below(Path.of(args[0]), packages);
        var leftOut = LeftOut.read(Path.of(args[2]));
        var members = all.stream().filter(one -> !leftOut.isNeverCalled(one)).toList();
        long seed = Long.parseLong(args[4]);
        int threads = Integer.parseInt(args[6]);
        var givers = Members.givers(members);
        var pool = new Pool(new Random(seed));
        var tally = new Tally();
        Members.constants(all).forEach(pool::add);
        // a Drop that panics after garbage collection: [LEASE-11]
        Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> tally.uncaught(thrown));
        var players = new ArrayList<Player>();
        for (int i = 0; i < threads; i++) {
            var last = new LastCall(Path.of(args[3] + i));
            var random = new Random(seed + i);
            players.add(
                    new Player(members, givers, leftOut, pool, tally, last, random, threads == 1));
        }
        long calls = Long.parseLong(args[5]);
        play(players, calls / threads, tally);
        leaveNothing(pool, tally);
        tally.compare(members, leftOut);
        for (var name : leftOut.stale(all, Set.of(packages)))
            tally.found(name, "is left out, and not there");
        System.out.println(calls + " calls of " + members.size() + " members, seed " + seed);
        System.exit(tally.tell(System.out) ? 0 : 1);
    }

    /// In rounds: what the process holds after half of them, it holds for good. Each player has one
    /// thread: some values are tied to it.
    private static void play(List<Player> players, long calls, Tally tally) throws Exception {
        var threads = players.stream().map(_ -> Executors.newSingleThreadExecutor()).toList();
        long early = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < players.size(); i++) {
                var player = players.get(i);
                running.add(threads.get(i).submit(() -> player.play(calls / ROUNDS)));
            }
            for (var one : running) one.get();
            System.gc();
            if (round == ROUNDS / 2 - 1) early = residentPages();
        }
        threads.forEach(ExecutorService::shutdown);
        long late = residentPages();
        System.out.println("resident pages: " + early + ", then " + late);
        if (late > early * GROWTH) tally.found("memory", late + " pages, and " + early + " before");
    }

    /// 0 where the system does not tell.
    private static long residentPages() throws IOException {
        var file = Path.of("/proc/self/statm");
        if (!Files.exists(file)) return 0;
        return Long.parseLong(Files.readString(file).split(" ")[1]);
    }

    private static void leaveNothing(Pool pool, Tally tally) throws InterruptedException {
        pool.clear();
        long left = Left.afterCollection();
        if (left > 0) tally.found("at the end", left + " boxes are left in Rust");
        long bytes = Inside.nativeBytes();
        System.out.println("bytes that Rust holds at the end: " + bytes);
        if (bytes > CACHES) tally.found("at the end", bytes + " bytes are left in Rust");
    }
}
