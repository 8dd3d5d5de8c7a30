package dev.gantry.registry;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The headers of a tar, one after the other; what the files hold is passed over. It refuses what
/// two readers may understand in two ways, since it is cargo that unpacks.
///
/// Source: POSIX.1-2008, "pax", "ustar Interchange Format" and "pax Extended Header"; for long
/// names also the manual of GNU tar, "Basic Tar Format".
final class TarHeaders {
    static final char FILE = '0';
    static final char OLD_FILE = '\0';
    static final char HARD_LINK = '1';
    static final char SYMBOLIC_LINK = '2';
    static final char FOLDER = '5';
    static final char CONTIGUOUS_FILE = '7';

    private static final char GLOBAL = 'g';
    private static final char EXTENDED = 'x';
    private static final char LONG_NAME = 'L';
    private static final char LONG_LINK = 'K';

    private static final int BLOCK = 512;
    private static final int LARGEST = 1 << 20;
    private static final long LARGEST_FILE = 1L << 40;

    private final InputStream in;
    private long left = 0;

    /// @param link where a link leads
    record Header(String name, String link, char kind) {}

    TarHeaders(InputStream in) {
        this.in = in;
    }

    /// Empty at the end.
    ///
    /// @throws IOException also for what is no tar
    Optional<Header> next() throws IOException {
        var more = new HashMap<String, String>();
        while (true) {
            in.skipNBytes(left);
            left = 0;
            var block = in.readNBytes(BLOCK);
            if (block.length == 0 || isZero(block)) return Optional.empty();
            if (block.length < BLOCK) throw new EOFException("a header ends too early");
            requireChecksum(block);
            char kind = (char) (block[156] & 0xff);
            long size = number(block, 124, 12);
            requireOneMeaning(block, kind, more);
            switch (kind) {
                case EXTENDED -> readExtended(text(size), more);
                case LONG_NAME -> put(more, "path", untilZero(text(size)));
                case LONG_LINK -> put(more, "linkpath", untilZero(text(size)));
                default -> {
                    left = padded(size(size, more, kind));
                    return Optional.of(
                            new Header(
                                    more.getOrDefault("path", name(block)),
                                    more.getOrDefault("linkpath", field(block, 157, 100)),
                                    kind));
                }
            }
        }
    }

    private static IOException twoMeanings() {
        return new IOException("a header may be understood in two ways");
    }

    /// Readers differ in what they make of an extension behind a header of the oldest kind, of the
    /// rest of one of a version that there never was, of one header for many files, and of a size
    /// that may be that of the next header.
    private static void requireOneMeaning(byte[] block, char kind, Map<String, String> more)
            throws IOException {
        boolean known = isPosix(block) || isGnu(block);
        boolean extension = kind == EXTENDED || kind == LONG_NAME || kind == LONG_LINK;
        boolean sized = more.containsKey("size");
        if (kind == GLOBAL || !known && !isOldest(block) || extension && (!known || sized)) {
            throw twoMeanings();
        }
    }

    private static boolean isPosix(byte[] block) {
        return is(block, "ustar\00000");
    }

    private static boolean isGnu(byte[] block) {
        return is(block, "ustar  \0");
    }

    /// Before there was a magic nothing followed the link's name.
    private static boolean isOldest(byte[] block) {
        return isZero(Arrays.copyOfRange(block, 257, BLOCK));
    }

    private static boolean is(byte[] block, String magic) {
        return new String(block, 257, 8, StandardCharsets.ISO_8859_1).equals(magic);
    }

    /// Of what follows a header. Some readers take the header's own where it is not 0, and some
    /// take none for what is no file.
    private static long size(long own, Map<String, String> more, char kind) throws IOException {
        long size = more.containsKey("size") ? decimal(more.get("size")) : own;
        boolean isFile = kind == FILE || kind == OLD_FILE || kind == CONTIGUOUS_FILE;
        if (own != 0 && own != size || size != 0 && !isFile) throw twoMeanings();
        return size;
    }

    private String text(long size) throws IOException {
        if (size > LARGEST) throw new IOException("a file's header is too long");
        var bytes = in.readNBytes((int) size);
        if (bytes.length < size) throw new EOFException("a header ends too early");
        in.skipNBytes(padded(size) - size);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// Records of the form `length key=value\n`; the length is of the whole record, in bytes.
    private static void readExtended(String text, Map<String, String> more) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; ) {
            int space = at;
            while (space < bytes.length && bytes[space] != ' ') space++;
            long length = decimal(new String(bytes, at, space - at, StandardCharsets.UTF_8));
            if (length <= space - at + 1 || length > bytes.length - at) {
                throw new IOException("a header is malformed");
            }
            int end = at + (int) length;
            var record = new String(bytes, space + 1, end - space - 1, StandardCharsets.UTF_8);
            int equals = record.indexOf('=');
            if (equals < 0 || !record.endsWith("\n"))
                throw new IOException("a header is malformed");
            var key = record.substring(0, equals);
            var value = record.substring(equals + 1, record.length() - 1);
            if (value.indexOf('\n') >= 0) throw twoMeanings(); // for cargo the record ends there
            if (key.startsWith("GNU.sparse")) throw new IOException("a file is sparse");
            put(more, key, value);
            at = end;
        }
    }

    private static void put(Map<String, String> more, String key, String value) throws IOException {
        if (more.put(key, value) != null) throw new IOException("a file has two of one field");
    }

    private static String name(byte[] block) {
        var name = field(block, 0, 100);
        var prefix = isPosix(block) ? field(block, 345, 155) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static String field(byte[] block, int from, int length) {
        return untilZero(new String(block, from, length, StandardCharsets.UTF_8));
    }

    private static String untilZero(String text) {
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    /// Octal digits, or, where the first bit is set, a binary number.
    private static long number(byte[] block, int from, int length) throws IOException {
        if (block[from] < 0) {
            long value = 0;
            for (int i = from + length - 8; i < from + length; i++) {
                value = value << 8 | block[i] & 0xff;
            }
            return checked(value);
        }
        var digits = field(block, from, length).strip();
        return digits.isEmpty() ? 0 : parsed(digits, 8);
    }

    private static long decimal(String digits) throws IOException {
        return parsed(digits, 10);
    }

    /// Digits alone: Java would take a sign too, and the digits of other scripts.
    private static long parsed(String digits, int radix) throws IOException {
        try {
            if (!digits.chars().allMatch(c -> c >= '0' && c < '0' + radix)) {
                throw new NumberFormatException(digits);
            }
            return checked(Long.parseLong(digits, radix));
        } catch (NumberFormatException malformed) {
            throw new IOException("a size is no number");
        }
    }

    private static long checked(long size) throws IOException {
        if (size < 0 || size > LARGEST_FILE) throw new IOException("a size is out of bounds");
        return size;
    }

    private static long padded(long size) {
        return (size + BLOCK - 1) / BLOCK * BLOCK;
    }

    private static boolean isZero(byte[] block) {
        for (byte one : block) if (one != 0) return false;
        return true;
    }

    /// The sum of all bytes, with spaces in its own place.
    private static void requireChecksum(byte[] block) throws IOException {
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) sum += i >= 148 && i < 156 ? ' ' : block[i] & 0xff;
        if (sum != number(block, 148, 8)) throw new IOException("a header's checksum is wrong");
    }
}
