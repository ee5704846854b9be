package dev.tunewise.file;

import dev.tunewise.model.PlainNumber;
import java.io.ByteArrayOutputStream;
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

  private final Consumer<byte[]> out;
  private final StringWriter text = new StringWriter();
  private final Layout layout = new Layout();
  private final JsonGenerator generator =
      FACTORY.createGenerator(
          new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
              return layout;
            }
          },
          text);

  private JsonOutput(Consumer<byte[]> out) {
    this.out = out;
  }

  /** A file of one object, UTF-8, with a line break at its end. */
  public static byte[] file(Consumer<JsonOutput> content) {
    return bytes(json -> json.item(() -> content.accept(json)));
  }

  /** The same bit by bit: what comes before each {@link #handOver}, and the rest. */
  public static void file(Consumer<byte[]> out, Consumer<JsonOutput> content) {
    JsonOutput json = new JsonOutput(out);
    json.item(() -> content.accept(json));
    json.end();
  }

  /** One object on one line, UTF-8, with a line break at its end. */
  public static byte[] line(Consumer<JsonOutput> content) {
    return bytes(json -> json.itemOnOneLine(() -> content.accept(json)));
  }

  private static byte[] bytes(Consumer<JsonOutput> content) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    JsonOutput json = new JsonOutput(whole::writeBytes);
    content.accept(json);
    json.end();
    return whole.toByteArray();
  }

  /** Hands over what has been written so far, after a whole value. */
  public void handOver() {
    generator.flush();
    out.accept(utf8(text.toString()));
    text.getBuffer().setLength(0);
  }

  private void end() {
    generator.close();
    out.accept(utf8(text + "\n"));
  }

  /** JSON as the bytes of a file. */
  public static byte[] utf8(String json) {
    return withoutLoneSurrogates(json).getBytes(StandardCharsets.UTF_8);
  }

  /** UTF-8 has no place for half a character: it is spelled out, as JSON allows inside texts. */
  private static String withoutLoneSurrogates(String json) {
    if (!hasSurrogates(json)) {
      return json; // as nearly all are
    }
    StringBuilder whole = new StringBuilder(json.length());
    json.codePoints()
        .forEach(
            c -> {
              if (isLoneSurrogate(c)) {
                whole.append("\\u").append(Integer.toHexString(c));
              } else {
                whole.appendCodePoint(c);
              }
            });
    return whole.toString();
  }

  private static boolean hasSurrogates(String json) {
    for (int i = 0; i < json.length(); i++) {
      if (Character.isSurrogate(json.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLoneSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
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

  /**
   * Where line breaks and spaces go in the JSON that this program writes; the same on all systems.
   */
  private static final class Layout implements PrettyPrinter {
    private int depth;

    /** How deep the object or list is that stays on one line; 0 if none does. */
    private int lineDepth;

    /** Keeps what follows in the object or list that was just started on one line. */
    void onOneLine(Runnable content) {
      lineDepth = lineDepth > 0 ? lineDepth : depth;
      content.run();
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator out) {
      out.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator out) {
      out.writeRaw('{');
      depth++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator out) {
      space(out, " ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator out) {
      out.writeRaw(',');
      space(out, " ");
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator out) {
      out.writeRaw(": ");
    }

    @Override
    public void writeEndObject(JsonGenerator out, int entries) {
      end(out, entries, " ", '}');
    }

    @Override
    public void writeStartArray(JsonGenerator out) {
      out.writeRaw('[');
      depth++;
    }

    @Override
    public void beforeArrayValues(JsonGenerator out) {
      space(out, "");
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator out) {
      out.writeRaw(',');
      space(out, " ");
    }

    @Override
    public void writeEndArray(JsonGenerator out, int values) {
      end(out, values, "", ']');
    }

    private void end(JsonGenerator out, int entries, String onOneLine, char bracket) {
      depth--;
      if (entries > 0) {
        space(out, onOneLine);
      }
      if (depth < lineDepth) {
        lineDepth = 0;
      }
      out.writeRaw(bracket);
    }

    private void space(JsonGenerator out, String onOneLine) {
      out.writeRaw(lineDepth > 0 ? onOneLine : "\n" + "  ".repeat(depth));
    }
  }
}
