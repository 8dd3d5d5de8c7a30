package bench;

import java.lang.management.ManagementFactory;

/// One shape of call on one side: `Calls SIDE SHAPE LIBRARY`, with `generated`, `safe` (by hand,
/// with the same checks) or `bare` (by hand, with none) as side. Prints nanoseconds a call.
public class Calls {
    static final String SHORT = "sixteen letters!";
    static final String LONG = "ten thousand ".repeat(770);
    static final String HAY = "it was written down on 2026-11-20, in autumn.";
    static final String PATTERN = "\\d{4}-\\d{2}-\\d{2}";
    static final byte[] MEGABYTE = new byte[1 << 20];
    static final long[] NUMBERS = new long[10_000];

    /// So that no call is left out.
    static volatile long used;

    static String side = "";
    static String library = "";

    public static void main(String[] words) throws Throwable {
        side = words[0];
        library = words.length > 2 ? words[2] : "";
        if (words[1].equals("first")) {
            IO.println(shape(words[0], "add").run(1) + shape(words[0], "echo").run(1));
            return;
        }
        IO.println(nanos(shape(words[0], words[1])));
    }

    /// After a second and a half of processor time, in which the JVM compiles, also on a machine
    /// that does much else; the least of some short intervals, since what else it does can only
    /// add.
    private static double nanos(Shape shape) throws Throwable {
        var threads = ManagementFactory.getThreadMXBean();
        int times = 1;
        long sum = 0;
        while (threads.getCurrentThreadCpuTime() < 1_500_000_000L) {
            long begun = System.nanoTime();
            sum += shape.run(times);
            if (System.nanoTime() - begun < 2_000_000L) times *= 2;
        }
        double least = Double.MAX_VALUE;
        for (int i = 0; i < 100; i++) {
            long begun = System.nanoTime();
            sum += shape.run(times);
            least = Math.min(least, (double) (System.nanoTime() - begun) / times);
        }
        used = sum;
        return least;
    }

    static Shape shape(String side, String name) throws Throwable {
        return switch (side) {
            case "generated" -> Generated.shape(name);
            case "safe", "bare" -> ByHand.shape(name);
            default -> throw new IllegalArgumentException(side);
        };
    }
}
