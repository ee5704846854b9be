package dev.tunewise.file.input;

import dev.tunewise.file.ReadException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** Opens content made in tests. */
final class Inputs {
  private Inputs() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static InputFile open(byte[] content) throws ReadException, StoppedException {
    return InputFile.of(new ByteArrayInputStream(content), "x", content.length, Watch.NONE);
  }

  static InputFile open(String content) throws ReadException, StoppedException {
    return open(utf8(content));
  }

  /** Each element as its number and its text, or its fault and line. */
  static List<String> elements(byte[] content, int most, String... lists)
      throws ReadException, StoppedException {
    List<String> all = new ArrayList<>();
    try (InputFile file = open(content)) {
      ElementSource source = file.elements(most, Set.of(lists));
      for (Element next = source.next(); next != null; next = source.next()) {
        String line = next.fault() == Element.Fault.BROKEN ? " " + next.line() : "";
        String what = next.fault() == Element.Fault.NONE ? next.text() : next.fault().name() + line;
        all.add(next.number() + " " + what);
      }
    }
    return all;
  }

  static List<String> elements(String content, String... lists)
      throws ReadException, StoppedException {
    return elements(utf8(content), 1_000_000, lists);
  }
}
