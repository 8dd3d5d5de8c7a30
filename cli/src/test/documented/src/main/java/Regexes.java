import static java.nio.charset.StandardCharsets.UTF_8;

import regex.Regex;
import regex.RegexBuilder;
import regex.RegexSet;
import regex.RegexSetBuilder;

import java.util.List;
import java.util.OptionalLong;

/// The documentation of regex 1, as far as it needs no views of matches.
final class Regexes {
    private static final String NAME =
            """

                \\b
                (?<first>\\p{Uppercase}\\w*)  # always start with uppercase letter
                [\\s--\\n]+                   # whitespace should separate names
                (?: # middle name can be an initial!
                    (?:(?<initial>\\p{Uppercase})\\.|(?<middle>\\p{Uppercase}\\w*))
                    [\\s--\\n]+
                )?
                (?<last>\\p{Uppercase}\\w*)
                \\b
            """;

    private static final String YEARS =
            """

            Greetings  1973
            Wild\t1973
            BornToRun\t\t\t\t1975
            Darkness                    1978
            TheRiver 1980
            """;

    static final List<Example> EXAMPLES =
            List.of(
                    Example.of(
                            "Regex::new, invalid or too big",
                            () -> {
                                Example.fails(regex.Error.class, () -> new Regex("foo(bar"));
                                Example.fails(regex.Error.class, () -> new Regex("\\w{1000}"));
                                new Regex("(?-u:\\w){1000}").close();
                            }),
                    Example.of(
                            "Regex::is_match",
                            () -> {
                                try (var re = new Regex("\\b\\w{13}\\b")) {
                                    Example.yes(
                                            re.isMatch(
                                                    "I categorically deny having"
                                                            + " triskaidekaphobia."));
                                }
                            }),
                    Example.of(
                            "Regex::replace, none but zeros and ones",
                            () -> {
                                try (var re = new Regex("[^01]+")) {
                                    Example.same("1010", re.replace("1078910", ""));
                                }
                            }),
                    Example.of(
                            "Regex::replace, by name",
                            () -> {
                                try (var re = new Regex("(?<last>[^,\\s]+),\\s+(?<first>\\S+)")) {
                                    Example.same(
                                            "Bruce Springsteen",
                                            re.replace("Springsteen, Bruce", "$first $last"));
                                }
                            }),
                    Example.of(
                            "Regex::replace, names in braces",
                            () -> {
                                try (var re = new Regex("(?<first>\\w+)\\s+(?<second>\\w+)")) {
                                    Example.same(
                                            "deep_fried",
                                            re.replace("deep fried", "${first}_$second"));
                                }
                            }),
                    Example.of(
                            "Regex::replace_all",
                            () -> {
                                try (var re = new Regex("(?m)^(\\S+)[\\s--\\r\\n]+(\\S+)$")) {
                                    Example.same(
                                            """

                                            1973 Greetings
                                            1973 Wild
                                            1975 BornToRun
                                            1978 Darkness
                                            1980 TheRiver
                                            """,
                                            re.replaceAll(YEARS, "$2 $1"));
                                }
                            }),
                    Example.of(
                            "Regex::replacen",
                            () -> {
                                try (var re = new Regex("(?m)^(\\S+)[\\s--\\r\\n]+(\\S+)$")) {
                                    Example.same(
                                            """

                                            1973 Greetings
                                            1973 Wild
                                            BornToRun\t\t\t\t1975
                                            Darkness                    1978
                                            TheRiver 1980
                                            """,
                                            re.replacen(YEARS, 2, "$2 $1"));
                                }
                            }),
                    Example.of(
                            "Regex::shortest_match",
                            () -> {
                                try (var re = new Regex("a+")) {
                                    Example.same(OptionalLong.of(1), re.shortestMatch("aaaaa"));
                                }
                            }),
                    Example.of(
                            "Regex::shortest_match_at",
                            () -> {
                                try (var re = new Regex("\\bchew\\b")) {
                                    Example.same(OptionalLong.of(4), re.shortestMatch("chew"));
                                    Example.same(
                                            OptionalLong.empty(), re.shortestMatchAt("eschew", 2));
                                }
                            }),
                    Example.of(
                            "Regex::is_match_at",
                            () -> {
                                try (var re = new Regex("\\bchew\\b")) {
                                    Example.yes(re.isMatch("chew"));
                                    Example.no(re.isMatchAt("eschew", 2));
                                }
                            }),
                    Example.of(
                            "Regex::as_str",
                            () -> {
                                try (var re = new Regex("foo\\w+bar")) {
                                    Example.same("foo\\w+bar", re.asStr());
                                }
                            }),
                    Example.of(
                            "Regex::captures_len",
                            () -> {
                                Example.same(1L, capturesLen("foo"));
                                Example.same(2L, capturesLen("(foo)"));
                                Example.same(5L, capturesLen("(?<a>.(?<b>.))(.)(?:.)(?<c>.)"));
                                Example.same(1L, capturesLen("[a&&b]"));
                            }),
                    Example.of(
                            "Regex::static_captures_len",
                            () -> {
                                Example.same(OptionalLong.of(1), staticCapturesLen("a"));
                                Example.same(OptionalLong.of(2), staticCapturesLen("(a)"));
                                Example.same(OptionalLong.of(2), staticCapturesLen("(a)|(b)"));
                                Example.same(
                                        OptionalLong.of(3), staticCapturesLen("(a)(b)|(c)(d)"));
                                Example.same(OptionalLong.empty(), staticCapturesLen("(a)|b"));
                                Example.same(OptionalLong.empty(), staticCapturesLen("a|(b)"));
                                Example.same(OptionalLong.empty(), staticCapturesLen("(b)*"));
                                Example.same(OptionalLong.of(2), staticCapturesLen("(b)+"));
                            }),
                    Example.of(
                            "RegexBuilder::unicode",
                            () -> {
                                try (var builder = new RegexBuilder("\\w");
                                        var re = builder.unicode(false).build()) {
                                    Example.no(re.isMatch("δ"));
                                }
                                try (var builder = new RegexBuilder("s");
                                        var re =
                                                builder.caseInsensitive(true)
                                                        .unicode(false)
                                                        .build()) {
                                    Example.no(re.isMatch("ſ"));
                                }
                            }),
                    Example.of(
                            "RegexBuilder::case_insensitive",
                            () -> {
                                try (var builder = new RegexBuilder("foo(?-i:bar)quux");
                                        var re = builder.caseInsensitive(true).build()) {
                                    Example.yes(re.isMatch("FoObarQuUx"));
                                    Example.no(re.isMatch("fooBARquux"));
                                }
                            }),
                    Example.of(
                            "RegexBuilder::line_terminator",
                            () -> {
                                try (var builder = new RegexBuilder(".");
                                        var re = builder.lineTerminator(0).build()) {
                                    Example.yes(re.isMatch("\n"));
                                    Example.no(re.isMatch("\0"));
                                }
                                try (var any = new RegexBuilder(".")) {
                                    Example.fails(
                                            regex.Error.class,
                                            () -> any.lineTerminator(0x80).build());
                                }
                                try (var a = new RegexBuilder("a")) {
                                    a.lineTerminator(0x80).build().close();
                                }
                            }),
                    Example.of(
                            "RegexBuilder::octal",
                            () -> {
                                try (var builder = new RegexBuilder("\\141");
                                        var re = builder.octal(true).build()) {
                                    Example.yes(re.isMatch("a"));
                                }
                            }),
                    Example.of(
                            "RegexBuilder::size_limit",
                            () -> {
                                try (var builder = new RegexBuilder("\\w")) {
                                    Example.fails(
                                            regex.Error.class,
                                            () -> builder.sizeLimit(45_000).build());
                                }
                            }),
                    Example.of(
                            "RegexBuilder::nest_limit",
                            () -> {
                                try (var a = new RegexBuilder("a");
                                        var ab = new RegexBuilder("ab")) {
                                    a.nestLimit(0).build().close();
                                    Example.fails(regex.Error.class, () -> ab.nestLimit(0).build());
                                }
                            }),
                    Example.of(
                            "RegexSetBuilder::crlf",
                            () -> {
                                try (var builder = new RegexSetBuilder(List.of("^foo$"));
                                        var re = builder.multiLine(true).crlf(true).build()) {
                                    Example.yes(re.isMatch("\r\nfoo\r\n"));
                                }
                                try (var builder = new RegexSetBuilder(List.of("^\\n"));
                                        var re = builder.multiLine(true).crlf(true).build()) {
                                    Example.no(re.isMatch("\r\n"));
                                }
                            }),
                    Example.of(
                            "RegexSetBuilder::ignore_whitespace",
                            () -> {
                                try (var builder = new RegexSetBuilder(List.of(NAME));
                                        var re = builder.ignoreWhitespace(true).build()) {
                                    Example.yes(re.isMatch("Harry Potter"));
                                    Example.yes(re.isMatch("Harry J. Potter"));
                                    Example.yes(re.isMatch("Harry James Potter"));
                                    Example.no(re.isMatch("harry J. Potter"));
                                }
                            }),
                    Example.of(
                            "RegexSet::empty",
                            () -> {
                                try (var set = RegexSet.empty()) {
                                    Example.yes(set.isEmpty());
                                    Example.no(set.isMatch(""));
                                    Example.same(0L, set.len());
                                }
                            }),
                    Example.of(
                            "RegexSet::is_match",
                            () -> {
                                try (var set = new RegexSet(List.of("\\w+", "\\d+"))) {
                                    Example.yes(set.isMatch("foo"));
                                    Example.no(set.isMatch("☃"));
                                    Example.same(2L, set.len());
                                }
                            }),
                    Example.of(
                            "RegexSet::is_match_at",
                            () -> {
                                try (var set = new RegexSet(List.of("\\bbar\\b", "(?m)^bar$"))) {
                                    Example.yes(set.isMatch("bar"));
                                    Example.no(set.isMatchAt("foobar", 3));
                                }
                            }),
                    Example.of(
                            "RegexSet::matches",
                            () -> {
                                var all =
                                        List.of(
                                                "\\w+", "\\d+", "\\pL+", "foo", "bar", "barfoo",
                                                "foobar");
                                try (var set = new RegexSet(all);
                                        var matches = set.matches("foobar")) {
                                    Example.no(matches.matched(5));
                                    Example.yes(matches.matched(6));
                                }
                            }),
                    Example.of(
                            "bytes::RegexBuilder::unicode",
                            () -> {
                                try (var builder = new regex.bytes.RegexBuilder("s");
                                        var re =
                                                builder.caseInsensitive(true)
                                                        .unicode(false)
                                                        .build()) {
                                    Example.no(re.isMatch("ſ".getBytes(UTF_8)));
                                }
                            }));

    private Regexes() {}

    private static long capturesLen(String pattern) throws regex.Error {
        try (var re = new Regex(pattern)) {
            return re.capturesLen();
        }
    }

    private static OptionalLong staticCapturesLen(String pattern) throws regex.Error {
        try (var re = new Regex(pattern)) {
            return re.staticCapturesLen();
        }
    }
}
