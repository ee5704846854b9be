package dev.tunewise.export.office;

import dev.tunewise.export.SafeText;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML, element by element. Text and attribute values may be anything. */
final class Xml {
  private final StringBuilder out = new StringBuilder(8_192);
  private final Deque<String> open = new ArrayDeque<>();

  /** What stands inside an element. */
  @FunctionalInterface
  interface Content {
    void write();
  }

  /**
   * An element with elements inside.
   *
   * @param path its name, after those of elements around it that have nothing else: {@code a/b}
   * @param attributes names and values in turn
   */
  Xml in(String path, Content content, Object... attributes) {
    int outer = path.indexOf('/');
    if (outer >= 0) {
      String inner = path.substring(outer + 1);
      return in(path.substring(0, outer), () -> in(inner, content, attributes));
    }
    start(path, attributes);
    out.append('>');
    open.push(path);
    content.write();
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element without content. */
  Xml leaf(String name, Object... attributes) {
    start(name, attributes);
    out.append("/>");
    return this;
  }

  /** An element whose only attribute is {@code val}, as most of a chart are. */
  Xml val(String name, Object value) {
    return leaf(name, "val", value);
  }

  Xml text(String name, String text, Object... attributes) {
    start(name, attributes);
    out.append('>').append(escaped(text)).append("</").append(name).append('>');
    return this;
  }

  private void start(String name, Object... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      String value = escaped(String.valueOf(attributes[i + 1]));
      out.append(' ').append(attributes[i]).append("=\"").append(value).append('"');
    }
  }

  private static String escaped(String text) {
    return SafeText.xml(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
