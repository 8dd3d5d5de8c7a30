package dev.gantry.rustdoc;

import dev.gantry.rustdoc.Document.Attribute;
import dev.gantry.rustdoc.Document.Deprecation;
import dev.gantry.rustdoc.Document.ExternalCrate;
import dev.gantry.rustdoc.Document.Item;
import dev.gantry.rustdoc.Document.Summary;
import dev.gantry.rustdoc.Document.Visibility;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What every item has; [InnerReader] reads what only its kind has.
final class ItemReader {
    private ItemReader() {}

    static Item item(Json item) {
        return new Item(
                item.get("id").id(),
                item.get("crate_id").id(),
                item.find("name", Json::text),
                visibility(item.get("visibility").tagged().name()),
                item.find("docs", Json::text).orElse(""),
                links(item.get("links")),
                item.list("attrs", ItemReader::attribute),
                item.find("deprecation", ItemReader::deprecation),
                InnerReader.inner(item.get("inner").tagged()));
    }

    static Summary summary(Json summary) {
        return new Summary(
                summary.get("crate_id").id(),
                summary.list("path", Json::text),
                summary.text("kind"));
    }

    static ExternalCrate externalCrate(Json external) {
        return new ExternalCrate(external.text("name"), external.text("path"));
    }

    /// What is neither public nor as its parent is restricted, whatever it is called.
    private static Visibility visibility(String name) {
        return switch (name) {
            case "public" -> Visibility.PUBLIC;
            case "default" -> Visibility.INHERITED;
            default -> Visibility.RESTRICTED;
        };
    }

    private static Map<String, Integer> links(Json links) {
        return links.fields().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, link -> link.getValue().id()));
    }

    private static Attribute attribute(Json attribute) {
        var tagged = attribute.tagged();
        return switch (tagged.name()) {
            case "non_exhaustive" -> new Attribute.NonExhaustive();
            case "must_use" -> new Attribute.MustUse(tagged.content().find("reason", Json::text));
            case "macro_export" -> new Attribute.MacroExport();
            case "automatically_derived" -> new Attribute.AutomaticallyDerived();
            case "other" -> new Attribute.Text(tagged.content().text());
            default -> new Attribute.Other(tagged.name());
        };
    }

    private static Deprecation deprecation(Json deprecation) {
        Optional<String> since = deprecation.find("since", Json::text);
        return new Deprecation(since, deprecation.find("note", Json::text));
    }
}
