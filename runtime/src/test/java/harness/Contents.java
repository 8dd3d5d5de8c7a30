package harness;

import dev.gantry.runtime.Decoder;
import dev.gantry.runtime.Encoder;
import dev.gantry.runtime.Native;
import dev.gantry.runtime.Scratch;
import dev.gantry.runtime.Tuple2;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The crate's functions whose values cross by content.
public final class Contents {

    private static final Native NATIVE = Native.link(MethodHandles.lookup(), "harness_1", "0f1e2d");

    private static final MemorySegment SWAPPED = NATIVE.function("harness_1_swapped");
    private static final MemorySegment LONGS = NATIVE.function("harness_1_longs");
    private static final MemorySegment TEXTS = NATIVE.function("harness_1_texts");
    private static final MemorySegment SPELLED = NATIVE.function("harness_1_spelled");
    private static final MemorySegment COUNTERS = NATIVE.function("harness_1_counters");

    private Contents() {}

    public static Tuple2<Long, Long> swapped(Tuple2<Long, Long> pair) {
        Scratch scratch = NATIVE.scratch();
        long mark = scratch.mark();
        try {
            Encoder pair0 = scratch.encoder();
            pair0.i64(pair.first(), "pair");
            pair0.i64(pair.second(), "pair");
            long out = scratch.space(16);
            NATIVE.call(SWAPPED, pair0.address(), out);
            Decoder decoder = NATIVE.decoder(out);
            return new Tuple2<>(decoder.i64(), decoder.i64());
        } finally {
            scratch.release(mark);
        }
    }

    public static long[] longs(long[] longs) {
        Scratch scratch = NATIVE.scratch();
        long mark = scratch.mark();
        try {
            Encoder longs0 = scratch.encoder();
            longs0.longs(longs, "longs");
            long out = scratch.space(Scratch.OUT);
            long length = NATIVE.call(LONGS, longs0.address(), out, Scratch.OUT);
            try (Decoder decoder = NATIVE.decoder(length, out)) {
                return decoder.longs();
            }
        } finally {
            scratch.release(mark);
        }
    }

    public static List<String> texts(Iterable<String> texts) {
        Scratch scratch = NATIVE.scratch();
        long mark = scratch.mark();
        try {
            Encoder texts0 = scratch.encoder();
            for (String text : texts0.list(texts, "texts")) texts0.text(text, "texts");
            long out = scratch.space(Scratch.OUT);
            long length = NATIVE.call(TEXTS, texts0.address(), out, Scratch.OUT);
            try (Decoder decoder = NATIVE.decoder(length, out)) {
                var list = new ArrayList<String>();
                for (int left = decoder.count(); left > 0; left--) list.add(decoder.text());
                return list;
            }
        } finally {
            scratch.release(mark);
        }
    }

    /// A list of lists, so that an inner one may be read while the outer one is written.
    public static long size(Iterable<? extends Iterable<String>> lists) {
        Scratch scratch = NATIVE.scratch();
        long mark = scratch.mark();
        try {
            Encoder lists0 = scratch.encoder();
            var flat = new ArrayList<String>();
            for (Iterable<String> list : lists0.list(lists, "lists")) {
                for (String text : lists0.list(list, "lists")) {
                    lists0.text(text, "lists");
                    flat.add(text);
                }
            }
            return flat.equals(read(lists0)) ? flat.size() : -1;
        } finally {
            scratch.release(mark);
        }
    }

    private static List<String> read(Encoder lists) {
        Decoder decoder = NATIVE.decoder(lists.address());
        var flat = new ArrayList<String>();
        for (int left = decoder.count(); left > 0; left--) {
            for (int inner = decoder.count(); inner > 0; inner--) flat.add(decoder.text());
        }
        return flat;
    }

    /// @param letters words, unchecked
    public static long spelled(long... letters) {
        Scratch scratch = NATIVE.scratch();
        long mark = scratch.mark();
        try {
            Encoder letters0 = scratch.encoder();
            letters0.i64(letters.length, "letters");
            for (long letter : letters) {
                letters0.text("a text of its own", "letters");
                letters0.i64(letter, "letters");
            }
            return NATIVE.call(SPELLED, letters0.address());
        } finally {
            scratch.release(mark);
        }
    }

    public static Tuple2<List<Counter>, Duration> counters(long[] totals, long seconds) {
        Scratch scratch = NATIVE.scratch();
        long mark = scratch.mark();
        try {
            Encoder totals0 = scratch.encoder();
            totals0.longs(totals, "totals");
            long out = scratch.space(Scratch.OUT);
            long length = NATIVE.call(COUNTERS, totals0.address(), seconds, out, Scratch.OUT);
            try (Decoder decoder = NATIVE.decoder(length, out)) {
                var list = new ArrayList<Counter>();
                for (int left = decoder.count(); left > 0; left--) {
                    list.add(new Counter(NATIVE, decoder.handle()));
                }
                return new Tuple2<>(list, decoder.duration());
            }
        } finally {
            scratch.release(mark);
        }
    }
}
