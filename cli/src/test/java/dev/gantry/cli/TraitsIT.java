package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Crates' own traits as Java interfaces, with answers that are published.
class TraitsIT {
    private static final String PROGRAM =
            """
            // import rust "base64@=0.23.1" as base64
            // import rust "time@=0.3.55" as time features "formatting,parsing"
            import base64.Base64;
            import base64.Engine;
            import base64.alphabet.Alphabet;
            import base64.engine.GeneralPurpose;
            import base64.engine.GeneralPurposeConfig;
            import base64.engine.Simd;
            import time.OffsetDateTime;
            import time.format_description.well_known.Rfc2822;
            import time.format_description.well_known.Rfc3339;
            import time.formatting.Formattable;
            import time.parsing.Parsable;

            void main() {
                var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
                var config = new GeneralPurposeConfig();
                Engine standard = new GeneralPurpose(new Alphabet(letters + "+/"), config);
                Engine urlSafe = new GeneralPurpose(new Alphabet(letters + "-_"), config);
                Engine simd = Simd.standard(config);
                for (var text : List.of("", "f", "fo", "foo", "foob", "fooba", "foobar")) {
                    var encoded = Base64.encodeEngine(text, standard);
                    same(encoded, simd.encode(text), Base64.encodeEngine(text, simd));
                    same(text, new String(Base64.decodeEngine(encoded, simd)));
                    IO.println(encoded);
                }
                IO.println(urlSafe.encode(new byte[] {(byte) 0xfb, (byte) 0xff}));
                try {
                    Base64.encodeEngine("f", foreign());
                } catch (IllegalArgumentException refused) {
                    IO.println(refused.getMessage().replaceFirst("not .*", "not"));
                }
                try {
                    Base64.encodeEngine("f", (Engine) null);
                } catch (NullPointerException refused) {
                    IO.println(refused.getMessage());
                }
                for (var text : List.of("1985-04-12T23:20:50.52Z", "1996-12-19T16:39:57-08:00")) {
                    IO.println(OffsetDateTime.parse(text, Rfc3339.of()).format(Rfc3339.of()));
                }
                Parsable mail = Rfc2822.of();
                Formattable internet = Rfc3339.of();
                var sent = OffsetDateTime.parse("Fri, 21 Nov 1997 09:55:06 -0600", mail);
                IO.println(sent.format(internet));
                IO.println(sent.format((Formattable) mail));
            }

            void same(String... texts) {
                if (java.util.Set.copyOf(List.of(texts)).size() > 1) {
                    throw new AssertionError(String.join(" ", texts));
                }
            }

            Engine foreign() {
                return (Engine)
                        java.lang.reflect.Proxy.newProxyInstance(
                                Engine.class.getClassLoader(),
                                new Class<?>[] {Engine.class},
                                (_, _, _) -> null);
            }
            """;

    /// RFC 4648, section 10 and table 2; RFC 3339, section 5.8; RFC 5322, appendix A.1.1.
    private static final List<String> ANSWERS =
            List.of(
                    "",
                    "Zg==",
                    "Zm8=",
                    "Zm9v",
                    "Zm9vYg==",
                    "Zm9vYmE=",
                    "Zm9vYmFy",
                    "-_8=",
                    "engine is one of Avx2, GeneralPurpose, Simd, not",
                    "engine",
                    "1985-04-12T23:20:50.52Z",
                    "1996-12-19T16:39:57-08:00",
                    "1997-11-21T09:55:06-06:00",
                    "Fri, 21 Nov 1997 09:55:06 -0600");

    @TempDir Path folder;

    @Test
    @DisplayName("[GEN-4] [GEN-5] [GEN-6] interfaces of traits give the published answers")
    void interfacesOfTraitsGiveThePublishedAnswers() throws Exception {
        var program = folder.resolve("Traits.java");
        Files.writeString(program, PROGRAM);
        var gantry = GantryProcess.in(folder);
        var ran = gantry.run(folder, "run", "--plain", program.toString());
        assertEquals(0, ran.status(), ran.err());
        assertEquals(ANSWERS, ran.out().lines().toList());
    }
}
