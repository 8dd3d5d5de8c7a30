package dev.gantry.lift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.api.CrateApi;
import dev.gantry.api.Item;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Which functions are public is known from outside: a list of the public functions of well-known
/// crates, made by hand and by other tools.
class PublicFunctionsIT {

    @ParameterizedTest
    @ValueSource(
            strings = {"hex", "blake3", "sha2", "regex", "url", "base64", "bytes", "uuid", "time"})
    void aCratesPublicFunctionsAreAllFoundAndNoOthers(String crate) throws IOException {
        var found = functions(RealCrates.CORPUS.api(crate));
        var expected = listed(crate);
        assertEquals("", String.join("\n", without(expected, found)), "missing");
        assertEquals("", String.join("\n", without(found, expected)), "not in the list");
    }

    /// Of names that occur more than once, as often as they are not in the other list.
    private static List<String> without(List<String> some, List<String> others) {
        var left = new ArrayList<>(some);
        others.forEach(left::remove);
        return left;
    }

    /// Such as `method regex::Regex::find`.
    private static List<String> listed(String crate) throws IOException {
        try (var in = PublicFunctionsIT.class.getResourceAsStream("corpus-fns.tsv")) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .map(line -> line.split("\t"))
                    .filter(columns -> columns[0].equals(crate))
                    .map(columns -> columns[2] + " " + columns[3])
                    .toList();
        }
    }

    private static List<String> functions(CrateApi api) {
        var all = new ArrayList<String>();
        for (var item : api.items()) {
            switch (item) {
                case Item.Function function -> all.add("function " + function.meta().path());
                case Item.TraitItem trait ->
                        trait.functions()
                                .forEach(it -> all.add("trait_method " + it.meta().path()));
                case Item.TypeItem type ->
                        type.impls().stream()
                                .filter(impl -> impl.trait().isEmpty())
                                .flatMap(impl -> impl.functions().stream())
                                .forEach(it ->
                                        all.add(
                                                (it.receiver().isPresent()
                                                                ? "method "
                                                                : "assoc_fn ")
                                                        + it.meta().path()));
                case Item.Constant _, Item.TypeAlias _, Item.Macro _ -> {}
            }
        }
        return all;
    }
}
