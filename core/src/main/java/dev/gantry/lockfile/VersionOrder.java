package dev.gantry.lockfile;

import java.util.Comparator;
import java.util.List;

/// The order of versions that cargo writes a lock in: semantic versioning, and build metadata as
/// the last word.
public final class VersionOrder implements Comparator<String> {

    public static final VersionOrder INSTANCE = new VersionOrder();

    private VersionOrder() {}

    @Override
    public int compare(String a, String b) {
        var first = Parts.of(a);
        var second = Parts.of(b);
        int byRelease = identifiers(first.release, second.release);
        if (byRelease != 0) return byRelease;
        // a release follows all of its pre-releases
        int byPreRelease =
                first.pre.isEmpty() || second.pre.isEmpty()
                        ? Boolean.compare(first.pre.isEmpty(), second.pre.isEmpty())
                        : identifiers(first.pre, second.pre);
        return byPreRelease != 0 ? byPreRelease : identifiers(first.build, second.build);
    }

    private record Parts(List<String> release, List<String> pre, List<String> build) {

        static Parts of(String version) {
            int plus = version.indexOf('+');
            var precedence = plus < 0 ? version : version.substring(0, plus);
            int hyphen = precedence.indexOf('-');
            var release = hyphen < 0 ? precedence : precedence.substring(0, hyphen);
            return new Parts(
                    split(release),
                    hyphen < 0 ? List.of() : split(precedence.substring(hyphen + 1)),
                    plus < 0 ? List.of() : split(version.substring(plus + 1)));
        }

        private static List<String> split(String dotted) {
            return List.of(dotted.split("\\.", -1));
        }
    }

    /// The first difference decides, then the length.
    private static int identifiers(List<String> a, List<String> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = identifier(a.get(i), b.get(i));
            if (order != 0) return order;
        }
        return Integer.compare(a.size(), b.size());
    }

    /// Numbers come before words, and are compared as numbers of any length.
    private static int identifier(String a, String b) {
        if (isNumber(a) && isNumber(b)) {
            var first = withoutZeros(a);
            var second = withoutZeros(b);
            int byLength = Integer.compare(first.length(), second.length());
            if (byLength != 0) return byLength;
            int byDigits = first.compareTo(second);
            return byDigits != 0 ? byDigits : Integer.compare(a.length(), b.length());
        }
        return isNumber(a) != isNumber(b) ? (isNumber(a) ? -1 : 1) : a.compareTo(b);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> '0' <= c && c <= '9');
    }

    private static String withoutZeros(String number) {
        return number.replaceFirst("^0+", "");
    }
}
