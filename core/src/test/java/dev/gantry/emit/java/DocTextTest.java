package dev.gantry.emit.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.api.CrateId;
import dev.gantry.api.Item;
import dev.gantry.api.ItemPath;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

class DocTextTest {
    private static final CrateId CRATE = new CrateId("regex", "1.13.1", "regex");

    /// `Regex::new` is bound; `Captures` and `Self::find` are items that are not.
    private static DocLinks links() {
        return new DocLinks(
                List.of(link("`Regex::new`"), link("Regex::new"), link("Captures"), link("find")),
                path ->
                        path.name().equals("new")
                                ? Optional.of("regex.Regex#Regex(java.lang.String)")
                                : Optional.empty());
    }

    private static Item.DocLink link(String text) {
        var name = text.replace("`", "").replaceAll(".*::", "");
        return new Item.DocLink(text, new ItemPath(CRATE, List.of(name)));
    }

    @ParameterizedTest
    @DisplayName("[EMIT-6] links lead to members or addresses, and nothing else is a link")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '§',
            textBlock =
                    """
                    see [`Regex::new`]. ~ see [regex.Regex#Regex(java.lang.String)].
                    see [Regex::new][]. ~ see [regex.Regex#Regex(java.lang.String)].
                    [make *one*](Regex::new) ~ [make *one*][regex.Regex#Regex(java.lang.String)]
                    [make one][`Regex::new`] ~ [make one][regex.Regex#Regex(java.lang.String)]
                    the [`Captures`][Captures] ~ the `Captures`
                    the [Captures] ~ the Captures
                    [RE2](https://example.org/re2) ~ [RE2](https://example.org/re2)
                    [the book][book] ~ [the book](https://example.org/book)
                    [syntax](index.html#syntax) ~ syntax
                    [above](#syntax) ~ above
                    a [u8] and x[0] ~ a \\[u8\\] and x\\[0\\]
                    `[u8]` and ``a`[b]`` ~ `[u8]` and ``a`[b]``
                    \\[no link\\] ~ \\[no link\\]
                    ![a plot](plot.png) ~ a plot
                    [![badge](b.svg)](https://example.org) ~ [badge](https://example.org)
                    Vec<T> <b>is</b><br/> 1 < 2 ~ Vec&lt;T> is 1 &lt; 2
                    <https://example.org> ~ <https://example.org>
                    an unclosed [bracket ~ an unclosed \\[bracket
                    """)
    void links(String docs, String expected) {
        var text = new DocText(links());
        assertEquals(true, text.defines("[book]: https://example.org/book \"The book\""));
        assertEquals(expected, text.convert(docs));
    }
}
