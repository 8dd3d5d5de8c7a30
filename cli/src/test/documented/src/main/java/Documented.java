/// Examples of the documentation of four crates, translated by hand.
final class Documented {
    private Documented() {}

    public static void main(String[] arguments) {
        Example.tell("regex", Regexes.EXAMPLES);
        Example.tell("url", Urls.EXAMPLES);
        Example.tell("uuid", Uuids.EXAMPLES);
        Example.tell("time", Times.EXAMPLES);
    }
}
