package dev.gantry.emit;

/// A user's program that calls the functions of the module `values`, each line with what it must
/// give.
final class ValuesProgram {
    private ValuesProgram() {}

    static final SourceFile SOURCE =
            new SourceFile(
                    "ValuesProgram.java",
                    """
                    import dev.gantry.runtime.*;
                    import java.io.ByteArrayOutputStream;
                    import java.math.BigInteger;
                    import java.net.*;
                    import java.nio.file.*;
                    import java.time.*;
                    import java.util.*;
                    import shapes.values.Values;

                    public class ValuesProgram {
                        static final StringBuilder WRONG = new StringBuilder();

                        interface Code { Object run() throws Exception; }

                        static void is(Object expected, Object actual) {
                            if (!Objects.deepEquals(expected, actual)) {
                                WRONG.append(text(expected)).append(" but was ").append(text(actual)).append('\\n');
                            }
                        }

                        static String text(Object value) {
                            var text = Arrays.deepToString(new Object[] {value});
                            return text.substring(1, text.length() - 1);
                        }

                        /// The message starts with that, and a refused value leaves nothing behind.
                        static void refused(Class<?> type, String message, Code code) {
                            try {
                                String result = text(code.run());
                                WRONG.append("not refused: ").append(message).append(result).append('\\n');
                            } catch (Exception e) {
                                boolean right = type.isInstance(e) && String.valueOf(e.getMessage()).startsWith(message);
                                if (!right) WRONG.append(message).append(" but was ").append(e).append('\\n');
                            }
                        }

                        static BigInteger big(String hex) {
                            return new BigInteger(hex, 16);
                        }

                        static <T> Collection<T> broken(int good, T element) {
                            var all = new ArrayList<T>(Collections.nCopies(good, element));
                            all.add(null);
                            return all;
                        }

                        public static String run() throws Exception {
                            scalars();
                            options();
                            sequences();
                            arrays();
                            collections();
                            times();
                            paths();
                            addresses();
                            ranges();
                            results();
                            handles();
                            writtenBack();
                            return WRONG.toString();
                        }

                        static void scalars() {
                            var illegal = IllegalArgumentException.class;
                            is(new Tuple2<>(0xFEDCBA98L, "18446744073709551615"),
                                    Values.halves(big("FEDCBA9800000000FFFFFFFFFFFFFFFF")));
                            refused(illegal, "x: -1 is not between 0 and 340282366920938463463374607431768211455",
                                    () -> Values.halves(BigInteger.ONE.negate()));
                            refused(illegal, "x: ", () -> Values.halves(BigInteger.TWO.pow(128)));
                            refused(NullPointerException.class, "x", () -> Values.halves(null));
                            for (var x : List.of("0", "1", "-1", "7fffffffffffffffffffffffffffffff", "ffffffffffffffff",
                                    "-8000000000000001", "123456789abcdef0fedcba9876543210"))
                                is(big(x).negate(), Values.negated(big(x)));
                            is(BigInteger.TWO.pow(127).negate(), Values.negated(BigInteger.TWO.pow(127).negate()));
                            refused(illegal, "x: ", () -> Values.negated(BigInteger.TWO.pow(127)));
                            var all = new Tuple8<>(true, 0x10FFFF, -128, -32768, Integer.MIN_VALUE, Long.MIN_VALUE, -1L, 255);
                            is(new Tuple8<>(false, 0x10FFFF, -128, -32768, Integer.MIN_VALUE, Long.MIN_VALUE, -1L, 255),
                                    Values.everyScalar(all));
                            refused(illegal, "x: 256 is not", () -> Values.everyScalar(
                                    new Tuple8<>(true, 0, 0, 0, 0, 0L, 0L, 256)));
                            refused(illegal, "x: 0xD800 is not", () -> Values.everyScalar(
                                    new Tuple8<>(true, 0xD800, 0, 0, 0, 0L, 0L, 0)));
                            var more = new Tuple8<>(65535, 0xFFFF_FFFFL, -1L, Long.MAX_VALUE, Float.MIN_VALUE, -0.0, big("f".repeat(32)), Unit.INSTANCE);
                            is(more, Values.moreScalars(more));
                        }

                        static void options() {
                            var some = new Tuple5<>(OptionalInt.of(255), OptionalLong.of(0xFFFF_FFFFL), OptionalDouble.of(0.1f),
                                    Optional.of(false), Optional.of("é"));
                            is(some, Values.options(some));
                            var none = new Tuple5<>(OptionalInt.empty(), OptionalLong.empty(), OptionalDouble.empty(),
                                    Optional.<Boolean>empty(), Optional.<String>empty());
                            is(none, Values.options(none));
                            is(Optional.of(new Tuple2<>(8, "ABC")), Values.optionalPair(new Tuple2<>(7, "abc")));
                            is(Optional.empty(), Values.optionalPair(null));
                            for (var x : List.of(Optional.<OptionalInt>empty(), Optional.of(OptionalInt.empty()), Optional.of(OptionalInt.of(-3))))
                                is(x, Values.someOrNothing(x));
                            refused(NullPointerException.class, "x", () -> Values.someOrNothing(null));
                            is("(1, \\"a\\") Some((2, 3))", Values.byReference(new Tuple2<>(1, "a"), new Tuple2<>(2, 3)));
                            is("(1, \\"a\\") None", Values.byReference(new Tuple2<>(1, "a"), null));
                            is(new Tuple2<>(5L, "copied"), Values.borrowedPair(new Tuple2<>(5L, "copied")));
                        }

                        static void sequences() {
                            is("[[2], []]", text(Values.bytesOfAll(List.of(new byte[0], new byte[] {2})).toArray()));
                            is("a-b c ", Values.joined(List.of("a", "b"), Set.of("c"), List.of()));
                            refused(NullPointerException.class, "y", () -> Values.joined(List.of(), broken(3, "s"), List.of()));
                            refused(IllegalArgumentException.class, "z: lone surrogate", () -> Values.joined(List.of(), List.of(),
                                    List.of("fine", "\\ud800")));
                            is(List.of("one", "", "two"), Values.words("one  two"));
                            is(List.of(new Tuple2<>(0L, Optional.of("x")), new Tuple2<>(1L, Optional.empty())),
                                    Values.indexed(List.of("x", "")));
                            var deep = List.of(List.of(new Tuple2<>(1, List.of("a", "b")), new Tuple2<>(2, List.<String>of())),
                                    List.<Tuple2<Integer, List<String>>>of());
                            is(deep, Values.nested(deep));
                            var many = Collections.nCopies(20_000, List.of(new Tuple2<>(9, List.of("0123456789", "é"))));
                            is(many, Values.nested(many));
                            is(List.of("b", "a3"), Values.arrayOfText(List.of("a", "b"), List.of(BigInteger.ONE, BigInteger.TWO)));
                            refused(IllegalArgumentException.class, "x: 3 elements, but Rust takes exactly 2",
                                    () -> Values.arrayOfText(List.of("", "", ""), List.of(BigInteger.ONE, BigInteger.ONE)));
                            refused(UnsupportedOperationException.class, "", () -> Values.words("a").add("b"));
                        }

                        static void arrays() {
                            var all = Values.numbers(new byte[] {-128, 127}, new short[] {-1}, new int[] {1, 2, Integer.MIN_VALUE},
                                    new long[] {-1}, new float[] {Float.NaN, 0.1f}, new double[] {-0.0}, new boolean[] {true, false}, new int[] {0x10FFFF, 0});
                            is("Tuple8[first=[-128, 127], second=[-1], third=[1, 2, -2147483648], fourth=[-1], fifth=[NaN, 0.1], sixth=[-0.0], seventh=[true, false], eighth=[1114111, 0]]",
                                    shown(all));
                            var none = Values.numbers(new byte[0], new short[0], new int[3], new long[0], new float[0], new double[0], new boolean[0], new int[0]);
                            is(0, none.first().length + none.second().length + none.fourth().length + none.seventh().length + none.eighth().length);
                            refused(IllegalArgumentException.class, "c: 2 elements, but Rust takes exactly 3", () -> Values.numbers(
                                    new byte[0], new short[0], new int[2], new long[0], new float[0], new double[0], new boolean[0], new int[0]));
                            refused(IllegalArgumentException.class, "h: 0xDFFF is not", () -> Values.numbers(
                                    new byte[0], new short[0], new int[3], new long[0], new float[0], new double[0], new boolean[0], new int[] {65, 0xDFFF}));
                            for (int length : new int[] {0, 1, 2, 127, 128, 129, 8191, 8192, 8193, 1_000_000}) {
                                long[] up = new long[length], down = new long[length];
                                for (int i = 0; i < length; i++) { up[i] = i * 31L; down[length - 1 - i] = i * 31L; }
                                is(down, Values.reversedLongs(up));
                                is(Arrays.copyOfRange(up, Math.min(1, length), length), Values.tailOf(up));
                            }
                            is(Optional.empty(), Values.optionalNumbers(null));
                            is("[1.5, 2.5]", Arrays.toString(Values.optionalNumbers(new double[] {1.5, 2.5}).get()));
                            is("first", Values.firstText(List.of("first", "second")));
                            is(Optional.of("second"), Values.foundText(List.of("first", "second"), 1));
                            is(Optional.empty(), Values.foundText(List.of("first", "second"), 2));
                        }

                        static String shown(Record record) throws RuntimeException {
                            var parts = new ArrayList<String>();
                            try {
                                for (var part : record.getClass().getRecordComponents())
                                    parts.add(part.getName() + "=" + text(part.getAccessor().invoke(record)));
                            } catch (ReflectiveOperationException e) {
                                throw new IllegalStateException(e);
                            }
                            return record.getClass().getSimpleName() + "[" + String.join(", ", parts) + "]";
                        }

                        static void collections() {
                            is("Tuple8[first=7, second=boxed, third=[a, b], fourth=Tuple2[first=1, second=two], fifth=cow, sixth=[-1], seventh=[x], eighth=[3]]",
                                    shown(Values.pointers(7, "boxed", List.of("a", "b"), new Tuple2<>(1, "two"), "cow", new short[] {-1}, List.of("x"), new int[] {3})));
                            var collections = Values.collections(List.of(1, 255), List.of("l"), List.of("s", "s"), Set.of(3L, 1L, 2L),
                                    Map.of("k", new byte[] {1}), Map.of(new Tuple2<>(1, 65), Optional.of("v"), new Tuple2<>(0, 66), Optional.empty()));
                            is(List.of(1, 255), collections.first());
                            is(List.of("l"), collections.second());
                            is(Set.of("s"), collections.third());
                            is(List.of(1L, 2L, 3L), List.copyOf(collections.fourth()));
                            is("[1]", text(collections.fifth().get("k")));
                            is("{Tuple2[first=0, second=66]=Optional.empty, Tuple2[first=1, second=65]=Optional[v]}", collections.sixth().toString());
                            var map = Map.of("a", Set.of(1, -1), "b", Set.<Integer>of());
                            is(map, Values.borrowedMap(map));
                            is("Tuple2[first=[x, y], second=6]", shown(Values.iterated(List.of("x", "y"), new int[] {1, 2, 3})));
                        }

                        static void times() {
                            is(Duration.ofSeconds(3, 999_999_998), Values.doubled(Duration.ofSeconds(1, 999_999_999)));
                            refused(IllegalArgumentException.class, "x: PT-0.000000001S is negative", () -> Values.doubled(Duration.ofNanos(-1)));
                            refused(IllegalArgumentException.class, "18446744073709551615.999999999s is too long", Values::longest);
                            for (var x : List.of("1970-01-01T00:00:00Z", "1969-12-31T23:59:59.999999999Z", "1969-12-31T23:59:59.000000001Z",
                                    "-0044-03-15T12:00:00.5Z", "2262-04-12T00:00:00.123456789Z")) {
                                var then = Instant.parse(x);
                                is(then.plusNanos(1), Values.later(then, Duration.ofNanos(1)));
                                is(Optional.of(then.minusSeconds(1)), Values.earlier(then, Duration.ofSeconds(1)));
                            }
                            is(Instant.MAX, Values.later(Instant.MAX, Duration.ZERO));
                            is(Instant.MIN, Values.later(Instant.MIN, Duration.ZERO));
                            refused(IllegalArgumentException.class, "31556889864403200 s from 1970", () -> Values.later(Instant.MAX, Duration.ofSeconds(1)));
                        }

                        static void paths() throws Exception {
                            is(Optional.of(Path.of("a/ü")), Values.parent(Path.of("a/ü/b")));
                            is(Optional.empty(), Values.parent(Path.of("")));
                            is(Path.of("a/none/b"), Values.joinedPath(Path.of("a"), null, Path.of("b")));
                            is(Path.of("a/x/b"), Values.joinedPath(Path.of("a"), Path.of("x"), Path.of("b")));
                            is(List.of(Path.of("1"), Path.of("2"), Path.of("3")), Values.paths(List.of(Path.of("1")), Path.of("2"), Path.of("3")));
                            is(new Tuple2<>("y", "x"), Values.osText("x", "y"));
                            refused(IllegalArgumentException.class, "y: lone surrogate", () -> Values.osText("x", "\\udc00"));
                            var jar = Files.createTempDirectory("values").resolve("a.zip");
                            try (var zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
                                refused(IllegalArgumentException.class, "x: /a is not of the default", () -> Values.parent(zip.getPath("/a")));
                            }
                            is(Path.of("f"), Values.noText(new byte[] {'f'}).first());
                            is("shapes.Counter", Values.noTextAtTheEnd(new byte[] {'f'}).first().get(1).getClass().getName());
                            refused(IllegalArgumentException.class, "\\"f\\\\xFF\\" is not Unicode", () -> Values.noText(new byte[] {'f', (byte) 0xFF}));
                            refused(IllegalArgumentException.class, "\\"f\\\\xFF\\" is not Unicode", () -> Values.noTextAtTheEnd(new byte[] {'f', (byte) 0xFF}));
                        }

                        static InetAddress ip(String literal) {
                            return InetAddress.ofLiteral(literal);
                        }

                        static void addresses() throws Exception {
                            var v4 = (Inet4Address) ip("192.0.2.255");
                            var v6 = (Inet6Address) ip("2001:db8::ff01");
                            var mapped = Inet6Address.getByAddress(null, new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 1, 2, 3, 4}, -1);
                            var scoped = Inet6Address.getByAddress(null, ip("fe80::1").getAddress(), 3);
                            is(new Tuple4<>(v4, v4, v6, Optional.of(v6)), Values.addresses(v4, v4, v6, v6));
                            is(new Tuple4<>(v6, v4, mapped, Optional.empty()), Values.addresses(v6, v4, mapped, null));
                            refused(IllegalArgumentException.class, "a: Rust's address has no scope", () -> Values.addresses(scoped, v4, v6, null));
                            refused(IllegalArgumentException.class, "c: Rust's address has no scope", () -> Values.addresses(v4, v4, scoped, null));
                            var four = new InetSocketAddress(v4, 65535);
                            var six = new InetSocketAddress(v6, 0);
                            var local = new InetSocketAddress(scoped, 80);
                            is(new Tuple3<>(four, four, six), Values.sockets(four, four, six));
                            var back = Values.sockets(local, four, local);
                            is(new Tuple3<>(local, four, local), back);
                            is(3, ((Inet6Address) back.first().getAddress()).getScopeId());
                            is(3, ((Inet6Address) back.third().getAddress()).getScopeId());
                            refused(IllegalArgumentException.class, "a: nowhere is not resolved", () -> Values.sockets(
                                    InetSocketAddress.createUnresolved("nowhere", 1), four, six));
                            refused(IllegalArgumentException.class, "b: ", () -> Values.sockets(four, six, six));
                            refused(IllegalArgumentException.class, "c: ", () -> Values.sockets(four, four, four));
                            refused(IllegalArgumentException.class, "[2001:db8::ff01]:0: an InetSocketAddress has no such flow", () -> Values.withFlow(six));
                            is(-1, Values.compared("a", "b"));
                            is(0, Values.compared("a", "a"));
                            is(OptionalInt.of(1), Values.reversedOrder(Integer.MIN_VALUE));
                            var big = BigInteger.TWO.pow(127).negate();
                            is(new Tuple3<>(0xFFFF_FFFFL, Optional.of(big), 1), Values.notZero(0xFFFF_FFFFL, big, 1));
                            is(new Tuple3<>(1L, Optional.empty(), 255), Values.notZero(1, null, 255));
                            refused(IllegalArgumentException.class, "x: 0 is not allowed", () -> Values.notZero(0, null, 1));
                            refused(IllegalArgumentException.class, "y: 0 is not allowed", () -> Values.notZero(1, BigInteger.ZERO, 1));
                        }

                        static void ranges() {
                            var all = Values.ranges(new Range<>(1, 255), new RangeInclusive<>(-1L, 1L), new RangeFrom<>(65), new RangeTo<>(7L),
                                    new RangeToInclusive<>(0.5), new RangeFull<>());
                            is(new Tuple6<>(new Range<>(1, 255), new RangeInclusive<>(-1L, 1L), new RangeFrom<>(65), new RangeTo<>(7L),
                                    new RangeToInclusive<>(0.5), new RangeFull<>()), all);
                            refused(IllegalArgumentException.class, "a: 256 is not", () -> Values.borrowedRanges(new Range<>(1, 256), new RangeInclusive<>(1L, 2L)));
                            is(new Tuple2<>(Optional.of(new Range<>(1, 2)), new RangeInclusive<>(1L, 2L)),
                                    Values.borrowedRanges(new Range<>(1, 2), new RangeInclusive<>(1L, 2L)));
                            is("[1, 2]", text(Values.bounds(new Range<>(1L, 3L))));
                            is("[1, 2, 3]", text(Values.bounds(new RangeInclusive<>(1L, 3L))));
                            is("[3, 4]", text(Values.bounds(new RangeFrom<>(3L))));
                            is("[0]", text(Values.bounds(new RangeTo<>(1L))));
                            is("[0, 1]", text(Values.bounds(new RangeToInclusive<>(1L))));
                            is("[0, 1, 2, 3, 4]", text(Values.bounds(new RangeFull<>())));
                        }

                        static void results() {
                            is(Result.ok(1L), Values.search(new int[] {1, 3}, 3));
                            is(Result.err(2L), Values.search(new int[] {1, 3}, 4));
                            var mixed = List.<Result<String, Integer>>of(Result.ok("a"), Result.err(4));
                            is(Result.ok(mixed), Values.either(mixed));
                            is(Result.err(Unit.INSTANCE), Values.either(List.of()));
                            is(3, Values.divided(6, 2).orElseThrow());
                            refused(IllegalStateException.class, "by zero", () -> Values.divided(1, 0).orElseThrow());
                        }

                        static void handles() {
                            var labels = new ArrayList<String>();
                            for (var counter : Values.counters(List.of("a", "b", "c"))) {
                                try (counter) { labels.add(counter.label()); }
                            }
                            is(List.of("a", "b", "c"), labels);
                            refused(RustPanic.class, "called `Result::unwrap()`", () -> Values.counters(List.of("a", "")));
                            try (var counter = Values.boxedCounter("b")) { is("b", counter.label()); }
                            try (var counter = Values.labelled("l").second().get()) { is("l", counter.label()); }
                            is(Optional.empty(), Values.labelled("").second());
                            if (Values.oneOrOther("o", true) instanceof Result.Ok(shapes.Counter counter)) {
                                is("o", counter.label());
                                counter.close();
                            }
                            if (Values.oneOrOther("e", false) instanceof Result.Err(Tuple2(shapes.Counter counter, Integer nine))) {
                                is("e9", counter.label() + nine);
                                counter.close();
                            }
                        }

                        static void writtenBack() throws Exception {
                            int[] a = {3, 1, 2}, d = {65};
                            byte[] b = {1, 2, 3};
                            boolean[] c = {false, true};
                            Values.sorted(a, b, c, d);
                            is("[1, 2, 3][3, 2, 1][true, true][122]", text(a) + text(b) + text(c) + text(d));
                            refused(IllegalArgumentException.class, "b: 2 elements", () -> { Values.sorted(a, new byte[2], c, d); return ""; });
                            var u8 = new IntRef(255);
                            var i64 = new LongRef(Long.MIN_VALUE + 1);
                            var bool = new BooleanRef(false);
                            var f32 = new FloatRef(3);
                            var f64 = new DoubleRef(0.25);
                            var letter = new IntRef(65);
                            is(true, Values.stepped(u8, i64, bool, f32, f64, letter));
                            is(List.of(0, Long.MIN_VALUE, true, 1.5f, 0.5, 120), List.of(u8.value, i64.value, bool.value, f32.value, f64.value, letter.value));
                            u8.value = 256;
                            refused(IllegalArgumentException.class, "a: 256 is not", () -> Values.stepped(u8, i64, bool, f32, f64, letter));
                            for (int times : new int[] {0, 1, 13, 5_000}) {
                                var text = new StringBuilder("text ");
                                var bytes = new ByteArrayOutputStream();
                                bytes.writeBytes(new byte[] {1, 2});
                                var numbers = new ArrayList<>(List.of(-1));
                                var pairs = new ArrayList<>(List.of(new Tuple2<>(1, "first")));
                                Code call = () -> Values.extended(text, bytes, numbers, pairs, times);
                                if (times == 13) refused(shapes.Error.class, "error 7", call);
                                else is(5L + 2 * times, Values.extended(text, bytes, numbers, pairs, times));
                                is("text " + "é".repeat(times), text.toString());
                                is(2 + times, bytes.size());
                                is(1 + times, numbers.size());
                                is(List.of(new Tuple2<>(1, "first"), new Tuple2<>(times & 0xFF, "last")), pairs);
                            }
                            for (int times : new int[] {1, 13, 5_000}) {
                                var text = new StringBuilder();
                                var pairs = new ArrayList<Tuple2<Integer, String>>();
                                Code call = () -> Values.extended(text, new ByteArrayOutputStream(), List.of(-1), pairs, times);
                                try {
                                    is("an exception", call.run());
                                } catch (UnsupportedOperationException unchangeable) {
                                    is(false, times == 13);
                                } catch (shapes.Error error) {
                                    is(13, times);
                                    is(1, error.getSuppressed().length);
                                }
                                is(List.of(new Tuple2<>(times & 0xFF, "last")), pairs);
                                is(times, text.length());
                            }
                            var text = new StringBuilder("a");
                            is(">a", Values.started(text));
                            is(">a", text.toString());
                            u8.value = 1;
                            refused(RustPanic.class, "half-way", () -> { Values.interrupted(text, u8); return ""; });
                            is(">a1", text.toString() + u8.value);
                            refused(NullPointerException.class, "x", () -> Values.started(null));
                        }
                    }
                    """);
}
