package dev.gantry.cli;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.gantry.build.Overview;
import dev.gantry.cli.screen.Result;
import dev.gantry.plan.Coverage;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Counts as the document that docs/coverage.schema.json describes.
final class CoverageJson {
    private CoverageJson() {}

    static Result of(List<Overview> overviews) {
        return new Result(
                0,
                json -> {
                    json.writeArrayFieldStart("crates");
                    for (var overview : overviews) write(json, overview);
                    json.writeEndArray();
                });
    }

    private static void write(JsonGenerator json, Overview overview) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", overview.crate().packageName());
        json.writeStringField("version", overview.crate().version());
        json.writeArrayFieldStart("features");
        for (var feature : overview.features()) json.writeString(feature);
        json.writeEndArray();
        for (var count : overview.coverage().groups()) write(json, count);
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Coverage.Count count) throws IOException {
        json.writeObjectFieldStart(kebab(count.group()));
        json.writeNumberField("total", count.total());
        json.writeNumberField("bound", count.bound());
        json.writeNumberField("reachable", count.reachable());
        json.writeObjectFieldStart("skipped");
        for (var reason : count.skipped().entrySet()) {
            json.writeNumberField(kebab(reason.getKey()), reason.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /// The name of a constant as documents write it: `STD_TRAIT` is `std-trait`.
    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
