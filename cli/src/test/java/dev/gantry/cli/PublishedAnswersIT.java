package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Real crates, bound by import lines alone, give the answers that are published for them.
class PublishedAnswersIT {
    /// question, and its answer
    private static final List<String[]> CASES =
            Stream.of(
                            // the BLAKE3 team's test_vectors.json, first 32 bytes
                            """
                            blake3	0	af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262
                            blake3	1	2d3adedff11b61f14c886e35afa036736dcd87a74d27b5c1510225d0f592e213
                            blake3	1023	10108970eeda3eb932baac1428c7a2163b0e924c9a9e25b35bba72b28f70bd11
                            blake3	1024	42214739f095a406f3fc83deb889744ac00df831c10daa55189b5d121c855af7
                            blake3	1025	d00278ae47eb27b34faecf67b4fe263f82d5412916c1ffd97c8cb7fb814b8444
                            keyed	whats the Elvish word for friend	0	92b2b75604ed3c761f9d6f62392c8a9227ad0ea3f09573e783f1498a4ed60d26
                            derived	BLAKE3 2019-12-27 16:29:52 test vectors context	0	2cc39783c223154fea8dfb7c1b1660f2ac2dcbd1c1de8277b0b0dd39b7e50d7d
                            """,
                            // RFC 4648, section 10
                            """
                            encode	f	66
                            encode	fo	666F
                            encode	foo	666F6F
                            encode	foob	666F6F62
                            encode	fooba	666F6F6261
                            encode	foobar	666F6F626172
                            decode	666F6F626172	foobar
                            """,
                            // FIPS 180-4 and its examples; RFC 1321, appendix A.5; RFC 4648,
                            // section 10; RFC 8439,
                            // appendix A.1, as little-endian words
                            """
                            sha256	abc	ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
                            sha256		e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
                            sha256 in parts	abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq	248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1
                            sha512	abc	ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f
                            md5	abc	900150983cd24fb0d6963f7d28e17f72
                            md5	message digest	f96b697d7cb7938d525a2f31aaf161d0
                            base64	foobar	Zm9vYmFy
                            base64	fooba	Zm9vYmE=
                            base64	f	Zg==
                            base64 decode	Zm9vYg==	foob
                            chacha20	ade0b876 903df1a0
                            """,
                            // the documentation of hex::FromHexError
                            """
                            undecodable	123	Odd number of digits
                            undecodable	foo	Odd number of digits
                            thawed	foo	Odd number of digits, OddLength, hex::FromHexError
                            """,
                            // RFC 3986, section 5.4.1; `//g` and `?y` as the URL standard writes
                            // them
                            """
                            join	http://a/b/c/d;p?q	g	http://a/b/c/g
                            join	http://a/b/c/d;p?q	./g	http://a/b/c/g
                            join	http://a/b/c/d;p?q	g/	http://a/b/c/g/
                            join	http://a/b/c/d;p?q	/g	http://a/g
                            join	http://a/b/c/d;p?q	?y	http://a/b/c/d;p?y
                            join	http://a/b/c/d;p?q	g?y	http://a/b/c/g?y
                            join	http://a/b/c/d;p?q	#s	http://a/b/c/d;p?q#s
                            join	http://a/b/c/d;p?q	g#s	http://a/b/c/g#s
                            join	http://a/b/c/d;p?q	g?y#s	http://a/b/c/g?y#s
                            join	http://a/b/c/d;p?q	;x	http://a/b/c/;x
                            join	http://a/b/c/d;p?q	g;x	http://a/b/c/g;x
                            join	http://a/b/c/d;p?q	.	http://a/b/c/
                            join	http://a/b/c/d;p?q	./	http://a/b/c/
                            join	http://a/b/c/d;p?q	..	http://a/b/
                            join	http://a/b/c/d;p?q	../g	http://a/b/g
                            join	http://a/b/c/d;p?q	../..	http://a/
                            join	http://a/b/c/d;p?q	../../g	http://a/g
                            """,
                            // the documentation of url::Url
                            """
                            file	/tmp/foo.txt	file:///tmp/foo.txt
                            path	file:///etc/passwd	/etc/passwd
                            """,
                            // the documentation of regex::RegexSet
                            """
                            set	\\w+ \\d+ \\pL+ foo bar barfoo foobar	foobar	[0, 2, 3, 4, 6]
                            """,
                            // the documentation of regex::Regex
                            """
                            match	\\b\\w{13}\\b	I categorically deny having triskaidekaphobia.	true
                            shortest	a+	aaaaa	OptionalLong[1]
                            groups	foo	1
                            groups	(foo)	2
                            groups	(?<x>foo(?<y>bar))	3
                            static groups	a	OptionalLong[1]
                            static groups	(a)|(b)	OptionalLong[2]
                            static groups	(a)?b	OptionalLong.empty
                            """)
                    .flatMap(String::lines)
                    .map(line -> {
                        int tab = line.lastIndexOf('\t');
                        return new String[] {line.substring(0, tab), line.substring(tab + 1)};
                    })
                    .toList();

    @TempDir Path folder;

    @Test
    void realCratesGiveThePublishedAnswers() throws Exception {
        var questions = folder.resolve("questions");
        Files.write(questions, CASES.stream().map(parts -> parts[0]).toList());
        var answers = run(questions);
        assertEquals(CASES.size(), answers.size(), () -> String.join("\n", answers));
        assertAll(
                IntStream.range(0, CASES.size())
                        .mapToObj(at ->
                                () ->
                                        assertEquals(
                                                CASES.get(at)[1],
                                                answers.get(at),
                                                CASES.get(at)[0])));
    }

    private List<String> run(Path questions) throws Exception {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-cp", System.getProperty("java.class.path")));
        line.addAll(List.of(Main.class.getName(), "run", "--plain", "-q"));
        line.add(Path.of("src/test/programs/Published.java").toAbsolutePath().toString());
        var said = folder.resolve("said");
        var builder =
                new ProcessBuilder(line)
                        .redirectInput(questions.toFile())
                        .redirectError(said.toFile());
        builder.environment().put("GANTRY_HOME", new File("target/gantry-home").getAbsolutePath());
        var process = builder.start();
        var answers = new String(process.getInputStream().readAllBytes()).lines().toList();
        assertEquals(0, process.waitFor(), () -> words(said));
        return answers;
    }

    private static String words(Path said) {
        try {
            return Files.readString(said);
        } catch (java.io.IOException unreadable) {
            return unreadable.toString();
        }
    }
}
