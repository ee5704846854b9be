package dev.tunewise.file;

import dev.tunewise.model.PlainNumber;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes JSON that people can read: indented, small objects on one line, numbers in plain digits.
 */
final class JsonOutput {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final StringWriter text = new StringWriter();
  private final JsonLayout layout = new JsonLayout();
  private final JsonGenerator generator =
      FACTORY.createGenerator(
          new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
              return layout;
            }
          },
          text);

  /** A file of one object, UTF-8, with a line break at its end. */
  static byte[] file(Consumer<JsonOutput> content) {
    JsonOutput json = new JsonOutput();
    json.item(() -> content.accept(json));
    json.generator.close();
    return (withoutLoneSurrogates(json.text.toString()) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** UTF-8 has no place for half a character: it is spelled out, as JSON allows inside texts. */
  private static String withoutLoneSurrogates(String json) {
    StringBuilder whole = new StringBuilder(json.length());
    json.codePoints()
        .forEach(
            c -> {
              if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                whole.append("\\u").append(Integer.toHexString(c));
              } else {
                whole.appendCodePoint(c);
              }
            });
    return whole.toString();
  }

  /** An object as an entry of a list. */
  void item(Runnable content) {
    generator.writeStartObject();
    content.run();
    generator.writeEndObject();
  }

  /** A small object as an entry of a list, on one line. */
  void itemOnOneLine(Runnable content) {
    generator.writeStartObject();
    layout.onOneLine(content);
    generator.writeEndObject();
  }

  void object(String key, Runnable content) {
    generator.writeName(key);
    item(content);
  }

  /** A small object on one line. */
  void objectOnOneLine(String key, Runnable content) {
    generator.writeName(key);
    itemOnOneLine(content);
  }

  void list(String key, Runnable content) {
    startList(key);
    content.run();
    generator.writeEndArray();
  }

  /** Numbers on one line. */
  void numbers(String key, DoubleStream values) {
    startList(key);
    layout.onOneLine(() -> values.forEach(this::number));
    generator.writeEndArray();
  }

  /** Texts on one line. */
  void texts(String key, Iterable<String> values) {
    startList(key);
    layout.onOneLine(() -> values.forEach(generator::writeString));
    generator.writeEndArray();
  }

  private void startList(String key) {
    generator.writeName(key);
    generator.writeStartArray();
  }

  void text(String key, String value) {
    generator.writeStringProperty(key, value);
  }

  void truth(String key, boolean value) {
    generator.writeBooleanProperty(key, value);
  }

  void nothing(String key) {
    generator.writeNullProperty(key);
  }

  /** A number with all its digits; it reads back as the same double. */
  void number(String key, double value) {
    generator.writeName(key);
    number(value);
  }

  void numberOrNull(String key, OptionalDouble value) {
    value.ifPresentOrElse(number -> number(key, number), () -> nothing(key));
  }

  private void number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("JSON has no number " + value);
    }
    generator.writeNumber(PlainNumber.format(value));
  }
}
