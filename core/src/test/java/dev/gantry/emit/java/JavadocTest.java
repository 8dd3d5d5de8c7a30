package dev.gantry.emit.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.emit.CodeLines;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavadocTest {

    /// `|` stands for a line feed, `^` for a carriage return.
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '§',
            textBlock =
                    """
                    Plain *text*. ~ /// Plain *text*.
                    two|paragraphs||here ~ /// two|/// paragraphs|///|/// here
                    dos^|lines ~ /// dos|/// lines
                    ends */ here </pre> ~ /// ends */ here
                    \\u002a/ and \\\\u002a ~ /// \\u005cu002a/ and \\\\u002a
                    @param is no tag ~ /// &#64;param is no tag
                    see {@link x} ~ /// see {&#64;link x}
                    ```|let x;|``` ~ /// ```rust|/// let x;|/// ```
                    ```no_run|# use x;|x();|``` ~ /// ```rust|/// x();|/// ```
                    ```text|# kept|``` ~ /// ```text|/// # kept|/// ```
                    ```|## kept|``` ~ /// ```rust|/// # kept|/// ```
                    ```|never closed ~ /// ```rust|/// never closed|/// ```
                    """)
    void markdownPassesButForWhatJavaWouldReadAsSomethingElse(String docs, String expected) {
        var lines = new CodeLines();
        new Javadoc(docs.replace('^', '\r').replace('|', '\n')).emit(lines);
        assertEquals(expected.replace('|', '\n') + "\n", lines.toString());
    }
}
