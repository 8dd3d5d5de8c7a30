package dev.gantry.cargo;

import dev.gantry.manifest.Manifest.CrateRequest;
import dev.gantry.problem.Location;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What cargo says of git repositories; to [CargoWords] what a chapter is to a book.
final class GitWords {
    private static final Pattern WANTED =
            Pattern.compile("failed to get `([^`]+)` as a dependency");
    private static final Pattern REPOSITORY =
            Pattern.compile("Updating git (?:repository|submodule) `([^`]+)`");
    private static final Pattern NO_REFERENCE =
            Pattern.compile("failed to find ((?:branch|tag) `[^`]+`)");
    private static final Pattern NO_REVISION = Pattern.compile("revspec '([^']+)' not found");
    private static final Pattern NO_REPOSITORY =
            Pattern.compile(
                    "failed to resolve path '|could not find repository|repository not found"
                            + "|unexpected http status code: 404",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_CRATE =
            Pattern.compile(
                    "no matching package named `([^`]+)` found\\s+location searched: Git repository"
                            + " (\\S+)");

    private GitWords() {}

    static Optional<CargoProblem> of(List<String> words, List<CrateRequest> requests) {
        var text = String.join("\n", words);
        var wanted = match(WANTED, text).map(m -> m.group(1)).orElse("");
        var reference =
                match(NO_REFERENCE, text)
                        .map(m -> m.group(1))
                        .or(() ->
                                match(NO_REVISION, text).map(m -> "revision `" + m.group(1) + "`"));
        if (reference.isPresent()) {
            var at = at(wanted, requests);
            return Optional.of(
                    new CargoProblem.NoSuchReference(wanted, reference.get(), words, at));
        }
        if (match(NO_REPOSITORY, text).isPresent()) {
            var at = at(wanted, requests);
            return match(REPOSITORY, text)
                    .map(m -> new CargoProblem.NoRepository(m.group(1), words, at));
        }
        return match(NO_CRATE, text)
                .map(m ->
                        new CargoProblem.NoCrateInRepository(
                                m.group(1), m.group(2), words, at(m.group(1), requests)));
    }

    private static Optional<Location> at(String name, List<CrateRequest> requests) {
        return CargoWords.request(name, requests).map(CrateRequest::nameAt);
    }

    private static Optional<Matcher> match(Pattern pattern, String text) {
        return Optional.of(pattern.matcher(text)).filter(Matcher::find);
    }
}
