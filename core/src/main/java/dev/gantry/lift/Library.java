package dev.gantry.lift;

import dev.gantry.api.CrateId;
import dev.gantry.rustdoc.Document;
import dev.gantry.rustdoc.Document.Attribute;
import dev.gantry.rustdoc.Document.Item;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A document together with the crate it is of.
final class Library {
    private final CrateId crate;
    private final Document document;
    private final Map<Definition, Integer> byDefinition = new HashMap<>();

    private record Definition(List<String> path, String kind) {}

    Library(CrateId crate, Document document) {
        this.crate = crate;
        this.document = document;
        document.paths()
                .forEach((id, summary) -> {
                    if (summary.crate() == 0 && document.index().containsKey(id)) {
                        var definition = new Definition(summary.path(), summary.kind());
                        byDefinition.merge(definition, id, Math::min);
                    }
                });
    }

    CrateId crate() {
        return crate;
    }

    Document document() {
        return document;
    }

    Entity root() {
        return new Entity(this, document.root());
    }

    /// An item that the document describes.
    Optional<Item> item(int id) {
        return Optional.ofNullable(document.index().get(id));
    }

    /// The item that another document knows by that definition.
    Optional<Entity> defined(List<String> path, String kind) {
        return Optional.ofNullable(byDefinition.get(new Definition(path, kind)))
                .map(id -> new Entity(this, id));
    }

    /// An item of one document; two of them are equal when they are the same item.
    record Entity(Library library, int id) {
        Item item() {
            return library.item(id).orElseThrow();
        }
    }

    static boolean isHidden(Item item) {
        return hasDoc(item, "hidden");
    }

    static boolean isInline(Item item) {
        return hasDoc(item, "inline");
    }

    private static boolean hasDoc(Item item, String word) {
        return item.attributes().stream()
                .anyMatch(attribute ->
                        attribute instanceof Attribute.Text(var source)
                                && source.startsWith("#[doc(")
                                && List.of(
                                                source.substring(6, source.lastIndexOf(')'))
                                                        .split("[,\\s]+"))
                                        .contains(word));
    }
}
