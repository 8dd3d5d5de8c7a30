package dev.gantry.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What cargo's reader, the crate `tar`, makes of a header is compared with POSIX's "ustar
/// Interchange Format" and "pax Extended Header", and with the manual of GNU tar.
class TarHeadersTest {
    private static final String POSIX = "ustar\00000";
    private static final String GNU = "ustar  \0";
    private static final byte[] NOTHING = {};

    /// A header, and what follows it.
    ///
    /// @param size as the header says it, whatever follows
    private static byte[] entry(char kind, String magic, String name, long size, byte[] content) {
        var block = new byte[512];
        put(block, 0, name);
        put(block, 124, String.format(Locale.ROOT, "%011o", size));
        put(block, 148, " ".repeat(8));
        block[156] = (byte) kind;
        put(block, 257, magic);
        int sum = 0;
        for (byte one : block) sum += one & 0xff;
        put(block, 148, String.format(Locale.ROOT, "%06o\0", sum));
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(block);
        bytes.writeBytes(content);
        bytes.writeBytes(new byte[(512 - content.length % 512) % 512]);
        return bytes.toByteArray();
    }

    private static void put(byte[] block, int at, String text) {
        var bytes = text.getBytes(ISO_8859_1);
        System.arraycopy(bytes, 0, block, at, bytes.length);
    }

    private static byte[] file(String name) {
        return entry('0', GNU, name, 0, NOTHING);
    }

    /// A header of kind `x` with these records.
    private static byte[] pax(String... records) {
        var bytes = new ByteArrayOutputStream();
        for (var record : records) {
            int length = record.getBytes(UTF_8).length + 2;
            // its own digits count
            int digits = String.valueOf(length + 1).length();
            digits = String.valueOf(length + digits).length();
            bytes.writeBytes(((length + digits) + " " + record + "\n").getBytes(UTF_8));
        }
        return entry('x', POSIX, "x", bytes.size(), bytes.toByteArray());
    }

    private static List<String> names(byte[]... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (var entry : entries) bytes.writeBytes(entry);
        bytes.writeBytes(new byte[1024]);
        var tar = new TarHeaders(new ByteArrayInputStream(bytes.toByteArray()));
        var names = new ArrayList<String>();
        for (var it = tar.next(); it.isPresent(); it = tar.next()) names.add(it.get().name());
        return names;
    }

    private static void refused(byte[]... entries) {
        var thrown = assertThrows(IOException.class, () -> names(entries));
        var message = String.valueOf(thrown.getMessage());
        assertTrue(message.contains("understood in two ways"), message);
    }

    @Test
    @DisplayName("[REG-16] what all readers understand alike is read")
    void alike() throws IOException {
        assertEquals(List.of("a", "b"), names(file("a"), entry('0', POSIX, "b", 0, NOTHING)));
        assertEquals(List.of("old"), names(entry('\0', "\0".repeat(8), "old", 0, NOTHING)));
        assertEquals(List.of("é"), names(pax("path=é", "mtime=1.5"), file("a")));
        var four = "four".getBytes(UTF_8);
        assertEquals(
                List.of("a", "b"), names(pax("size=4"), entry('0', GNU, "a", 0, four), file("b")));
        assertEquals(
                List.of("a", "b"), names(pax("size=4"), entry('0', GNU, "a", 4, four), file("b")));
    }

    @Test
    @DisplayName("[REG-16] a size that two readers may take from two headers is refused")
    void sizes() {
        // a reader that takes the header's own finds another header in what is this one's content
        var hidden = file("hidden");
        refused(pax("size=512"), entry('0', GNU, "a", 1024, hidden), hidden);
        refused(pax("size=0"), entry('0', GNU, "a", 512, hidden), hidden);
        // a reader that applies it to whatever comes next takes it for the long name's
        refused(pax("size=512"), entry('L', GNU, "L", 0, NOTHING), file("a"), hidden);
        refused(pax("size=512"), pax("path=b"), file("a"), hidden);
        for (char kind : new char[] {'1', '2', '5'}) {
            refused(entry(kind, GNU, "a", 512, hidden));
        }
    }

    @Test
    @DisplayName("[REG-16] a name that two readers may take from two headers is refused")
    void namesOfTwoHeaders() {
        // cargo's reader ends a record with its line, and then takes none of them
        refused(pax("comment=a\nb", "path=foo"), file("../evil"));
        // and gives a global header, which it passes over, what was meant for the file
        var global = entry('g', POSIX, "g", 0, NOTHING);
        refused(pax("path=foo"), global, file("../evil"));
        refused(global, file("a"));
        // and knows a long name behind an exact magic only
        for (var magic : List.of("ustar\0 \0", "ustar\00011", "ustar 00", "ustarX00")) {
            refused(entry('L', magic, "L", 4, "name".getBytes(UTF_8)), file("a"));
            refused(entry('0', magic, "a", 0, NOTHING));
        }
        // and no prefix where there is no magic
        refused(entry('\0', "\0".repeat(345 - 257) + "..", "a", 0, NOTHING));
    }

    @Test
    @DisplayName("[REG-16] a size has the digits of ASCII, and no sign")
    void digits() {
        for (var size : List.of("+4", "-0", "٤")) {
            var thrown =
                    assertThrows(IOException.class, () -> names(pax("size=" + size), file("a")));
            assertEquals("a size is no number", thrown.getMessage());
        }
    }
}
