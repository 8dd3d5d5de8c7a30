// import rust "regex@1" as regex
// import rust "hex@0.4" as hex
// import rust "url@2" as url
// import rust "blake3@1" as blake3
// import rust "sha2@0.11" as sha2
// import rust "md-5@0.10" as md5
// import rust "base64@0.22" as base64
// import rust "rand_chacha@0.9" as chacha

import base64.alphabet.Alphabet;
import base64.engine.GeneralPurpose;
import base64.engine.GeneralPurposeConfig;

import blake3.Blake3;

import chacha.ChaCha20Rng;

import hex.Hex;

import md5.Md5;

import regex.Regex;
import regex.RegexSet;

import sha2.Sha256;
import sha2.Sha512;

import url.Url;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// Answers one question a line of standard input: `kind`, then its words, separated by tabs.
void main() {
    for (var line = IO.readln(); line != null; line = IO.readln()) {
        IO.println(answer(line.split("\t", -1)));
    }
}

String answer(String[] words) {
    return switch (words[0]) {
        case "blake3" -> Blake3.hash(counting(Integer.parseInt(words[1]))).toString();
        case "keyed" ->
                Blake3.keyedHash(words[1].getBytes(), counting(Integer.parseInt(words[2])))
                        .toString();
        case "derived" ->
                Hex.encode(Blake3.deriveKey(words[1], counting(Integer.parseInt(words[2]))));
        case "sha256" -> Hex.encode(Sha256.digest(words[1]));
        case "sha256 in parts" -> {
            var hasher = new Sha256();
            for (var part : words[1].split("")) hasher.update(part);
            var first = Hex.encode(hasher.finalizeReset());
            hasher.update(words[1]);
            yield first.equals(Hex.encode(hasher.finalize_())) ? first : "it was not reset";
        }
        case "md5" -> {
            var hasher = new Md5();
            hasher.update(words[1]);
            yield Hex.encode(hasher.finalize_());
        }
        case "sha512" -> Hex.encode(Sha512.digest(words[1]));
        case "base64" -> base64().encode(words[1]);
        case "base64 decode" -> new String(base64().decode(words[1]));
        case "chacha20" -> {
            var rng = ChaCha20Rng.fromSeed(new byte[32]);
            yield "%08x %08x".formatted(rng.nextU32(), rng.nextU32());
        }
        case "encode" -> Hex.encodeUpper(words[1]);
        case "decode" -> new String(Hex.decode(words[1]));
        case "undecodable" -> undecodable(words[1]);
        case "thawed" -> thawed(words[1]);
        case "join" -> Url.parse(words[1]).join(words[2]).asStr();
        case "match" -> Boolean.toString(new Regex(words[1]).isMatch(words[2]));
        case "shortest" -> new Regex(words[1]).shortestMatch(words[2]).toString();
        case "groups" -> Long.toString(new Regex(words[1]).capturesLen());
        case "static groups" -> new Regex(words[1]).staticCapturesLen().toString();
        case "set" -> {
            var set = new RegexSet(List.of(words[1].split(" ")));
            var matches = set.matches(words[2]);
            yield IntStream.range(0, set.patterns().size())
                            .filter(matches::matched)
                            .boxed()
                            .toList()
                    + "";
        }
        case "file" -> Url.fromFilePath(Path.of(words[1])).orElseThrow().asStr();
        case "path" -> Url.parse(words[1]).toFilePath().orElseThrow().toString();
        default -> throw new IllegalArgumentException(words[0]);
    };
}

String undecodable(String text) {
    try {
        return "decoded to " + Hex.decode(text).length + " bytes";
    } catch (hex.FromHexError refused) {
        return refused.getMessage();
    }
}

/// An exception of the crate's, written and read again: Rust's Display, Debug and the type.
String thawed(String text) {
    try {
        return "decoded to " + Hex.decode(text).length + " bytes";
    } catch (hex.FromHexError refused) {
        var copy = (hex.FromHexError) copy(refused);
        return String.join(", ", copy.getMessage(), copy.debug(), copy.rustType());
    }
}

Object copy(Object original) {
    var bytes = new java.io.ByteArrayOutputStream();
    try (var out = new java.io.ObjectOutputStream(bytes)) {
        out.writeObject(original);
        var in = new java.io.ByteArrayInputStream(bytes.toByteArray());
        return new java.io.ObjectInputStream(in).readObject();
    } catch (java.io.IOException | ClassNotFoundException failed) {
        return failed;
    }
}

/// The input of the BLAKE3 test vectors: 0, 1, .. 250, 0, 1, ..
byte[] counting(int length) {
    var bytes = new byte[length];
    for (int at = 0; at < length; at++) bytes[at] = (byte) (at % 251);
    return bytes;
}

GeneralPurpose base64() {
    var digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    return new GeneralPurpose(new Alphabet(digits), new GeneralPurposeConfig());
}
