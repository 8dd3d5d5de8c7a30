package dev.gantry.emit;

/// A user's program that calls every member of the shapes crate, and what it prints.
final class ShapesProgram {
    private ShapesProgram() {}

    static final SourceFile SOURCE =
            new SourceFile(
                    "Program.java",
                    """
                    import dev.gantry.runtime.*;
                    import shapes.Counter;
                    import shapes.Local;
                    import shapes.Shapes;

                    public class Program {
                        static final StringBuilder OUT = new StringBuilder();

                        interface Code { Object run() throws Exception; }

                        static void show(Object value) {
                            OUT.append(value instanceof byte[] bytes
                                    ? java.util.HexFormat.of().formatHex(bytes) : value).append('\\n');
                        }

                        static void thrown(Code code) {
                            try {
                                show("no exception: " + code.run());
                            } catch (Exception e) {
                                String message = String.valueOf(e.getMessage());
                                // a refused argument: its name; a panic: without the place
                                boolean refused = e instanceof IllegalArgumentException;
                                show(e.getClass().getSimpleName() + ": "
                                        + (refused ? message.split("[^a-z0-9]")[0] : message.split(" [(]at ")[0]));
                            }
                        }

                        static String say(java.util.Optional<byte[]> bytes) {
                            return bytes.map(java.util.HexFormat.of()::formatHex).toString();
                        }

                        public static String run() throws Exception {
                            try (Counter counter = new Counter("tëst")) {
                                show(counter.add(2).add(3) == counter);
                                show(counter.count() + " " + counter.label() + " " + counter);
                                show(counter.debug());
                                show(counter.find('s') + " " + counter.find('x'));
                                show(counter.split(1).get() + " " + counter.split(2));
                                Counter copy = counter.clone();
                                show(counter.greater(null) + " " + counter.greater(copy.add(9)));
                                counter.absorb(copy);
                                show(counter);
                                thrown(() -> { counter.absorb(counter); return ""; });
                                show(copy.merge(counter.clone()));
                                thrown(copy::count);
                                show(copy);
                                show(counter.clone().intoLabel());
                                shapes.Error failure = counter.failure();
                                show(failure.code() + " " + failure.getMessage() + " " + failure.debug());
                                thrown(() -> counter.add(0xFFFF_FFFFL));
                                thrown(counter::count);
                                counter.clearPoison();
                                show(counter.count());
                            }
                            thrown(() -> new Counter(""));
                            thrown(() -> new Counter(null));
                            thrown(() -> new Counter("\\ud800"));
                            try (Local local = new Local(Long.MIN_VALUE + 0x5EED_0000_0001L)) {
                                show(local.get() == Long.MIN_VALUE + 0x5EED_0000_0001L);
                            }
                            show(Shapes.negateI8(-127) + " " + Shapes.sameU8(255) + " " + Shapes.sameU32(0xFFFF_FFFFL));
                            thrown(() -> Shapes.sameU8(256));
                            thrown(() -> Shapes.sameUsize(-1));
                            show(Shapes.sameI64(-1) + " " + Shapes.sameUsize(7) + " " + Shapes.halfF32(-3));
                            show(Shapes.halfF64(5) + " " + Shapes.halfF64(Double.NaN) + " " + Shapes.not(true));
                            show(Shapes.next('a') + " " + Shapes.next(0xD7FF) + " " + Shapes.next(0x1F600));
                            thrown(() -> Shapes.next(0xD800));
                            show(Shapes.isEven(4) + " " + Shapes.isEven(-1));
                            show("[" + Shapes.trim("  a b ") + "][" + Shapes.trim("") + "]");
                            show(Shapes.repeat("ab", 3) + " " + Shapes.repeat("0123456789", 1000).length());
                            show(Shapes.suffix("prefixed", "pre") + " " + Shapes.suffix("x", "y"));
                            show(Shapes.lossy(new byte[] {'a', (byte) 0xFF}).codePointAt(1));
                            show(Shapes.reversed(new byte[] {1, 2, 3}));
                            show(say(Shapes.tail(new byte[] {9, 8})) + " " + say(Shapes.tail(new byte[0])));
                            show(Shapes.swap(new byte[] {1, 2, 3, 4}));
                            thrown(() -> Shapes.swap(new byte[3]));
                            show(say(Shapes.firstTwo(new byte[] {5, 6, 7, 8})) + " " + say(Shapes.firstTwo(new byte[4])));
                            show(Shapes.describe(null, null, null) + " " + Shapes.describe("t", 5, false));
                            show(Shapes.parse("-12"));
                            thrown(() -> Shapes.parse("x"));
                            Shapes.check(0);
                            thrown(() -> { Shapes.check(3); return ""; });
                            show(Shapes.lookup(4) + " " + Shapes.lookup(0));
                            thrown(() -> Shapes.lookup(-4));
                            show(Shapes.match(1, "m", 2, 3, 4, 5));
                            show(Shapes.digitsText(42));
                            show(Shapes.digitsBytes(42));
                            show(Shapes.digitsInto(42));
                            show(Shapes.evenDigits(8) + " " + Shapes.evenDigits(7));
                            thrown(() -> Shapes.evenDigits(0));
                            var text = new shapes.type.String("four");
                            show(text.object().size(text) + " " + text.debug() + " " + text);
                            var one = new Counter("one");
                            var two = new Counter("two");
                            var again = new Counter("one");
                            show(one.equals(again) + " " + one.equals(two) + " " + one.equals(null));
                            show(one.hashCode() == again.hashCode());
                            show(one.compareTo(two) + " " + two.compareTo(one) + " " + one.compareTo(again));
                            show(one.partialCompare(two) + " " + one.partialCompare(again));
                            show(text.object().equals(text.object()) + " "
                                    + (text.object().hashCode() == text.object().hashCode()));
                            return OUT.toString();
                        }
                    }
                    """);

    static final String PRINTS =
            """
            true
            5 tëst tëst: 5
            Counter { label: "tëst", count: 5 }
            OptionalLong[3] OptionalLong.empty
            t: 5 Optional.empty
            5 14
            tëst: 19
            BorrowException: Counter is in use: an exclusive use and another one overlap
            tësttëst: 33
            ClosedException: Counter was consumed by Counter.merge(); to keep a value, pass a clone()
            Counter[consumed by Counter.merge()]
            tëst
            19 error 19 Error { code: 19 }
            RustPanic: the count overflows
            PoisonedException: Counter is poisoned: a panic may have left it half changed
            19
            Error: error 7
            NullPointerException: label
            IllegalArgumentException: label
            true
            127 255 4294967295
            IllegalArgumentException: value
            IllegalArgumentException: value
            -1 7 -1.5
            OptionalDouble[2.5] OptionalDouble.empty false
            OptionalInt[98] OptionalInt.empty OptionalInt[128513]
            IllegalArgumentException: value
            Optional[true] Optional.empty
            [a b][]
            ababab 10000
            Optional[fixed] Optional.empty
            65533
            030201
            Optional[08] Optional.empty
            04030201
            IllegalArgumentException: bytes
            Optional[0506] Optional.empty
            None None None Some("t") Some(5) Some(false)
            -12
            RustException: invalid digit found in string
            Error: error 3
            Optional[4] Optional.empty
            Error: error -4
            1 m 2 3 4 5
            42
            3432
            3432
            Optional[8] Optional.empty
            Error: error 1
            8 String("four") String("four")
            true false false
            true
            -1 1 0
            OptionalInt[-1] OptionalInt[0]
            true true
            """;
}
