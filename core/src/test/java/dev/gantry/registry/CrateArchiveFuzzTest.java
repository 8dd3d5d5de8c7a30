package dev.gantry.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.junit.jupiter.api.Tag;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/// The seeds are `foo-1.0.0.crate` of other writers, and their tars.
@Tag("fuzz")
class CrateArchiveFuzzTest {
    private static final LockedCrate FOO = new LockedCrate("shop", "foo", "1.0.0", "");

    /// So little that a fuzzer comes to it.
    private static final CrateArchive.Limits LITTLE = new CrateArchive.Limits(1 << 16, 16);

    private static final int BLOCK = 512;

    // [REG-16] whatever is accepted stays in its folder; [REG-17] and is not too much
    @FuzzTest(maxDuration = "10m")
    void crate(byte[] bytes) {
        if (!accepts(bytes, false)) {
            // [REG-18] the machine on which more names are one file takes no more
            assertFalse(accepts(bytes, true));
            return;
        }
        var unpacked = Unpacked.of(bytes, "foo-1.0.0");
        assertEquals(List.of(), unpacked.outside());
        assertTrue(unpacked.bytes() <= LITTLE.bytes(), () -> unpacked.bytes() + " bytes");
        assertTrue(unpacked.entries() <= LITTLE.entries(), () -> unpacked.entries() + " entries");
    }

    // [REG-16] [REG-17] the same of what is in the gzip, which changed bytes would not get through
    @FuzzTest(maxDuration = "10m")
    void tar(byte[] bytes) {
        crate(gzip(summed(bytes.clone())));
    }

    private static boolean accepts(byte[] bytes, boolean ignoresCase) {
        try {
            CrateArchive.inspect(new ByteArrayInputStream(bytes), LITTLE, FOO, ignoresCase);
            return true;
        } catch (CrateArchive.Unsafe refused) {
            return false;
        }
    }

    /// With the sums of headers put right: else nearly all would be refused for these.
    private static byte[] summed(byte[] tar) {
        for (int at = 0; at >= 0 && at + BLOCK <= tar.length; at = next(tar, at)) {
            long sum = 0;
            for (int i = 0; i < BLOCK; i++) {
                sum += i >= 148 && i < 156 ? ' ' : tar[at + i] & 0xff;
            }
            if (sum == 8 * ' ') break; // all zero: the end
            var octal = String.format(Locale.ROOT, "%06o\0 ", sum);
            for (int i = 0; i < 8; i++) tar[at + 148 + i] = (byte) octal.charAt(i);
        }
        return tar;
    }

    /// Where the next header is, as far as this one's octal size tells.
    private static int next(byte[] tar, int at) {
        int size = 0;
        for (int i = at + 124; i < at + 136 && tar[i] >= '0' && tar[i] < '8'; i++) {
            size = size * 8 + tar[i] - '0';
            if (size > tar.length) return -1;
        }
        return at + BLOCK + (size + BLOCK - 1) / BLOCK * BLOCK;
    }

    private static byte[] gzip(byte[] tar) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(tar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
