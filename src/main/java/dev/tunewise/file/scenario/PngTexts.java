package dev.tunewise.file.scenario;

import dev.tunewise.file.ReadException;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * The scenarios in the text chunks (iTXt) of a PNG (W3C PNG specification, third edition, 5.3 and
 * 11.3.3.4). The JDK's reader is of no use here: it keeps every chunk, inflates each text, and
 * takes the lengths in the file for granted, so that a small file can fill the memory.
 */
final class PngTexts {
  private static final long SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int TEXT = 0x69545874;
  private static final int PIXELS = 0x49444154;
  private static final int END = 0x49454E44;

  /** Ends in 0. */
  private static final byte[] KEYWORD =
      (ScenarioMark.KEYWORD + '\0').getBytes(StandardCharsets.ISO_8859_1);

  private final DataInputStream in;
  private final List<byte[]> texts = new ArrayList<>();
  private int room = ScenarioMark.MAX_BYTES;

  private PngTexts(InputStream in) {
    this.in = new DataInputStream(in);
  }

  /**
   * The content of the chunks with a scenario, UTF-8, in their order.
   *
   * @throws ReadException if it is no PNG, is damaged or holds too much
   */
  static List<byte[]> read(InputStream in) throws IOException, ReadException {
    PngTexts texts = new PngTexts(in);
    try {
      texts.readChunks();
    } catch (EOFException e) {
      throw new ReadException("is a damaged picture: it ends too early");
    }
    return texts.texts;
  }

  private void readChunks() throws IOException, ReadException {
    byte[] start = in.readNBytes(Long.BYTES);
    if (start.length < Long.BYTES || toLong(start) != SIGNATURE) {
      throw new ReadException("is no PNG picture");
    }
    while (true) {
      int length = in.readInt();
      int type = in.readInt();
      if (length < 0) {
        throw new ReadException("is a damaged picture: a part of it has no length");
      }
      // What was found before the pixels is all that this program writes.
      if (type == END || (type == PIXELS && !texts.isEmpty())) {
        return;
      }
      if (type == TEXT) {
        readText(length);
      } else {
        in.skipNBytes(length + 4L);
      }
    }
  }

  /** Keyword, 0, compressed or not, method 0, language, 0, keyword in that language, 0, text. */
  private void readText(int length) throws IOException, ReadException {
    byte[] head = in.readNBytes(Math.min(length, KEYWORD.length));
    if (!Arrays.equals(head, KEYWORD)) {
      in.skipNBytes(length - head.length + 4L);
      return;
    }
    int restLength = length - head.length;
    if (restLength > room) {
      throw ScenarioMark.tooLarge();
    }
    byte[] rest = in.readNBytes(restLength);
    int checksum = in.readInt();
    if (rest.length < restLength || checksum != checksum(head, rest)) {
      throw new ReadException("is a damaged picture: its scenario has a wrong checksum");
    }
    ScenarioMark.requireRoom(texts);
    byte[] text = text(rest);
    room -= text.length;
    texts.add(text);
  }

  private byte[] text(byte[] rest) throws IOException, ReadException {
    ByteArrayInputStream fields = new ByteArrayInputStream(rest);
    boolean compressed = fields.read() == 1;
    int method = fields.read();
    skipField(fields);
    skipField(fields);
    if (!compressed) {
      return fields.readAllBytes();
    }
    if (method != 0) {
      throw new ReadException("is a damaged picture: its scenario is compressed in no known way");
    }
    try (InputStream inflated = new InflaterInputStream(fields)) {
      byte[] text = inflated.readNBytes(room + 1);
      if (text.length > room) {
        throw ScenarioMark.tooLarge();
      }
      return text;
    } catch (ZipException | EOFException e) {
      throw new ReadException("is a damaged picture: its scenario cannot be decompressed");
    }
  }

  private static void skipField(InputStream fields) throws IOException {
    int next = fields.read();
    while (next > 0) {
      next = fields.read();
    }
  }

  private static int checksum(byte[] head, byte[] rest) {
    CRC32 crc = new CRC32();
    crc.update(new byte[] {'i', 'T', 'X', 't'});
    crc.update(head);
    crc.update(rest);
    return (int) crc.getValue();
  }

  private static long toLong(byte[] bytes) {
    long value = 0;
    for (byte b : bytes) {
      value = (value << 8) | (b & 0xFF);
    }
    return value;
  }
}
