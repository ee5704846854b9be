package dev.tunewise.app;

import dev.tunewise.file.Bounds;
import dev.tunewise.ui.settings.Settings;
import dev.tunewise.ui.settings.Theme;
import dev.tunewise.ui.settings.WindowBounds;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Settings as JSON. What cannot be read counts as never set: settings never stop the program. */
final class SettingsJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder().streamReadConstraints(Bounds.SETTINGS.json()).build())
          .build();

  private SettingsJson() {}

  static String write(Settings settings) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("theme", settings.theme().name());
    settings.window().ifPresent(bounds -> root.set("window", MAPPER.valueToTree(bounds)));
    root.set("dividers", MAPPER.valueToTree(settings.dividers()));
    ArrayNode recent = root.putArray("recentFiles");
    settings.recentFiles().forEach(file -> recent.add(file.toString()));
    ObjectNode folders = root.putObject("folders");
    settings.folders().forEach((key, folder) -> folders.put(key, folder.toString()));
    root.set("choices", MAPPER.valueToTree(settings.choices()));
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  static Settings read(String json) {
    JsonNode root;
    try {
      root = MAPPER.readTree(json);
    } catch (JacksonException e) {
      return Settings.DEFAULTS;
    }
    return new Settings(
        theme(root.path("theme")),
        window(root.path("window")),
        map(root.path("dividers"), SettingsJson::number),
        list(root.path("recentFiles")),
        map(root.path("folders"), SettingsJson::path),
        map(root.path("choices"), node -> Optional.of(node.asString(""))));
  }

  private static Theme theme(JsonNode node) {
    return Stream.of(Theme.values())
        .filter(theme -> theme.name().equals(node.asString("")))
        .findFirst()
        .orElse(Settings.DEFAULTS.theme());
  }

  private static Optional<WindowBounds> window(JsonNode node) {
    double[] numbers =
        Stream.of("x", "y", "width", "height")
            .mapToDouble(k -> node.path(k).asDouble(-1))
            .toArray();
    boolean sensible = numbers[2] >= 100 && numbers[3] >= 100;
    return sensible
        ? Optional.of(
            new WindowBounds(
                numbers[0],
                numbers[1],
                numbers[2],
                numbers[3],
                node.path("maximized").asBoolean(false)))
        : Optional.empty();
  }

  private static Optional<Double> number(JsonNode node) {
    double number = node.asDouble(-1);
    return Double.isFinite(number) && number >= 0 ? Optional.of(number) : Optional.empty();
  }

  private static Optional<Path> path(JsonNode node) {
    try {
      String text = node.asString("");
      return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static List<Path> list(JsonNode node) {
    List<Path> paths = new ArrayList<>();
    node.forEach(element -> path(element).ifPresent(paths::add));
    return paths;
  }

  private static <V> Map<String, V> map(JsonNode node, Function<JsonNode, Optional<V>> reader) {
    Map<String, V> values = new HashMap<>();
    node.properties()
        .forEach(
            entry ->
                reader
                    .apply(entry.getValue())
                    .ifPresent(value -> values.put(entry.getKey(), value)));
    return values;
  }
}
