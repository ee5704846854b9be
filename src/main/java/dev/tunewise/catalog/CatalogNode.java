package dev.tunewise.catalog;

import dev.tunewise.file.OneLine;
import dev.tunewise.file.ReadException;
import dev.tunewise.model.PlainNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/**
 * One object of a catalog file; what is not as it must be is a fault that says where.
 *
 * @param place JSON path; empty for the whole file
 */
record CatalogNode(String place, JsonNode node) {
  /** What reads an entry of a list. */
  @FunctionalInterface
  interface Entry<T> {
    T read(CatalogNode node) throws ReadException;
  }

  static <T> List<T> each(List<CatalogNode> nodes, Entry<T> entry) throws ReadException {
    List<T> entries = new ArrayList<>(nodes.size());
    for (CatalogNode node : nodes) {
      entries.add(entry.read(node));
    }
    return entries;
  }

  ReadException fault(String key, String mustBe) {
    JsonNode was = node.path(key);
    String value = was.isMissingNode() ? "" : ", was " + OneLine.of(was.toString(), 40);
    return new ReadException(path(key) + ": " + mustBe + value);
  }

  private String path(String key) {
    return place.isEmpty() ? key : place + "." + key;
  }

  boolean has(String key) {
    return node.has(key);
  }

  CatalogNode object(String key) throws ReadException {
    if (!node.path(key).isObject()) {
      throw fault(key, "must be an object { }");
    }
    return new CatalogNode(path(key), node.path(key));
  }

  /** Objects; none if the key is absent. */
  List<CatalogNode> list(String key) throws ReadException {
    JsonNode list = node.path(key);
    if (!list.isArray() && !list.isMissingNode()) {
      throw fault(key, "must be a list [ ]");
    }
    List<CatalogNode> nodes = new ArrayList<>();
    for (JsonNode entry : list) {
      String where = path(key) + "[" + nodes.size() + "]";
      if (!entry.isObject()) {
        throw new ReadException(where + ": must be an object { }");
      }
      nodes.add(new CatalogNode(where, entry));
    }
    return nodes;
  }

  /** A text that must be there. */
  String text(String key) throws ReadException {
    if (!node.path(key).isString()) {
      throw fault(key, "must be a text");
    }
    return node.path(key).stringValue();
  }

  String text(String key, String absent) throws ReadException {
    return has(key) ? text(key) : absent;
  }

  /** Texts; none if the key is absent. */
  List<String> texts(String key) throws ReadException {
    List<String> texts = new ArrayList<>();
    for (JsonNode entry : node.path(key)) {
      if (!entry.isString()) {
        throw fault(key, "must be a list of texts");
      }
      texts.add(entry.stringValue());
    }
    return texts;
  }

  boolean truth(String key) throws ReadException {
    if (has(key) && !node.path(key).isBoolean()) {
      throw fault(key, "must be true or false");
    }
    return node.path(key).asBoolean(false);
  }

  AsOf asOf(String key) throws ReadException {
    return AsOf.parse(text(key)).orElseThrow(() -> fault(key, "must be a day or a year"));
  }

  LocalDate date(String key) throws ReadException {
    try {
      return LocalDate.parse(text(key));
    } catch (DateTimeException e) {
      throw fault(key, "must be a day such as 2026-10-04");
    }
  }

  /** A number from 0 that must be there. */
  double number(String key, double max) throws ReadException {
    return decimal(key, max)
        .orElseThrow(() -> fault(key, "must be a number from 0 to " + PlainNumber.format(max)));
  }

  /** A number from 0, if there is one. */
  OptionalDouble decimal(String key, double max) throws ReadException {
    if (!has(key)) {
      return OptionalDouble.empty();
    }
    double value = node.path(key).isNumber() ? node.path(key).asDouble(-1) : -1;
    if (!(value >= 0 && value <= max)) {
      throw fault(key, "must be a number from 0 to " + PlainNumber.format(max));
    }
    return OptionalDouble.of(value);
  }

  /** A whole number from 0, if there is one. */
  OptionalInt whole(String key) throws ReadException {
    OptionalDouble value = decimal(key, 1e9);
    if (value.isPresent() && value.getAsDouble() != Math.rint(value.getAsDouble())) {
      throw fault(key, "must be a whole number");
    }
    return value.isPresent() ? OptionalInt.of((int) value.getAsDouble()) : OptionalInt.empty();
  }
}
