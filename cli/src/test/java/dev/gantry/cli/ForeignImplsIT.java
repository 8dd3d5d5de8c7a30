package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Crates that give text, bytes and numbers more methods, with the answers of their documentation.
class ForeignImplsIT {
    private static final String PROGRAM =
            """
            // import rust "heck@=0.5.0" as heck
            // import rust "hex@=0.4.3" as hex
            // import rust "itoa@=1.0.18" as itoa
            // import rust "unicode-width@=0.2.3" as width
            import heck.ToKebabCase;
            import heck.ToLowerCamelCase;
            import heck.ToPascalCase;
            import heck.ToShoutyKebabCase;
            import heck.ToShoutySnakeCase;
            import heck.ToSnakeCase;
            import heck.ToTitleCase;
            import heck.ToTrainCase;
            import heck.ToUpperCamelCase;
            import hex.FromHex;
            import hex.FromHexError;
            import hex.ToHex;
            import itoa.Buffer;
            import width.UnicodeWidthChar;
            import width.UnicodeWidthStr;

            void main() {
                var inherit = "We are going to inherit the earth.";
                IO.println(ToKebabCase.toKebabCase(inherit));
                IO.println(ToShoutyKebabCase.toShoutyKebabCase(inherit));
                IO.println(ToTrainCase.toTrainCase(inherit));
                IO.println(ToSnakeCase.toSnakeCase("We carry a new world here, in our hearts."));
                IO.println(ToShoutySnakeCase.toShoutySnakeCase("That world is growing in this minute."));
                IO.println(ToTitleCase.toTitleCase("We have always lived in slums and holes in the wall."));
                IO.println(ToLowerCamelCase.toLowerCamelCase("It is we who built these palaces and cities."));
                var ruins = "We are not in the least afraid of ruins.";
                IO.println(ToUpperCamelCase.toUpperCamelCase(ruins));
                IO.println(ToPascalCase.toPascalCase(ruins));
                IO.println(ToHex.encodeHex("Hello world!"));
                IO.println(ToHex.encodeHexUpper(new byte[] {1, 2, 3, 15, 16}));
                IO.println(new String(FromHex.fromHex("48656c6c6f20776f726c6421")));
                try {
                    FromHex.fromHex("123");
                } catch (FromHexError odd) {
                    IO.println(odd.getMessage());
                }
                IO.println(UnicodeWidthStr.width("“𘀀”") + " " + UnicodeWidthStr.widthCjk("“𘀀”"));
                IO.println(UnicodeWidthStr.width("क्ष") + " " + UnicodeWidthChar.width('क').getAsLong());
                try (var buffer = new Buffer()) {
                    IO.println(buffer.formatU64(128));
                    IO.println(buffer.formatU64(-1));
                    IO.println(buffer.formatI64(-1));
                }
            }
            """;

    /// The docs of heck's traits, of hex's traits and errors, of unicode-width and of itoa; 2^64 -
    /// 1 has these digits.
    private static final List<String> ANSWERS =
            List.of(
                    "we-are-going-to-inherit-the-earth",
                    "WE-ARE-GOING-TO-INHERIT-THE-EARTH",
                    "We-Are-Going-To-Inherit-The-Earth",
                    "we_carry_a_new_world_here_in_our_hearts",
                    "THAT_WORLD_IS_GROWING_IN_THIS_MINUTE",
                    "We Have Always Lived In Slums And Holes In The Wall",
                    "itIsWeWhoBuiltThesePalacesAndCities",
                    "WeAreNotInTheLeastAfraidOfRuins",
                    "WeAreNotInTheLeastAfraidOfRuins",
                    "48656c6c6f20776f726c6421",
                    "0102030F10",
                    "Hello world!",
                    "Odd number of digits",
                    "4 6",
                    "2 1",
                    "128",
                    "18446744073709551615",
                    "-1");

    @TempDir Path folder;

    @Test
    @DisplayName("[GEN-7] traits for types of std give the published answers")
    void traitsForTypesOfStdGiveThePublishedAnswers() throws Exception {
        var program = folder.resolve("Foreign.java");
        Files.writeString(program, PROGRAM);
        var gantry = GantryProcess.in(folder);
        var ran = gantry.run(folder, "run", "--plain", program.toString());
        assertEquals(0, ran.status(), ran.err());
        assertEquals(ANSWERS, ran.out().lines().toList());
    }
}
