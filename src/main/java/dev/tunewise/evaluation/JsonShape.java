package dev.tunewise.evaluation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a JSON value is made of, by which formats are told apart.
 *
 * @param keys of the object; none of another value
 * @param inner keys of its fields that are objects, of those that are lists the keys of their first
 *     item, by name of the field
 */
record JsonShape(Set<String> keys, Map<String, Set<String>> inner) {
  /** More names tell nothing more. */
  private static final int MOST_KEYS = 500;

  /** Goes through the value that is looked at. */
  static JsonShape of(JsonPull json) {
    Set<String> keys = new LinkedHashSet<>();
    Map<String, Set<String>> inner = new LinkedHashMap<>();
    json.fields(
        (name, value) -> {
          if (keys.size() < MOST_KEYS) {
            keys.add(name);
            Set<String> names = new LinkedHashSet<>();
            if (value.isObject()) {
              collect(value, names);
            } else if (value.isList()) {
              value.items(
                  item -> {
                    if (names.isEmpty() && item.isObject()) {
                      collect(item, names);
                    }
                  });
            }
            inner.put(name, names);
          }
        });
    return new JsonShape(keys, inner);
  }

  /** Of a value that is held. */
  static JsonShape of(JsonNode value) {
    Map<String, Set<String>> inner = new LinkedHashMap<>();
    value
        .properties()
        .forEach(
            field -> {
              JsonNode first =
                  field.getValue().isArray() ? field.getValue().path(0) : field.getValue();
              inner.put(field.getKey(), Set.copyOf(first.propertyNames()));
            });
    return new JsonShape(inner.keySet(), inner);
  }

  private static void collect(JsonPull object, Set<String> names) {
    object.fields(
        (name, value) -> {
          if (names.size() < MOST_KEYS) {
            names.add(name);
          }
        });
  }

  boolean has(String... names) {
    return keys.containsAll(Set.of(names));
  }

  boolean hasAny(String... names) {
    return Set.of(names).stream().anyMatch(keys::contains);
  }

  Set<String> in(String field) {
    return inner.getOrDefault(field, Set.of());
  }

  /** Whether some field is an object, or a list of objects, with all these keys. */
  boolean anyHas(String... names) {
    Set<String> all = Set.of(names);
    return inner.values().stream().anyMatch(keysOfOne -> keysOfOne.containsAll(all));
  }
}
