package dev.gantry.lockfile;

import java.util.Comparator;
import java.util.List;

/// The order of source ids in a Cargo.lock: by kind, as cargo's `SourceKind` orders them, then by
/// address.
final class SourceIdOrder implements Comparator<String> {

    static final SourceIdOrder INSTANCE = new SourceIdOrder();

    private static final List<String> KINDS = List.of("", "registry", "sparse", "git");
    private static final List<String> REFERENCES = List.of("tag", "branch", "rev", "");

    private static final Comparator<String> ORDER =
            Comparator.<String>comparingInt(id -> KINDS.indexOf(before(id, "+")))
                    .thenComparingInt(id -> REFERENCES.indexOf(before(query(id), "=")))
                    .thenComparing(SourceIdOrder::query)
                    .thenComparing(Comparator.naturalOrder());

    private SourceIdOrder() {}

    @Override
    public int compare(String a, String b) {
        return ORDER.compare(a, b);
    }

    private static String query(String id) {
        int mark = id.indexOf('?');
        return mark < 0 ? "" : before(id.substring(mark + 1), "#");
    }

    private static String before(String text, String separator) {
        int at = text.indexOf(separator);
        return at < 0 ? "" : text.substring(0, at);
    }
}
