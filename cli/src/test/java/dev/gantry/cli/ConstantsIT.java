package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/// Consts and statics as a program uses them: of a crate made for it, and of real ones.
class ConstantsIT {
    private static final String PROGRAM =
            """
            // import rust "constants@path+constants" as constants
            import constants.*;
            import constants.limits.Limits;
            import java.lang.reflect.Modifier;
            import java.time.Duration;
            import java.util.Arrays;

            void main() throws Exception {
                switch (Integer.parseInt("64")) {
                    case Limits.DEPTH -> IO.println("a case label");
                    default -> throw new AssertionError();
                }
                IO.println(Constants.SHIFTED + " " + Constants.LEAST + " " + Constants.SMALL + " " + Constants.YES);
                IO.println(Long.toUnsignedString(Constants.MOST) + " " + Constants.WIDE + " " + Constants.WIDTH);
                IO.println(Character.toString(Constants.LETTER) + " " + Constants.TENTH + " " + Constants.NOT_A_NUMBER);
                IO.println(Constants.TEXT + " " + Constants.GREETING + " " + Constants.LIMIT);
                IO.println(Constants.DEFAULT + " " + Constants.LOWER_CASE + " " + Constants.LOWER_CASE_ + " " + Constants.LOWER_CASE__);
                IO.println(Arrays.toString(Constants.bytes()) + Constants.names() + Constants.maybe() + Arrays.toString(Constants.primes()));
                IO.println(Constants.pause().equals(Duration.ofMillis(1500)));
                Constants.bytes()[0] = 1;
                IO.println(Constants.bytes()[0]);
                try {
                    Constants.forever();
                } catch (IllegalArgumentException refused) {
                    IO.println("refused");
                }
                try (var hex = Constants.hex(); var again = Constants.hex()) {
                    IO.println(hex.digits(255) + " " + (hex == again));
                }
                try (var one = Constants.emptyCell(); var other = Constants.emptyCell()) {
                    IO.println(one.put(2) + " " + one.put(2) + " " + other.put(3));
                }
                try (var purse = Purse.new_()) {
                    IO.println(purse.put(1));
                }
                IO.println(Day.MIN.number() + " " + Day.MAX.number() + " " + Day.MAX.max() + " " + Day.week() + Day.NATIVE_);
                IO.println(Season.FIRST + " " + Season.SUMMER_ + " " + Season.FIRST.isWarm());
                IO.println(Engine.MAX_RADIX + " " + Ring64.SIZE + " " + Square.SIDES + " " + Square.NAME + " " + Trouble.CODE);
                IO.println(Trouble.none().getMessage());
                var here = new Object[2];
                Thread.ofVirtual().start(() -> {
                    try {
                        Here.zero();
                    } catch (WrongThreadException wrong) {
                        here[0] = "wrong thread";
                    }
                    try {
                        Here.fill(new ArrayList<>());
                    } catch (WrongThreadException wrong) {
                        here[1] = "for all of a list too";
                    }
                }).join();
                var filled = new ArrayList<Here>();
                Here.fill(filled);
                IO.println(here[0] + " " + here[1] + " " + Here.zero().number() + filled.size());
                IO.println(Modifier.toString(Constants.class.getField("LIMIT").getModifiers()));
            }
            """;

    /// By the sources in testdata/constants; u64::MAX and u128::MAX as the documentation of std has
    /// them.
    private static final String ANSWERS =
            """
            a case label
            2147483648 -9223372036854775808 -128 true
            18446744073709551615 340282366920938463463374607431768211455 8
            🦀 0.1 NaN
            crab 🦀 "quoted" hello 4096
            7 3 2 1
            [0, -1][a, b]OptionalInt.empty[2, 3, 5]
            true
            0
            refused
            ff false
            2 4 3
            6
            -719162 2932896 2932896 [SUMMER, WINTER]1
            SUMMER 1 true
            36 8 4 shape 3
            none
            wrong thread for all of a list too 01
            public static final
            """;

    private static final String REAL =
            """
            // import rust "base64@0.22" as base64
            // import rust "uuid@1" as uuid features "v5"
            // import rust "time@0.3" as time
            import base64.engine.general_purpose.GeneralPurpose;
            import time.Date;
            import uuid.Uuid;

            void main() {
                try (var standard = GeneralPurpose.standard();
                        var url = GeneralPurpose.urlSafeNoPad()) {
                    IO.println(standard.equals(standard) && standard != url);
                }
                for (var space :
                        new Uuid[] {
                            Uuid.NAMESPACE_DNS, Uuid.NAMESPACE_URL, Uuid.NAMESPACE_OID,
                            Uuid.NAMESPACE_X500
                        }) IO.println(space);
                IO.println(Uuid.newV5(Uuid.NAMESPACE_DNS, "www.example.com".getBytes()));
                IO.println(Date.MIN + " " + Date.MAX);
                IO.println(time.UtcOffset.UTC);
            }
            """;

    /// RFC 9562, section 6.6 and appendix A.4; the documentation of time::Date.
    private static final String PUBLISHED =
            """
            true
            6ba7b810-9dad-11d1-80b4-00c04fd430c8
            6ba7b811-9dad-11d1-80b4-00c04fd430c8
            6ba7b812-9dad-11d1-80b4-00c04fd430c8
            6ba7b814-9dad-11d1-80b4-00c04fd430c8
            2ed6657d-e927-568b-95e1-2665a8aea6a2
            -9999-01-01 9999-12-31
            +00:00:00
            """;

    @TempDir static Path folder;
    private static BuiltGantry gantry;

    @BeforeAll
    static void gantry() {
        gantry = BuiltGantry.with(folder.resolve("store"));
        BuiltGantry.crate("constants", folder);
    }

    private static String run(String name, String program) {
        BuiltGantry.write(folder, name, program);
        var outcome = gantry.gantry(folder, "run", "--plain", "--profile", "dev", name);
        assertEquals(0, outcome.status(), outcome.errors());
        return outcome.output();
    }

    private static void compiles(String name) throws IOException {
        var built = gantry.gantry(folder, "build", "--plain", "--profile", "dev", name);
        new GeneratedSources(GeneratedSources.in(built.output()), folder.resolve("store"))
                .compileWithoutAWarning(folder.resolve(name + ".classes"));
    }

    @Test
    @DisplayName("[PLAN-14] [PLAN-15] [PLAN-16] each kind of const is what the crate says it is")
    void eachKindOfConst() throws IOException {
        assertEquals(ANSWERS, run("Kinds.java", PROGRAM));
        compiles("Kinds.java");
    }

    @Test
    @DisplayName("[PLAN-14] consts of real crates have their published values")
    void constsOfRealCrates() throws IOException {
        assertEquals(PUBLISHED, run("Real.java", REAL));
        compiles("Real.java");
    }
}
