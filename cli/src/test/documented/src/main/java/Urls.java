import dev.gantry.runtime.Result;
import dev.gantry.runtime.Tuple2;
import dev.gantry.runtime.Unit;

import url.ParseError;
import url.Url;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The documentation of url 2, as far as it needs no iterators.
final class Urls {

    @FunctionalInterface
    private interface Question {
        Object of(Url url);
    }

    static final List<Example> EXAMPLES =
            List.of(
                    Example.of(
                            "Url::parse_with_params",
                            () -> {
                                var pairs =
                                        List.of(
                                                new Tuple2<>("lang", "rust"),
                                                new Tuple2<>("browser", "servo"));
                                try (var url =
                                        Url.parseWithParams(
                                                "https://example.net?dont=clobberme", pairs)) {
                                    Example.same(
                                            "https://example.net/?dont=clobberme&lang=rust&browser=servo",
                                            url.asStr());
                                }
                            }),
                    Example.of(
                            "Url::join",
                            () -> {
                                joined(
                                        "https://example.net/a/b.html",
                                        "c.png",
                                        "https://example.net/a/c.png");
                                joined(
                                        "https://example.net/a/b/",
                                        "c.png",
                                        "https://example.net/a/b/c.png");
                                joined("https://alice.com/a", "//eve.com/b", "https://eve.com/b");
                                joined(
                                        "https://alice.com/a",
                                        "/v1/meta",
                                        "https://alice.com/v1/meta");
                                joined(
                                        "https://alice.com/a",
                                        "http://eve.com/b",
                                        "http://eve.com/b");
                            }),
                    Example.of(
                            "Url::make_relative",
                            () -> {
                                relative("a/b.html", "a/c.png", "c.png");
                                relative("a/b/", "a/b/c.png", "c.png");
                                relative("a/b/", "a/d/c.png", "../d/c.png");
                                relative("a/b.html?c=d", "a/b.html?e=f", "?e=f");
                            }),
                    Example.of(
                            "Url::into_string",
                            () -> {
                                try (var url = Url.parse("https://example.net/")) {
                                    Example.same("https://example.net/", url.intoString());
                                }
                            }),
                    Example.of(
                            "Url::origin, of a file",
                            () -> {
                                try (var url = Url.parse("file:///tmp/foo");
                                        var other = Url.parse("file:///tmp/foo");
                                        var origin = url.origin();
                                        var another = other.origin()) {
                                    Example.no(origin.isTuple());
                                    Example.no(origin.equals(another));
                                }
                            }),
                    Example.of("Url::scheme", () -> is(Url::scheme, "file:///tmp/foo", "file")),
                    Example.of(
                            "Url::is_special",
                            () -> {
                                is(Url::isSpecial, "http:///tmp/foo", true);
                                is(Url::isSpecial, "file:///tmp/foo", true);
                                is(Url::isSpecial, "moz:///tmp/foo", false);
                            }),
                    Example.of(
                            "Url::has_authority",
                            () -> {
                                is(Url::hasAuthority, "ftp://rms@example.com", true);
                                is(Url::hasAuthority, "unix:/run/foo.socket", false);
                                is(Url::hasAuthority, "data:text/plain,Stuff", false);
                            }),
                    Example.of(
                            "Url::authority",
                            () -> {
                                is(Url::authority, "unix:/run/foo.socket", "");
                                is(Url::authority, "file:///tmp/foo", "");
                                is(
                                        Url::authority,
                                        "https://user:password@example.com/tmp/foo",
                                        "user:password@example.com");
                                is(
                                        Url::authority,
                                        "irc://àlex.рф.example.com:6667/foo",
                                        "%C3%A0lex.%D1%80%D1%84.example.com:6667");
                                is(
                                        Url::authority,
                                        "http://àlex.рф.example.com:80/foo",
                                        "xn--lex-8ka.xn--p1ai.example.com");
                            }),
                    Example.of(
                            "Url::cannot_be_a_base",
                            () -> {
                                is(Url::cannotBeABase, "ftp://rms@example.com", false);
                                is(Url::cannotBeABase, "unix:/run/foo.socket", false);
                                is(Url::cannotBeABase, "data:text/plain,Stuff", true);
                            }),
                    Example.of(
                            "Url::username",
                            () -> {
                                is(Url::username, "ftp://rms@example.com", "rms");
                                is(Url::username, "ftp://:secret123@example.com", "");
                                is(Url::username, "https://example.com", "");
                            }),
                    Example.of(
                            "Url::password",
                            () -> {
                                is(
                                        Url::password,
                                        "ftp://rms:secret123@example.com",
                                        Optional.of("secret123"));
                                is(
                                        Url::password,
                                        "ftp://:secret123@example.com",
                                        Optional.of("secret123"));
                                is(Url::password, "ftp://rms@example.com", Optional.empty());
                                is(Url::password, "https://example.com", Optional.empty());
                            }),
                    Example.of(
                            "Url::host_str",
                            () -> {
                                is(
                                        Url::hostStr,
                                        "https://127.0.0.1/index.html",
                                        Optional.of("127.0.0.1"));
                                is(
                                        Url::hostStr,
                                        "https://subdomain.example.com",
                                        Optional.of("subdomain.example.com"));
                                is(
                                        Url::hostStr,
                                        "ftp://rms@example.com",
                                        Optional.of("example.com"));
                                is(Url::hostStr, "unix:/run/foo.socket", Optional.empty());
                                is(Url::hostStr, "data:text/plain,Stuff", Optional.empty());
                            }),
                    Example.of(
                            "Url::domain",
                            () -> {
                                is(Url::domain, "https://127.0.0.1/", Optional.empty());
                                is(Url::domain, "mailto:rms@example.net", Optional.empty());
                                is(Url::domain, "https://example.com/", Optional.of("example.com"));
                            }),
                    Example.of(
                            "Url::port",
                            () -> {
                                is(Url::port, "https://example.com", OptionalInt.empty());
                                is(Url::port, "https://example.com:443/", OptionalInt.empty());
                                is(Url::port, "ssh://example.com:22", OptionalInt.of(22));
                            }),
                    Example.of(
                            "Url::port_or_known_default",
                            () -> {
                                is(
                                        Url::portOrKnownDefault,
                                        "foo://example.com",
                                        OptionalInt.empty());
                                is(
                                        Url::portOrKnownDefault,
                                        "foo://example.com:1456",
                                        OptionalInt.of(1456));
                                is(
                                        Url::portOrKnownDefault,
                                        "https://example.com",
                                        OptionalInt.of(443));
                            }),
                    Example.of(
                            "Url::path",
                            () -> {
                                is(
                                        Url::path,
                                        "https://example.com/api/versions?page=2",
                                        "/api/versions");
                                is(Url::path, "https://example.com", "/");
                                is(
                                        Url::path,
                                        "https://example.com/countries/việt nam",
                                        "/countries/vi%E1%BB%87t%20nam");
                            }),
                    Example.of(
                            "Url::query",
                            () -> {
                                is(
                                        Url::query,
                                        "https://example.com/products?page=2",
                                        Optional.of("page=2"));
                                is(Url::query, "https://example.com/products", Optional.empty());
                                is(
                                        Url::query,
                                        "https://example.com/?country=español",
                                        Optional.of("country=espa%C3%B1ol"));
                            }),
                    Example.of(
                            "Url::set_fragment",
                            () -> {
                                try (var url = Url.parse("https://example.com/data.csv")) {
                                    url.setFragment("cell=4,1-6,2");
                                    Example.same(
                                            "https://example.com/data.csv#cell=4,1-6,2",
                                            url.asStr());
                                    Example.same(Optional.of("cell=4,1-6,2"), url.fragment());
                                    url.setFragment(null);
                                    Example.same("https://example.com/data.csv", url.asStr());
                                    Example.same(Optional.empty(), url.fragment());
                                }
                            }),
                    Example.of(
                            "Url::set_path",
                            () -> {
                                try (var url = Url.parse("https://example.com")) {
                                    url.setPath("api/some comments");
                                    Example.same(
                                            "https://example.com/api/some%20comments", url.asStr());
                                    url.setPath("api/some%20comments");
                                    Example.same("/api/some%20comments", url.path());
                                }
                            }),
                    Example.of(
                            "Url::set_port",
                            () -> {
                                try (var url = Url.parse("ssh://example.net:2048/")) {
                                    Example.same(done(), url.setPort(4096));
                                    Example.same("ssh://example.net:4096/", url.asStr());
                                    Example.same(done(), url.setPort(null));
                                    Example.same("ssh://example.net/", url.asStr());
                                }
                                try (var mail = Url.parse("mailto:rms@example.net")) {
                                    Example.same(refused(), mail.setPort(80));
                                    Example.same(refused(), mail.setPort(null));
                                }
                            }),
                    Example.of(
                            "Url::set_host",
                            () -> {
                                try (var url = Url.parse("https://example.net")) {
                                    url.setHost("rust-lang.org");
                                    Example.same("https://rust-lang.org/", url.asStr());
                                    Example.fails(ParseError.class, () -> url.setHost(null));
                                    Example.same("https://rust-lang.org/", url.asStr());
                                }
                                try (var url = Url.parse("foo://example.net")) {
                                    url.setHost(null);
                                    Example.same("foo:/", url.asStr());
                                }
                            }),
                    Example.of(
                            "Url::set_ip_host",
                            () -> {
                                var address = InetAddress.ofLiteral("127.0.0.1");
                                try (var url = Url.parse("http://example.com")) {
                                    Example.same(done(), url.setIpHost(address));
                                    Example.same("http://127.0.0.1/", url.asStr());
                                }
                                try (var mail = Url.parse("mailto:rms@example.com")) {
                                    Example.same(refused(), mail.setIpHost(address));
                                    Example.same("mailto:rms@example.com", mail.asStr());
                                }
                            }),
                    Example.of(
                            "Url::set_username",
                            () -> {
                                try (var url = Url.parse("ftp://:secre1@example.com/")) {
                                    Example.same(done(), url.setUsername("user1"));
                                    Example.same("ftp://user1:secre1@example.com/", url.asStr());
                                }
                                try (var mail = Url.parse("mailto:rmz@example.com")) {
                                    Example.same(refused(), mail.setUsername("user1"));
                                }
                            }),
                    Example.of(
                            "Url::set_scheme",
                            () -> {
                                try (var url = Url.parse("https://example.net")) {
                                    Example.same(done(), url.setScheme("http"));
                                    Example.same("http://example.net/", url.asStr());
                                    Example.same(refused(), url.setScheme("foõ"));
                                    Example.same("http://example.net/", url.asStr());
                                }
                            }));

    private Urls() {}

    private static Result<Unit, Unit> done() {
        return Result.ok(Unit.INSTANCE);
    }

    private static Result<Unit, Unit> refused() {
        return Result.err(Unit.INSTANCE);
    }

    private static void is(Question question, String text, Object answer) throws ParseError {
        try (var url = Url.parse(text)) {
            Example.same(answer, question.of(url));
        }
    }

    private static void joined(String base, String input, String expected) throws ParseError {
        try (var url = Url.parse(base);
                var joined = url.join(input)) {
            Example.same(expected, joined.asStr());
        }
    }

    private static void relative(String from, String to, String expected) throws ParseError {
        try (var base = Url.parse("https://example.net/" + from);
                var url = Url.parse("https://example.net/" + to)) {
            Example.same(Optional.of(expected), base.makeRelative(url));
        }
    }
}
