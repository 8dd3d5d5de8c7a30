package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// Values in positions that few crates have, of `testdata/positions`.
class PositionsIT {

    /// What javac lets through with a warning, in each position in which Java's type is generic.
    private static final String POLLUTED =
            """
            // import rust "positions@path+positions" as positions
            import dev.gantry.runtime.*;
            import java.util.*;
            import positions.*;

            @SuppressWarnings("unchecked")
            static <T> T any(Object value) {
                return (T) value;
            }

            static void refused(String what, Runnable call) {
                try {
                    call.run();
                    IO.println(what + " came through");
                } catch (ClassCastException refused) {
                    // javac itself casts what a record pattern binds
                    boolean named = refused.getMessage().startsWith("value: ");
                    IO.println(what + (named ? ": " + refused.getMessage() : ""));
                }
            }

            void main() {
                var name = Name.ofCrate();
                var small = Small.ofBits(16, 4);
                IO.println(Positions.inTuple(new Tuple2<>(name, Season.WINTER)));
                refused("tuple", () -> Positions.inTuple(any(new Tuple2<>(small, Season.WINTER))));
                refused("enum in a tuple", () -> Positions.inTuple(any(new Tuple2<>(name, Side.RIGHT))));
                refused("option", () -> Positions.inOption(any(new Tuple2<>(Optional.of(small), Optional.empty()))));
                refused("enum in an option", () -> Positions.inOption(any(new Tuple2<>(Optional.empty(), Optional.of(Side.LEFT)))));
                refused("ok", () -> Positions.inResult(any(new Result.Ok<>(small))));
                refused("err", () -> Positions.inResult(any(new Result.Err<>(Side.LEFT))));
                refused("range", () -> Positions.inRange(any(new Range<>(name, small))));
                refused("enums in a range", () -> Positions.inClosedRange(any(new RangeInclusive<>(Side.LEFT, Side.RIGHT))));
                refused("key", () -> Positions.inMap(any(Map.of(Side.RIGHT, name))));
                refused("value", () -> Positions.inMap(any(Map.of(Season.SUMMER, small))));
                try {
                    Positions.inList(any(List.of(small)));
                } catch (ClassCastException _) {
                    IO.println("list");
                }
                try {
                    Positions.number(any(new Tuple2<>(1, "a")));
                } catch (ClassCastException _) {
                    IO.println("number");
                }
                try {
                    Positions.number(any(new Tuple2<>(1L, small)));
                } catch (ClassCastException _) {
                    IO.println("text");
                }
            }
            """;

    private static final String REFUSED =
            """
            10
            tuple: value: positions.Small is no positions.Name
            enum in a tuple: value: positions.Side is no positions.Season
            option: value: positions.Small is no positions.Name
            enum in an option: value: positions.Side is no positions.Season
            ok
            err
            range: value: positions.Small is no positions.Name
            enums in a range: value: positions.Side is no positions.Season
            key: value: positions.Side is no positions.Season
            value: value: positions.Small is no positions.Name
            list
            number
            text
            """;

    private static final String SIGNATURES =
            """
            // import rust "positions@path+positions" as positions
            import java.util.*;
            import positions.*;

            static List<Long> pages(List<Leaf> leaves) {
                return leaves.stream().map(Leaf::page).toList();
            }

            void main() {
                try (var book = new Book("Emma"); var untitled = new Book(null)) {
                    IO.println(book.title() + " " + untitled.title());
                    IO.println(book.checkedTitle() + " " + untitled.checkedTitle());
                    IO.println(book.add(3) == book);
                    IO.println(pages(book.add(4).leaves()));
                    try {
                        book.add(-1);
                    } catch (Refused refused) {
                        IO.println("refused");
                    }
                    IO.println(book.someLeaves().map(leaves -> pages(leaves)) + " " + untitled.someLeaves());
                    IO.println(pages(book.checkedLeaves()));
                    for (var method : Book.class.getMethods())
                        if (Set.of("name", "count").contains(method.getName())) IO.println(method);
                }
            }
            """;

    private static final String ANSWERS =
            """
            Optional[Emma] Optional.empty
            Optional[Emma] Optional.empty
            true
            [3, 4]
            refused
            Optional[[3, 4]] Optional.empty
            [3, 4]
            """;

    @TempDir static Path folder;
    private static BuiltGantry gantry;

    @BeforeAll
    static void gantry() {
        gantry = BuiltGantry.with(folder.resolve("store"));
        BuiltGantry.crate("positions", folder);
    }

    private static String run(String name, String program) {
        BuiltGantry.write(folder, name, program);
        var outcome = gantry.gantry(folder, "run", "--plain", "--profile", "dev", name);
        assertEquals(0, outcome.status(), outcome.errors());
        return outcome.output();
    }

    @Test
    @DisplayName("[ABI-6] an object of another class reaches Rust through no generic type")
    void objectsOfAnotherClassAreRefused() {
        assertEquals(REFUSED, run("Polluted.java", POLLUTED));
    }

    /// An `Option` of a `&mut` that would have to be written back is skipped, and costs no more
    /// than itself.
    @Test
    @DisplayName("[ABI-4] [ABI-10] what an Option, a Result or a Box holds crosses as elsewhere")
    void whatHoldersHoldCrosses() {
        assertEquals(ANSWERS, run("Signatures.java", SIGNATURES));
    }
}
