package dev.tunewise.file;

import dev.tunewise.model.PlainNumber;
import java.util.List;
import java.util.Map;

/** A value of a JSON file as it stands there, unchecked. */
public sealed interface Json {
  /**
   * A number.
   *
   * @param value the nearest double; infinite where there is none
   */
  record Numeral(double value) implements Json {}

  record Text(String value) implements Json {}

  record Truth(boolean value) implements Json {}

  record Null() implements Json {}

  /**
   * A list.
   *
   * @param items its first entries, as many as any list may have
   * @param size how many there are in the file
   */
  record Items(List<Json> items, int size) implements Json {}

  /**
   * An object.
   *
   * @param byKey the first value of each key, in the order of the file
   * @param repeated keys that are there more than once
   */
  record Fields(Map<String, Json> byKey, List<String> repeated) implements Json {}

  /** The value in a message: short, on one line. */
  default String echo() {
    return switch (this) {
      case Numeral(double value) when !Double.isFinite(value) -> "a number too large to handle";
      case Numeral(double value) -> shortNumber(value);
      case Text(String value) -> "the text \"" + OneLine.of(value, 40) + "\"";
      case Truth(boolean value) -> String.valueOf(value);
      case Null() -> "null";
      case Items items -> "a list";
      case Fields fields -> "an object";
    };
  }

  private static String shortNumber(double value) {
    String plain = PlainNumber.format(value);
    return plain.length() <= 24 ? plain : Double.toString(value);
  }
}
