package dev.gantry.manifest;

import java.util.List;

/// Which versions of a crate are wanted, in cargo's syntax. Cargo alone chooses the version; what
/// is kept here is just enough to say early that two requirements can never agree.
///
/// @param releases for each comparator the releases it accepts
/// @param namesPreRelease some comparator names a pre-release, which widens what the others accept
record Requirement(String text, List<Releases> releases, boolean namesPreRelease) {

    static final String ANY = "*";

    boolean isAny() {
        return text.strip().equals(ANY);
    }

    /// True only if no version satisfies both. Where a pre-release is named the answer is left to
    /// cargo.
    boolean excludes(Requirement other) {
        if (namesPreRelease || other.namesPreRelease) return false;
        return meet().meet(other.meet()).isEmpty();
    }

    /// What cargo is asked when two places each gave a requirement: its comma is a conjunction, but
    /// `*` must be alone.
    Requirement and(Requirement other) {
        if (isAny() || text.equals(other.text)) return other;
        if (other.isAny()) return this;
        return new Requirement(
                text + ", " + other.text,
                List.of(meet().meet(other.meet())),
                namesPreRelease || other.namesPreRelease);
    }

    private Releases meet() {
        return releases.stream().reduce(Releases.ALL, Releases::meet);
    }

    /// The releases from `from` (included) up to `below` (excluded).
    record Releases(Triple from, Triple below) {
        static final Releases ALL = new Releases(Triple.LEAST, Triple.BEYOND);

        Releases meet(Releases other) {
            return new Releases(
                    from.compareTo(other.from) > 0 ? from : other.from,
                    below.compareTo(other.below) < 0 ? below : other.below);
        }

        boolean isEmpty() {
            return from.compareTo(below) >= 0;
        }
    }

    /// The numbers of a release. They are unsigned 64-bit in cargo; those beyond `long` are cut,
    /// which loses nothing that a crate uses.
    record Triple(long major, long minor, long patch) implements Comparable<Triple> {
        static final Triple LEAST = new Triple(0, 0, 0);
        static final Triple BEYOND = new Triple(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

        @Override
        public int compareTo(Triple other) {
            int byMajor = Long.compare(major, other.major);
            if (byMajor != 0) return byMajor;
            int byMinor = Long.compare(minor, other.minor);
            return byMinor != 0 ? byMinor : Long.compare(patch, other.patch);
        }
    }
}
