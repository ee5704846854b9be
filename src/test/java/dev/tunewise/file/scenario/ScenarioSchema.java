package dev.tunewise.file.scenario;

import dev.tunewise.file.JsonOutput;
import dev.tunewise.model.Actual;
import dev.tunewise.model.Exchange;
import dev.tunewise.model.Link;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Measurement.Field;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.ParameterGroup;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Scale;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Strategy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * The JSON Schema of scenario files, made from the table of parameters and the keys of each
 * version. It says what a schema can say: keys, types, legal ranges, forms and sizes. What depends
 * on several values at once, such as a range that must hold its value, only the program checks.
 */
final class ScenarioSchema {
  private final JsonOutput json;

  private ScenarioSchema(JsonOutput json) {
    this.json = json;
  }

  /** The text of the schema, draft 2020-12. */
  static String text() {
    return new String(
        JsonOutput.file(json -> new ScenarioSchema(json).write()), StandardCharsets.UTF_8);
  }

  private void write() {
    json.text("$schema", "https://json-schema.org/draft/2020-12/schema");
    json.text("$id", "urn:tunewise:scenario");
    json.text("title", "Tunewise scenario");
    json.text("description", "What a team assumes about its feature; what is absent is default");
    json.text("type", "object");
    json.texts("required", List.of(ScenarioKeys.FORMAT, ScenarioKeys.VERSION));
    json.object("properties", () -> one(ScenarioKeys.VERSION, this::anyVersion));
    json.object(
        "if",
        () ->
            json.object("properties", () -> one(ScenarioKeys.VERSION, () -> is(FileVersion.ONE))));
    json.objectOnOneLine("then", () -> reference(name(FileVersion.ONE)));
    json.objectOnOneLine("else", () -> reference(name(FileVersion.TWO)));
    json.object("$defs", this::definitions);
  }

  private void anyVersion() {
    json.numbers("enum", Stream.of(FileVersion.values()).mapToDouble(FileVersion::number));
  }

  private void is(FileVersion version) {
    json.number("const", version.number());
  }

  private void definitions() {
    for (FileVersion version : FileVersion.values()) {
      json.object(name(version), () -> version(version));
    }
    one("text", this::anyText);
    for (Parameter parameter : Parameter.values()) {
      one(parameter.path(), () -> value(parameter));
    }
  }

  private static String name(FileVersion version) {
    return "version" + version.number();
  }

  private void version(FileVersion version) {
    json.truth("additionalProperties", false);
    json.object(
        "properties",
        () -> version.topLevel().forEach(key -> json.object(key, () -> key(version, key))));
  }

  /** What stands below one of the keys of a file. */
  private void key(FileVersion version, String key) {
    switch (key) {
      case ScenarioKeys.FORMAT -> json.text("const", ScenarioKeys.FORMAT_NAME);
      case ScenarioKeys.VERSION -> is(version);
      case ScenarioKeys.WRITTEN_BY -> text("The program's version");
      case ScenarioKeys.NAME -> text("The feature's name");
      case ScenarioKeys.NOTES -> text("Free text");
      case ScenarioKeys.CURRENCY ->
          word("Three capital letters; a label, nothing is converted", "^[A-Z]{3}$");
      case ScenarioKeys.PARAMETERS -> parameters(version);
      case ScenarioKeys.PRICE_CHANGES -> list(Scenario.MAX_LIST_LENGTH, this::priceChange);
      case ScenarioKeys.RANGES -> ranges(version);
      case ScenarioKeys.LINKS -> list(Scenario.MAX_LIST_LENGTH, () -> link(version));
      case ScenarioKeys.MEASUREMENTS -> list(Scenario.MAX_LIST_LENGTH, this::measurement);
      case ScenarioKeys.START_MONTH ->
          word("The calendar month of month 1", "^2[01][0-9]{2}-(0[1-9]|1[0-2])$");
      case ScenarioKeys.FISCAL_YEAR_START -> {
        json.text("description", "The calendar month in which a fiscal year begins");
        whole(1, 12);
      }
      case ScenarioKeys.EXCHANGE -> exchange();
      case ScenarioKeys.ACTUALS -> list(Actual.MOST_ROWS, this::actual);
      case ScenarioKeys.OWN -> {
        json.text("description", "Parameters whose numbers the team set or confirmed itself");
        json.text("type", "array");
        json.truth("uniqueItems", true);
        one("items", () -> json.texts("enum", paths(version)));
      }
      case ScenarioKeys.DRAWS -> {
        json.text("description", "Monte Carlo draws");
        whole(Scenario.MIN_DRAWS, Scenario.MAX_DRAWS);
      }
      case ScenarioKeys.SEED -> {
        json.text("description", "Of the random numbers");
        whole(0, Scenario.MAX_SEED);
      }
      case ScenarioKeys.SOURCES -> sources();
      default -> throw new IllegalStateException("The schema does not say what " + key + " holds");
    }
  }

  private void parameters(FileVersion version) {
    json.text("type", "object");
    json.truth("additionalProperties", false);
    json.object(
        "properties",
        () -> {
          for (ParameterGroup group : ParameterGroup.values()) {
            List<FileVersion.Key> keys =
                version.keys().stream().filter(key -> key.isOf(group)).toList();
            if (group == ParameterGroup.GENERAL) {
              numbers(keys);
            } else {
              json.object(group.key(), () -> group(group, keys));
            }
          }
        });
  }

  private void group(ParameterGroup group, List<FileVersion.Key> keys) {
    json.text("title", group.label());
    json.text("type", "object");
    json.truth("additionalProperties", false);
    json.object("properties", () -> numbers(keys));
  }

  private void numbers(List<FileVersion.Key> keys) {
    keys.forEach(key -> one(key.name(), () -> reference(key.first().path())));
  }

  private void value(Parameter parameter) {
    json.text("title", parameter.label());
    json.text("description", parameter.help() + " (" + parameter.unit().symbol() + ")");
    json.text("type", parameter.scale() == Scale.INTEGER ? "integer" : "number");
    json.number("minimum", parameter.min());
    json.number("maximum", parameter.max());
    json.number("default", parameter.defaultValue());
  }

  private void ranges(FileVersion version) {
    json.text("description", "10th and 90th percentile of what is not known exactly");
    json.text("type", "object");
    json.truth("additionalProperties", false);
    json.object(
        "properties",
        () ->
            version.keys().stream()
                .filter(key -> key.first().canHaveRange())
                .forEach(key -> one(key.path(), () -> range(key.first()))));
  }

  private void range(Parameter parameter) {
    object(
        List.of(ScenarioKeys.LOW, ScenarioKeys.HIGH),
        () -> {
          one(ScenarioKeys.LOW, () -> end(parameter));
          one(ScenarioKeys.HIGH, () -> end(parameter));
        });
  }

  /** Ends lie on the parameter's scale: a logarithm needs a number above 0. */
  private void end(Parameter parameter) {
    json.text("type", "number");
    boolean fromZero = parameter.scale().isOnTau(parameter.min());
    json.number(fromZero ? "minimum" : "exclusiveMinimum", parameter.min());
    boolean toOne = parameter.scale().isOnTau(parameter.max());
    json.number(toOne ? "maximum" : "exclusiveMaximum", parameter.max());
  }

  private static List<String> paths(FileVersion version) {
    return version.keys().stream().map(FileVersion.Key::path).toList();
  }

  private void link(FileVersion version) {
    List<String> ranged =
        version.keys().stream()
            .filter(key -> key.first().canHaveRange())
            .map(FileVersion.Key::path)
            .toList();
    object(
        List.of(ScenarioKeys.LINKED, ScenarioKeys.CORRELATION),
        () -> {
          json.object(
              ScenarioKeys.LINKED,
              () -> {
                json.text("type", "array");
                json.number("minItems", 2);
                json.number("maxItems", 2);
                json.truth("uniqueItems", true);
                one("items", () -> json.texts("enum", ranged));
              });
          one(ScenarioKeys.CORRELATION, () -> number(-Link.STRONGEST, Link.STRONGEST));
        });
  }

  private void priceChange() {
    object(
        List.of(ScenarioKeys.MONTH, ScenarioKeys.MODEL, ScenarioKeys.FACTOR),
        () -> {
          one(ScenarioKeys.MONTH, () -> whole(1, PriceChange.MAX_MONTH));
          one(
              ScenarioKeys.MODEL,
              () ->
                  json.texts(
                      "enum", Stream.of(ServedModel.values()).map(ServedModel::key).toList()));
          one(ScenarioKeys.FACTOR, () -> number(0, PriceChange.MAX_FACTOR));
          one(ScenarioKeys.NOTE, () -> reference("text"));
        });
  }

  private void measurement() {
    object(
        List.of(
            ScenarioKeys.STRATEGY,
            Field.EXAMPLES.key(),
            Field.CORRECT.key(),
            Field.EVALUATED.key()),
        () -> {
          one(ScenarioKeys.STRATEGY, () -> json.texts("enum", Strategy.keys()));
          one(Field.EXAMPLES.key(), () -> number(0, Measurement.MAX_EXAMPLES));
          one(Field.CORRECT.key(), () -> least(0));
          one(Field.EVALUATED.key(), () -> least(1));
        });
  }

  private void actual() {
    object(
        List.of(ScenarioKeys.MONTH, ScenarioKeys.SPEND),
        () -> {
          one(ScenarioKeys.MONTH, () -> whole(1, Actual.MAX_MONTH));
          one(ScenarioKeys.SPEND, () -> number(0, Actual.MOST));
          one(ScenarioKeys.CALLS, () -> number(0, Actual.MOST));
        });
  }

  private void exchange() {
    object(
        List.of(ScenarioKeys.PER_DOLLAR, ScenarioKeys.AS_OF),
        () -> {
          one(
              ScenarioKeys.PER_DOLLAR,
              () -> {
                json.text("type", "number");
                json.number("exclusiveMinimum", 0);
                json.number("maximum", Exchange.MOST);
              });
          one(
              ScenarioKeys.AS_OF,
              () -> {
                json.text("format", "date");
                word("The day of the rate", "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$");
              });
        });
  }

  private void sources() {
    json.text("description", "Where numbers come from, by model, by path of a parameter, or free");
    json.text("type", "object");
    json.objectOnOneLine("propertyNames", () -> json.number("maxLength", Scenario.MAX_TEXT_LENGTH));
    json.objectOnOneLine("additionalProperties", () -> reference("text"));
  }

  private void list(int most, Runnable entry) {
    json.text("type", "array");
    json.number("maxItems", most);
    json.object("items", entry);
  }

  /** An object that has these keys and allows no others than its properties. */
  private void object(List<String> required, Runnable properties) {
    json.text("type", "object");
    json.texts("required", required);
    json.truth("additionalProperties", false);
    json.object("properties", properties);
  }

  private void text(String description) {
    json.text("description", description);
    reference("text");
  }

  private void anyText() {
    json.text("type", "string");
    json.number("maxLength", Scenario.MAX_TEXT_LENGTH);
  }

  private void word(String description, String pattern) {
    json.text("description", description);
    json.text("type", "string");
    json.text("pattern", pattern);
  }

  private void whole(double least, double most) {
    json.text("type", "integer");
    bounds(least, most);
  }

  private void number(double least, double most) {
    json.text("type", "number");
    bounds(least, most);
  }

  private void bounds(double least, double most) {
    json.number("minimum", least);
    json.number("maximum", most);
  }

  private void least(double least) {
    json.text("type", "number");
    json.number("minimum", least);
  }

  private void reference(String definition) {
    json.text("$ref", "#/$defs/" + definition);
  }

  private void one(String key, Runnable content) {
    json.objectOnOneLine(key, content);
  }
}
