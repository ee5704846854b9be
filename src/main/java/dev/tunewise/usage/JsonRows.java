package dev.tunewise.usage;

import dev.tunewise.file.Bounds;
import dev.tunewise.file.JsonReason;
import dev.tunewise.file.ReadException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * Makes rows of the objects of JSON, token by token: prompts, answers and other long texts are
 * passed over. One thread uses one of these.
 */
final class JsonRows {
  private static final int LONGEST_TEXT = 400;
  private static final int KNOWN_NAMES = 1_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(Bounds.USAGE.json())
          // Keys are data: no shared table of them for a hostile file to fill.
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .build();

  /** Lists whose objects are rows of their own. */
  private static final Set<String> LISTS =
      Set.of(
          "data",
          "results",
          "result",
          "response",
          "rows",
          "observations",
          "requests",
          "resourcespans",
          "batches",
          "scopespans",
          "instrumentationlibraryspans",
          "spans");

  /** Objects of which each value is a row of its own, named by its key. */
  private static final Set<String> BY_NAME = Set.of("breakdownmodels");

  /** What was said to the model and by it. */
  private static final Set<String> CONTENT =
      Set.of(
          "input",
          "output",
          "messages",
          "response",
          "requestbody",
          "responsebody",
          "request",
          "proxyserverrequest",
          "prompt",
          "completion",
          "modelparameters",
          "breakdownapikeys",
          "breakdownproviders",
          "breakdownmodelgroups",
          "breakdownentities",
          "breakdownmcpservers",
          "breakdownendpoints");

  /** Lists of a key and a value each, as OTLP writes objects. */
  private static final String ATTRIBUTES = "attributes";

  /** Keys at one place of a file, with the plain names they stand for. */
  private static final class Place {
    final String path;
    final Map<String, Place> inside = new HashMap<>();

    Place(String path) {
      this.path = path;
    }

    Place at(String key) {
      Place known = inside.get(key);
      if (known == null) {
        known = new Place(path + UsageColumn.plain(key));
        if (inside.size() < KNOWN_NAMES) {
          inside.put(key, known);
        }
      }
      return known;
    }
  }

  private final Place root = new Place("");

  /**
   * The row that an object stands for; null where the JSON is no object.
   *
   * @throws ReadException if it is no JSON
   */
  @Nullable ExportRow row(String json) throws ReadException {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      ExportRow row = new ExportRow(null);
      fields(parser, row, root);
      return row;
    } catch (JacksonException e) {
      throw new ReadException("not valid JSON: " + JsonReason.why(e));
    }
  }

  /** Adds the values of an object that stands as text in a cell; what is no JSON stays out. */
  void addCell(ExportRow row, String name, String cell) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), cell)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        fields(parser, row, root.at(name));
      }
    } catch (JacksonException e) {
      // A text that only begins like an object; it names no number.
    }
  }

  private void fields(JsonParser parser, ExportRow row, Place place) {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Place at = place.at(parser.currentName());
      switch (parser.nextToken()) {
        case START_OBJECT -> object(parser, row, at);
        case START_ARRAY -> list(parser, row, at);
        default -> scalar(parser, row, at.path);
      }
    }
  }

  private void object(JsonParser parser, ExportRow row, Place at) {
    if (BY_NAME.contains(at.path)) {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        if (parser.nextToken() == JsonToken.START_OBJECT) {
          ExportRow inside = row.inside();
          inside.put("model", name);
          fields(parser, inside, root);
        } else {
          parser.skipChildren();
        }
      }
    } else if (CONTENT.contains(at.path)) {
      parser.skipChildren();
    } else {
      fields(parser, row, at);
    }
  }

  private void list(JsonParser parser, ExportRow row, Place at) {
    boolean attributes = at.path.equals(ATTRIBUTES);
    boolean rows = LISTS.contains(at.path);
    if (!attributes && !rows) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        parser.skipChildren();
      } else if (attributes) {
        attribute(parser, row, at);
      } else {
        fields(parser, row.inside(), root);
      }
    }
  }

  /** The key comes first, as OTLP is written; else the value cannot be placed and stays out. */
  private void attribute(JsonParser parser, ExportRow row, Place attributes) {
    Place at = null;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String field = parser.currentName();
      JsonToken token = parser.nextToken();
      if (field.equals("key") && token == JsonToken.VALUE_STRING) {
        at = attributes.at(parser.getString());
      } else if (field.equals("value") && token == JsonToken.START_OBJECT && at != null) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          parser.nextToken();
          scalar(parser, row, at.path);
        }
      } else if (field.equals("value") && at != null) {
        scalar(parser, row, at.path);
      } else {
        parser.skipChildren();
      }
    }
  }

  private static void scalar(JsonParser parser, ExportRow row, String name) {
    switch (parser.currentToken()) {
      case VALUE_STRING -> {
        if (parser.getStringLength() <= LONGEST_TEXT) {
          row.put(name, parser.getString());
        }
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> row.put(name, parser.getDoubleValue());
      case VALUE_TRUE -> row.put(name, true);
      case VALUE_FALSE -> row.put(name, false);
      default -> parser.skipChildren();
    }
  }
}
