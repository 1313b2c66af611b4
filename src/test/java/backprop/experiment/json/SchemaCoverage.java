package backprop.experiment.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** Which of a schema's keys and words occur in documents. */
final class SchemaCoverage {
    private final JsonNode schema;
    private final Set<String> unseen = new TreeSet<>();

    SchemaCoverage(JsonNode schema) {
        this.schema = schema;
        collect(schema, "#");
    }

    /** What has not occurred, as JSON pointers into the schema. */
    Set<String> unseen() {
        return unseen;
    }

    private void collect(JsonNode node, String pointer) {
        node.path("properties").fieldNames().forEachRemaining(key -> unseen.add(pointer + "/properties/" + key));
        node.path("enum").forEach(word -> {
            if (!word.isNull()) {
                unseen.add(pointer + "/enum/" + word);
            }
        });
        if (node.has("const")) {
            unseen.add(pointer + "/const");
        }
        node.path("properties")
                .fields()
                .forEachRemaining(e -> collect(e.getValue(), pointer + "/properties/" + e.getKey()));
        node.path("$defs").fields().forEachRemaining(e -> collect(e.getValue(), pointer + "/$defs/" + e.getKey()));
        for (int i = 0; i < node.path("oneOf").size(); i++) {
            collect(node.path("oneOf").get(i), pointer + "/oneOf/" + i);
        }
        if (node.has("items")) {
            collect(node.get("items"), pointer + "/items");
        }
    }

    void visit(JsonNode document) {
        visit(document, schema, "#");
    }

    /** Follows the one alternative that a value can be. */
    private void visit(JsonNode value, JsonNode node, String pointer) {
        if (node.has("$ref")) {
            String target = node.get("$ref").asText();
            visit(value, schema.at(target.substring(1)), target);
        }
        for (int i = 0; i < node.path("oneOf").size(); i++) {
            if (fits(value, node.path("oneOf").get(i))) {
                visit(value, node.path("oneOf").get(i), pointer + "/oneOf/" + i);
            }
        }
        unseen.remove(pointer + "/enum/" + value);
        if (node.has("const")) {
            unseen.remove(pointer + "/const");
        }
        node.path("properties").fields().forEachRemaining(e -> {
            if (value.has(e.getKey())) {
                unseen.remove(pointer + "/properties/" + e.getKey());
                visit(value.get(e.getKey()), e.getValue(), pointer + "/properties/" + e.getKey());
            }
        });
        if (node.has("items")) {
            value.forEach(element -> visit(element, node.get("items"), pointer + "/items"));
        }
    }

    /** Enough to tell the alternatives of this schema apart. */
    private static boolean fits(JsonNode value, JsonNode node) {
        if (node.has("$ref")) {
            return !value.isNull();
        }
        if (node.has("const")) {
            return node.get("const").equals(value);
        }
        if (node.has("enum")) {
            return value.isTextual();
        }
        String type = node.path("type").asText();
        boolean sameType = switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "null" -> value.isNull();
            case "string" -> value.isTextual();
            default -> value.isNumber();
        };
        JsonNode kind = node.path("properties").path("type").path("const");
        boolean otherKind = !kind.isMissingNode() && !kind.equals(value.path("type"));
        boolean keysThere = true;
        for (JsonNode key : node.path("required")) {
            keysThere &= value.has(key.asText());
        }
        return sameType && !otherKind && keysThere;
    }
}
