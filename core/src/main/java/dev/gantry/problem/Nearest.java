package dev.gantry.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// The known word that a mistyped one was probably meant to be: what a hint offers.
public final class Nearest {
    /// As cargo: more changes than this make another word.
    private static final int MOST_CHANGES = 3;

    private Nearest() {}

    /// Empty when none is near: by Levenshtein's distance, at most 3 and less than the word is
    /// long.
    public static Optional<String> of(String word, Collection<String> known) {
        int most = Math.min(MOST_CHANGES, word.length() - 1);
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= most)
                .min(
                        Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                                .thenComparing(Comparator.naturalOrder()));
    }

    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[to.length()];
    }
}
