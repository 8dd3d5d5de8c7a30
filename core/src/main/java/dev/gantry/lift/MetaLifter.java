package dev.gantry.lift;

import dev.gantry.api.Item.Deprecation;
import dev.gantry.api.Item.DocLink;
import dev.gantry.api.Item.Meta;
import dev.gantry.api.ItemPath;
import dev.gantry.rustdoc.Document.Attribute;
import dev.gantry.rustdoc.Document.Item;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Lifts what every item has. `cfg` and deprecation hold for all that is inside, though rustdoc
/// tells them only where they are written.
///
/// @param around the modules, `use` items, type and impl around the item, outermost first
record MetaLifter(Links links, Library library, List<Item> around) {

    /// rustc's debug form of `#[cfg(feature = "x")]`.
    private static final Pattern FEATURE =
            Pattern.compile("name: \"feature\", value: Some\\(\"([^\"]*)\"\\)");

    MetaLifter inside(Item item) {
        var more = new ArrayList<>(around);
        more.add(item);
        return new MetaLifter(links, library, List.copyOf(more));
    }

    Meta meta(Item item, ItemPath path, List<ItemPath> aliases) {
        return new Meta(
                path,
                aliases,
                item.docs(),
                docLinks(item),
                deprecated(item),
                features(item),
                item.attributes().stream().anyMatch(Attribute.MustUse.class::isInstance));
    }

    /// Of an item inside another: the other's path and its own name.
    Meta member(Item item, ItemPath owner, String name) {
        return meta(item, Links.member(owner, name), List.of());
    }

    private List<DocLink> docLinks(Item item) {
        return item.links().entrySet().stream()
                .flatMap(link ->
                        links.target(library, link.getValue()).stream()
                                .map(target -> new DocLink(link.getKey(), target)))
                .sorted(Comparator.comparing(DocLink::text))
                .toList();
    }

    /// The innermost deprecation counts.
    private Optional<Deprecation> deprecated(Item item) {
        var all = inside(item).around();
        for (var each : all.reversed()) {
            if (each.deprecation().isPresent()) {
                var found = each.deprecation().get();
                return Optional.of(
                        new Deprecation(found.since().orElse(""), found.note().orElse("")));
            }
        }
        return Optional.empty();
    }

    private List<String> features(Item item) {
        var features = new TreeSet<String>();
        for (var each : inside(item).around()) {
            for (var attribute : each.attributes()) {
                if (attribute instanceof Attribute.Text(var source)
                        && source.startsWith("#[attr = CfgTrace(")) {
                    FEATURE.matcher(source)
                            .results()
                            .forEach(found -> features.add(found.group(1)));
                }
            }
        }
        return List.copyOf(features);
    }
}
