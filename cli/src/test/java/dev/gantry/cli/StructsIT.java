package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/// Structs as Java records: of a crate made for it, and of a real one.
class StructsIT {
    private static final String PROGRAM =
            """
            // import rust "structs@path+structs" as structs
            import dev.gantry.runtime.*;
            import java.util.List;
            import java.util.Optional;
            import structs.*;

            static String told(Object object) {
                return switch (object) {
                    case Point(int x, int y) when x == y -> "diagonal " + x;
                    case Segment(Point(var a, _), Point(var b, _)) -> "from " + a + " to " + b;
                    case Point(int x, _) -> "x " + x;
                    default -> "other";
                };
            }

            void main() {
                var point = new Point(3, 4);
                IO.println(point + " " + point.norm() + " " + point.moved(new Point(1, 1)) + " " + point.add(point) + " " + Point.of(5, 6).x());
                IO.println(point.equals(new Point(3, 4)) + " " + (point.hashCode() == new Point(3, 4).hashCode()) + " "
                        + point.equals(Point.ORIGIN) + " " + point.compareTo(Point.ORIGIN) + " " + Point.ofDefault().equals(Point.ORIGIN) + " " + point.debug());
                IO.println(told(new Point(2, 2)) + ", " + told(point) + ", " + told(new Segment(point, Point.ORIGIN)) + ", " + told("point"));
                var square = Structs.square();
                IO.println(square.name() + square.corners() + square.center() + square.weights()[0] + square.color() + square.tag()
                        + Long.toUnsignedString(square.id()) + square.grid().get(1)[0] + square.boxed().get1() + square.note() + square.unit());
                var same = Structs.same(square);
                IO.println(same.corners().equals(square.corners()) + " " + same.id() + " " + same.scaled(3).corners() + " " + same.intoName());
                IO.println(Structs.longest(List.of(square, same.scaled(2))).get().name() + Structs.longest(List.of()));
                IO.println(Structs.maybe(point) + " " + Structs.maybe(null));
                try {
                    Structs.checked(new Point(-1, 0));
                } catch (Trouble trouble) {
                    IO.println(trouble.getMessage() + " " + trouble.at().x());
                }
                IO.println(new Word("Rust").equals(Structs.word("RUST")) + " " + (new Word("Rust").hashCode() == new Word("RUST").hashCode()));
                try (var counter = new Counter(); var lamp = Structs.lamp(); var watched = new Watched("w"); var node = Structs.node(); var open = Structs.open()) {
                    Structs.toggle(lamp);
                    IO.println(counter.step() + " " + counter.count() + " " + lamp.lit() + " " + watched.name() + " " + node.value() + " " + open.value());
                    try (var next = node.next().get()) {
                        IO.println(next.value() + " " + next.next());
                    }
                }
                IO.println(Structs.packed().length() + " " + Structs.packed().withLength(7).length());
                IO.println(Structs.aligned().lanes().length + " " + Structs.sum(new Aligned(new float[] {1, 2, 3, 4, 5, 6, 7, 8})));
                try {
                    Structs.sum(new Aligned(new float[3]));
                } catch (IllegalArgumentException refused) {
                    IO.println(refused.getMessage());
                }
                try {
                    new Shape("s", List.of(), Optional.empty(), new float[0], Color.RED, new Tuple2<>(1, 65), 0, List.of(), null, Optional.empty(), Unit.INSTANCE);
                } catch (NullPointerException missing) {
                    IO.println(missing.getMessage());
                }
                IO.println(Structs.aligned() + " " + new Segment(point, point));
                try (var lit = Lamp.of(true); var seen = Watched.of("of"); var counter = Counter.of(41)) {
                    IO.println(lit.lit() + seen.name() + counter.step() + Packed.of(1, 9).length());
                    try (var heads = Tagged.of(counter, 5)) {
                        IO.println(heads.get1());
                    }
                    counter.step();
                } catch (ClosedException consumed) {
                    IO.println("consumed");
                }
                try (var cellar = CellarU16.of(new short[] {1}, 2)) {
                    IO.println(cellar.keep(3) + " " + cellar.best() + " " + Structs.doubled(new PairU64(1, new long[] {2})));
                }
                IO.println(Structs.areNone(Structs.limits()) + " " + Long.toUnsignedString(Structs.limits().most()));
                var texts = new Texts("l", List.of());
                IO.println(texts.first() + Structs.pair().first());
                var names = Structs.names();
                IO.println(names.hashCode_() + names.class_() + names.toString_() + names.this_() + names.wait_() + names.NATIVE_() + names.close_() + names.names());
                IO.println(point.getClass().isRecord() );
                var loud = Structs.loud(4);
                IO.println(loud.X() + " " + loud.x() + " " + loud.NATIVE_() + " " + loud.Color() + " " + Loud.Y);
                try (var wide = Wide.ofDefault()) {
                    wide.setM9(3);
                    IO.println(wide.m9());
                }
            }
            """;

    /// By the sources in testdata/structs.
    private static final String ANSWERS =
            """
            (3, 4) 5.0 (4, 5) (6, 8) 5
            true true false 1 true Point { x: 3, y: 4 }
            diagonal 2, x 3, from 3 to 0, other
            square[(0, 0), (1, 0), (1, 1), (0, 1)]Optional.empty0.5GREENTuple2[first=1, second=120]184467440737095516153(3, 4)Optional[n]INSTANCE
            true -1 [(0, 0), (3, 0), (3, 3), (0, 3)] square
            squareOptional.empty
            3 -1
            at (-1, 0) -1
            true true
            1 1 true w 1 3
            2 Optional.empty
            2 7
            8 36.0
            aligned: 3 elements, but Rust takes exactly 8
            boxed
            Aligned[lanes=[1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5]] Segment[get0=(3, 4), get1=(3, 4)]
            trueof429
            5
            consumed
            2 2 PairU64[left=2, right=[4]]
            true 18446744073709551615
            lr
            36
            true
            4 5 2 RED 7
            3
            """;

    private static final String REAL =
            """
            // import rust "lab@0.11" as lab
            import lab.Lab;

            void main() {
                var pink = Lab.fromRgb(new byte[] {(byte) 253, 120, (byte) 138});
                switch (pink) {
                    case Lab(var l, var a, var b) ->
                            IO.println("%.0f %.0f %.0f".formatted(l, a, b));
                }
                for (var part : pink.toRgb()) IO.print(Byte.toUnsignedInt(part) + " ");
                IO.println(new Lab(50, 3, 0).squaredDistance(new Lab(50, 0, 4)));
            }
            """;

    /// The documentation of lab has 66.639084, 52.251457, 14.860654; the rest by hand.
    private static final String PUBLISHED =
            """
            67 52 15
            253 120 138 25.0
            """;

    @TempDir static Path folder;

    @Test
    @DisplayName(
            "[PLAN-19] [PLAN-22] [PLAN-25] structs of each kind are records, or have a reason not"
                    + " to be")
    void eachKindOfStruct() throws IOException {
        BuiltGantry.crate("structs", folder);
        GeneratedSources.check(folder, "Kinds.java", PROGRAM, ANSWERS);
    }

    @Test
    @DisplayName("[CLI-14] the kind of each class is told, and what it is made of")
    void whatApiTellsOfEachKind() throws IOException {
        BuiltGantry.crate("structs", folder);
        var gantry = BuiltGantry.with(folder.resolve("store"));
        var api = gantry.gantry(folder, "api", "--plain", "structs@path+structs");
        assertEquals(0, api.status(), api.errors());
        var lines = api.output().lines().map(String::strip).toList();
        for (var line : TOLD.lines().toList()) assertTrue(lines.contains(line), line);
    }

    /// By the sources in testdata/structs.
    private static final String TOLD =
            """
            record structs.Point(int x, int y), implements java.lang.Comparable
            int x()
            enum structs.Color
            GREEN
            class structs.Counter, a handle
            static Counter of(long count)
            class structs.Packed, a value
            class structs.Trouble, an exception
            class structs.Structs, static methods
            lacks: Java cannot make one of its public fields: next: a type with no place in the table: Box<structs::Node>
            """;

    @Test
    @DisplayName("[PLAN-19] the structs of a real crate")
    void structsOfARealCrate() throws IOException {
        GeneratedSources.check(folder, "Real.java", REAL, PUBLISHED);
    }
}
