// import rust "regex@1" as regex
// import rust "hex@0.4" as hex
// import rust "url@2" as url
// import rust "blake3@1" as blake3

import blake3.Blake3;
import blake3.Hasher;

import hex.Hex;

import regex.Regex;

import url.Url;

void main() {
    var date = new Regex("(?<y>\\d{4})-(?<m>\\d{2})");
    IO.println("regex   " + date + " matches 2026-11: " + date.isMatch("2026-11"));
    try {
        new Regex("(unclosed");
    } catch (regex.Error refused) {
        IO.println("regex   " + refused.getMessage().lines().findFirst().orElseThrow());
    }

    IO.println("hex     " + Hex.encode("kiwi") + " is " + new String(Hex.decode("6b697769")));

    var page = Url.parse("https://example.org/a/b?q=1#top");
    var other = page.join("../c?q=2");
    IO.println("url     " + other + " on " + other.hostStr().orElse("no host"));

    IO.println("blake3  " + Blake3.hash("abc".getBytes()));
    try (var hasher = new Hasher()) {
        var bytewise = hasher.update("a".getBytes()).update("bc".getBytes()).finalize_();
        IO.println("blake3  " + bytewise);
    }
}
