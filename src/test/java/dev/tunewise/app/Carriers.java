package dev.tunewise.app;

import static dev.tunewise.app.Mutation.utf8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/** The smallest files that carry texts as exports carry scenarios, made without the program. */
final class Carriers {
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";

  private Carriers() {}

  private interface Content {
    void writeTo(DataOutputStream out) throws IOException;
  }

  private static byte[] bytes(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      content.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(content);
    out.writeInt(content.length);
    out.write(name);
    out.write(content);
    out.writeInt((int) crc.getValue());
  }

  /** A picture of one pixel; no end where there are none. */
  static byte[] png(int texts, byte[] text) {
    byte[] inside = Mutation.joined(utf8("Tunewise Scenario\0\0\0\0\0"), text);
    return bytes(
        out -> {
          out.writeLong(0x89504E470D0A1A0AL);
          chunk(out, "IHDR", new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0});
          for (int i = 0; i < texts; i++) {
            chunk(out, "iTXt", inside);
          }
          chunk(out, "IDAT", new byte[] {0x78, (byte) 0x9C, 0x63, 0, 0, 0, 2, 0, 1});
          chunk(out, "IEND", new byte[0]);
        });
  }

  static byte[] escaped(byte[] text) {
    return utf8(
        new String(text, StandardCharsets.UTF_8)
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace("]]>", "]]&gt;"));
  }

  private static byte[] element(byte[] text) {
    return Mutation.joined(
        Mutation.joined(utf8("<scenario xmlns='https://tunewise.dev/scenario'>"), escaped(text)),
        utf8("</scenario>"));
  }

  static byte[] svg(byte[] text) {
    byte[] head = utf8("<svg xmlns='http://www.w3.org/2000/svg' width='1'><metadata>");
    return Mutation.joined(
        Mutation.joined(head, element(text)), utf8("</metadata><path d='M0 0'/></svg>"));
  }

  static byte[] pdf(byte[] text) {
    byte[] head =
        utf8("%PDF-1.6\n1 0 obj\n<</Type /EmbeddedFile /Length " + text.length + ">>\nstream\n");
    return Mutation.joined(
        Mutation.joined(head, text), utf8("\nendstream\nendobj\ntrailer <<>>\n%%EOF"));
  }

  /**
   * An Office file.
   *
   * @param main part that refers to the item, such as {@code ppt/presentation.xml}
   */
  static byte[] office(String main, byte[] text) {
    String relations = main.replaceFirst("([^/]+)$", "_rels/$1.rels");
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put(
        relations,
        utf8(
            "<Relationships xmlns='x'><Relationship Id='a' Type='"
                + RELATION
                + "' Target='../customXml/item1.xml'/></Relationships>"));
    parts.put("customXml/item1.xml", element(text));
    return Mutation.zipped(parts);
  }
}
