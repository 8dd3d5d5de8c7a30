package bench;

/// Two first calls of a program: `Calls SIDE first LIBRARY`, with `generated`, `safe` (by hand,
/// with the same guarantees) or `bare` (by hand, with none) as side.
public class Calls {
    static final String SHORT = "sixteen letters!";

    /// For [Hand], before it is used.
    static String side = "";

    static String library = "";

    public static void main(String[] words) throws Throwable {
        side = words[0];
        library = words[2];
        if (!words[1].equals("first")) throw new IllegalArgumentException(words[1]);
        IO.println(side.equals("generated") ? generated() : byHand());
    }

    private static long generated() {
        return calls.Calls.add(0, 0) + calls.Calls.echo(SHORT).length();
    }

    private static long byHand() throws Throwable {
        return Hand.add(0, 0) + Hand.echo(SHORT).length();
    }
}
