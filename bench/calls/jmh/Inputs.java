package bench;

/// What both sides are given. Fields that are not final, as JMH asks: no compiler may know them.
final class Inputs {
    long number = 7;
    String pattern = "\\d{4}-\\d{2}-\\d{2}";
    String sixteen = Calls.SHORT;
    String tenThousand = "ten thousand ".repeat(770);
    String hay = "it was written down on 2026-11-20, in autumn.";
    byte[] megabyte = new byte[1 << 20];
    long[] numbers = new long[10_000];
}
