package dev.tunewise.dataset;

import dev.tunewise.file.JsonOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** One line of a file, made on another thread than the one that writes it. */
final class JsonLine {
  private final byte[] bytes;

  private JsonLine(byte[] bytes) {
    this.bytes = bytes;
  }

  /** An entry as it stands in the file that is read. */
  static JsonLine asItStands(String text) {
    return new JsonLine(JsonOnOneLine.of(text).getBytes(StandardCharsets.UTF_8));
  }

  /** JSON on one line. */
  static JsonLine of(String json) {
    return new JsonLine(JsonOutput.utf8(json));
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes);
    out.write('\n');
  }
}
