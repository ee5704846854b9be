package dev.tunewise.file;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/**
 * Where line breaks and spaces go in the JSON that this program writes; the same on all systems.
 */
final class JsonLayout implements PrettyPrinter {
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
