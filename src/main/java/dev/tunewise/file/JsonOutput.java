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
public final class JsonOutput {
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
  public static byte[] file(Consumer<JsonOutput> content) {
    JsonOutput json = new JsonOutput();
    json.item(() -> content.accept(json));
    return json.bytes();
  }

  /** One object on one line, UTF-8, with a line break at its end. */
  public static byte[] line(Consumer<JsonOutput> content) {
    JsonOutput json = new JsonOutput();
    json.itemOnOneLine(() -> content.accept(json));
    return json.bytes();
  }

  private byte[] bytes() {
    generator.close();
    return (withoutLoneSurrogates(text.toString()) + "\n").getBytes(StandardCharsets.UTF_8);
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
  public void item(Runnable content) {
    generator.writeStartObject();
    content.run();
    generator.writeEndObject();
  }

  /** A small object as an entry of a list, on one line. */
  public void itemOnOneLine(Runnable content) {
    generator.writeStartObject();
    layout.onOneLine(content);
    generator.writeEndObject();
  }

  public void object(String key, Runnable content) {
    generator.writeName(key);
    item(content);
  }

  /** A small object on one line. */
  public void objectOnOneLine(String key, Runnable content) {
    generator.writeName(key);
    itemOnOneLine(content);
  }

  public void list(String key, Runnable content) {
    startList(key);
    content.run();
    generator.writeEndArray();
  }

  /** Numbers on one line. */
  public void numbers(String key, DoubleStream values) {
    startList(key);
    layout.onOneLine(() -> values.forEach(this::number));
    generator.writeEndArray();
  }

  /** Texts on one line. */
  public void texts(String key, Iterable<String> values) {
    startList(key);
    layout.onOneLine(() -> values.forEach(generator::writeString));
    generator.writeEndArray();
  }

  private void startList(String key) {
    generator.writeName(key);
    generator.writeStartArray();
  }

  public void text(String key, String value) {
    generator.writeStringProperty(key, value);
  }

  public void truth(String key, boolean value) {
    generator.writeBooleanProperty(key, value);
  }

  public void nothing(String key) {
    generator.writeNullProperty(key);
  }

  /** A number with all its digits; it reads back as the same double. */
  public void number(String key, double value) {
    generator.writeName(key);
    number(value);
  }

  public void numberOrNull(String key, OptionalDouble value) {
    value.ifPresentOrElse(number -> number(key, number), () -> nothing(key));
  }

  private void number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("JSON has no number " + value);
    }
    generator.writeNumber(PlainNumber.format(value));
  }
}
