package dev.gantry.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Checks documents against the schemas in docs/: the keywords that those use, and no others.
///
/// Source: JSON Schema 2020-12, "Validation".
final class JsonSchema {
    private static final Set<String> SILENT = Set.of("$schema", "$defs", "title", "description");

    private final Map<?, ?> root;
    private final List<String> faults = new ArrayList<>();

    private JsonSchema(Map<?, ?> root) {
        this.root = root;
    }

    /// What is wrong with the document, by the place; empty when it is valid.
    static List<String> faults(Map<?, ?> schema, Object document) {
        var check = new JsonSchema(schema);
        check.check(schema, document, "$");
        return check.faults;
    }

    private void check(Map<?, ?> schema, Object value, String at) {
        for (var keyword : schema.entrySet()) {
            var name = String.valueOf(keyword.getKey());
            if (SILENT.contains(name)) continue;
            var rule = keyword.getValue();
            switch (name) {
                case "$ref" -> check(resolved((String) rule), value, at);
                case "type" -> require(isOf((String) rule, value), at, "is no " + rule);
                case "const" -> require(rule.equals(value), at, "is not " + rule);
                case "enum" -> require(((List<?>) rule).contains(value), at, "is none of " + rule);
                case "required" ->
                        ((List<?>) rule)
                                .forEach(it ->
                                        require(map(value).containsKey(it), at, "lacks " + it));
                case "properties" ->
                        ((Map<?, ?>) rule)
                                .forEach((key, of) -> property(key, (Map<?, ?>) of, value, at));
                case "additionalProperties" -> additional(schema, rule, value, at);
                case "items" -> items((Map<?, ?>) rule, value, at);
                case "oneOf" -> oneOf((List<?>) rule, value, at);
                default -> throw new IllegalArgumentException("the keyword " + name);
            }
        }
    }

    private Map<?, ?> resolved(String reference) {
        var name = reference.substring("#/$defs/".length());
        return JsonDocument.object(JsonDocument.object(root, "$defs"), name);
    }

    private static boolean isOf(String type, Object value) {
        return switch (type) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "integer" -> value instanceof Integer;
            default -> throw new IllegalArgumentException("the type " + type);
        };
    }

    private void property(Object key, Map<?, ?> schema, Object value, String at) {
        var properties = map(value);
        if (properties.containsKey(key)) check(schema, properties.get(key), at + "." + key);
    }

    private void additional(Map<?, ?> schema, Object rule, Object value, String at) {
        var known = schema.get("properties") instanceof Map<?, ?> named ? named : Map.of();
        map(value)
                .forEach((key, more) -> {
                    if (known.containsKey(key)) return;
                    if (rule instanceof Map<?, ?> of) check(of, more, at + "." + key);
                    else require(Boolean.TRUE.equals(rule), at, "has " + key);
                });
    }

    private void items(Map<?, ?> schema, Object value, String at) {
        var all = (List<?>) value;
        for (int i = 0; i < all.size(); i++) check(schema, all.get(i), at + "[" + i + "]");
    }

    private void oneOf(List<?> schemas, Object value, String at) {
        long valid =
                schemas.stream()
                        .filter(schema -> {
                            var apart = new JsonSchema(root);
                            apart.check(map(schema), value, at);
                            return apart.faults.isEmpty();
                        })
                        .count();
        require(valid == 1, at, "is valid against " + valid + " of oneOf");
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    private void require(boolean holds, String at, String fault) {
        if (!holds) faults.add(at + " " + fault);
    }
}
