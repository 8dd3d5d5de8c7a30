package dev.gantry.registry;

import dev.gantry.lockfile.VersionOrder;
import dev.gantry.manifest.Comparator;
import dev.gantry.manifest.RequirementReader;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which versions a requirement accepts, as the `semver` crate, version 1, that cargo asks: all
/// comparators must hold, and a pre-release is accepted only where one of them names a pre-release
/// of the very same numbers.
public final class Versions {
    private static final String IDENTIFIERS = "[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*";
    private static final Pattern VERSION =
            Pattern.compile(
                    "(\\d{1,18})\\.(\\d{1,18})\\.(\\d{1,18})(?:-(IDS))?(?:\\+IDS)?"
                            .replace("IDS", IDENTIFIERS));

    private Versions() {}

    static boolean isVersion(String text) {
        return VERSION.matcher(text).matches();
    }

    /// @param requirement in cargo's syntax; what is none accepts nothing
    public static Predicate<String> acceptedBy(String requirement) {
        Optional<List<Comparator>> comparators = RequirementReader.comparators(requirement);
        return version -> {
            var read = VERSION.matcher(version);
            return comparators.isPresent()
                    && read.matches()
                    && Version.of(read).isAcceptedBy(comparators.get());
        };
    }

    /// @param pre empty for a release
    private record Version(long major, long minor, long patch, String pre) {

        static Version of(Matcher read) {
            var pre = Optional.ofNullable(read.group(4)).orElse("");
            return new Version(
                    Long.parseLong(read.group(1)),
                    Long.parseLong(read.group(2)),
                    Long.parseLong(read.group(3)),
                    pre);
        }

        boolean isAcceptedBy(List<Comparator> all) {
            return all.stream().allMatch(this::isAcceptedBy)
                    && (pre.isEmpty() || all.stream().anyMatch(this::isPreReleaseOf));
        }

        private boolean isAcceptedBy(Comparator one) {
            return switch (one.operator()) {
                case EXACT -> isEqual(one);
                case GREATER -> order(one) > 0;
                case GREATER_EQ -> order(one) > 0 || isEqual(one);
                case LESS -> order(one) < 0;
                case LESS_EQ -> order(one) < 0 || isEqual(one);
                case TILDE ->
                        order(one) >= 0
                                && keeps(one, Math.min(2, one.given()))
                                && (one.given() == 3 || pre.isEmpty());
                case CARET -> order(one) >= 0 && keeps(one, keptByCaret(one));
            };
        }

        private boolean isEqual(Comparator one) {
            return order(one) == 0 && pre.equals(one.pre());
        }

        /// Up to the leftmost number that is not zero, of those that are given.
        private static int keptByCaret(Comparator one) {
            if (one.major() > 0 || one.given() == 1) return 1;
            return one.minor() > 0 || one.given() == 2 ? 2 : 3;
        }

        private boolean keeps(Comparator one, int numbers) {
            return major == one.major()
                    && (numbers < 2 || minor == one.minor())
                    && (numbers < 3 || patch == one.patch());
        }

        /// By the numbers that are given.
        private int order(Comparator one) {
            int byMajor = Long.compare(major, one.major());
            if (byMajor != 0 || one.given() == 1) return byMajor;
            int byMinor = Long.compare(minor, one.minor());
            if (byMinor != 0 || one.given() == 2) return byMinor;
            int byPatch = Long.compare(patch, one.patch());
            return byPatch != 0 ? byPatch : preReleases(one);
        }

        private int preReleases(Comparator one) {
            return VersionOrder.INSTANCE.compare(withNoNumbers(pre), withNoNumbers(one.pre()));
        }

        private static String withNoNumbers(String pre) {
            return pre.isEmpty() ? "0.0.0" : "0.0.0-" + pre;
        }

        private boolean isPreReleaseOf(Comparator one) {
            return !one.pre().isEmpty() && one.given() == 3 && keeps(one, 3);
        }
    }
}
