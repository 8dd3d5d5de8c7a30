// import rust "regex@1" as regex
// import rust "hex@0.4" as hex
// import rust "url@2" as url
// import rust "blake3@1" as blake3

import blake3.Blake3;

import hex.Hex;

import regex.Regex;

import url.Url;

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
        case "encode" -> Hex.encodeUpper(words[1]);
        case "decode" -> new String(Hex.decode(words[1]));
        case "undecodable" -> undecodable(words[1]);
        case "join" -> Url.parse(words[1]).join(words[2]).asStr();
        case "match" -> Boolean.toString(new Regex(words[1]).isMatch(words[2]));
        case "shortest" -> new Regex(words[1]).shortestMatch(words[2]).toString();
        case "groups" -> Long.toString(new Regex(words[1]).capturesLen());
        case "static groups" -> new Regex(words[1]).staticCapturesLen().toString();
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

/// The input of the BLAKE3 test vectors: 0, 1, .. 250, 0, 1, ..
byte[] counting(int length) {
    var bytes = new byte[length];
    for (int at = 0; at < length; at++) bytes[at] = (byte) (at % 251);
    return bytes;
}
