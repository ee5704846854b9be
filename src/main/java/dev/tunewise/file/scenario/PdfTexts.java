package dev.tunewise.file.scenario;

import dev.tunewise.file.ReadException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * The scenarios attached to a PDF (ISO 32000-1, 7.11.4). Streams stand in the file as they are,
 * whatever holds the rest, so they are found by the dictionary in front of them; the library that
 * writes PDF files would unpack all of the file in memory first, however much that is.
 */
final class PdfTexts {
  private static final byte[] SIGNATURE = ascii("%PDF-");
  private static final byte[] ATTACHMENT = ascii("/EmbeddedFile");
  private static final byte[] OBJECT = ascii(" obj");
  private static final byte[] STREAM = ascii("stream");
  private static final byte[] END = ascii("endstream");

  /** Readers look for the signature as far. */
  private static final int SIGNATURE_BYTES = 1_024;

  /** The dictionary of a stream is short. */
  private static final int DICTIONARY_BYTES = 2_000;

  /** More attachments than that are no export's. */
  private static final int MOST_ATTACHMENTS = 1_000;

  /** As many bytes of an attachment as tell whether it is a scenario. */
  private static final int ROOT_BYTES = 200;

  private static final Pattern LENGTH =
      Pattern.compile("/Length\\s+(\\d{1,9})(?!\\s*\\d+\\s+R|\\d)");
  private static final Pattern DEFLATED =
      Pattern.compile("/Filter\\s*(?:/FlateDecode\\b|\\[\\s*/FlateDecode\\s*])");

  private final byte[] pdf;
  private final List<byte[]> texts = new ArrayList<>();
  private int room = ScenarioMark.MAX_BYTES;

  /** Where the next stream ends that is not behind what was read; the greatest for nowhere. */
  private int nextEnd = -1;

  private PdfTexts(byte[] pdf) {
    this.pdf = pdf;
  }

  /**
   * The content of the attachments that are scenarios, in their order.
   *
   * @throws ReadException if it is no PDF or holds too much
   */
  static List<byte[]> read(byte[] pdf) throws IOException, ReadException {
    int start = indexOf(pdf, SIGNATURE, 0, SIGNATURE_BYTES);
    if (start < 0) {
      throw new ReadException("is no PDF report");
    }
    PdfTexts texts = new PdfTexts(pdf);
    texts.readAttachments();
    return texts.texts;
  }

  private void readAttachments() throws IOException, ReadException {
    int found = indexOf(pdf, ATTACHMENT, 0, pdf.length);
    for (int count = 0; found >= 0 && count < MOST_ATTACHMENTS; count++) {
      int end = found + ATTACHMENT.length;
      int stream = indexOf(pdf, STREAM, end, end + DICTIONARY_BYTES);
      int object = lastIndexOf(OBJECT, found);
      if (stream >= 0 && object >= 0) {
        readStream(text(object, stream), stream + STREAM.length);
      }
      found = indexOf(pdf, ATTACHMENT, end, pdf.length);
    }
  }

  /**
   * Reads one attachment.
   *
   * @param dictionary what is said of it
   * @param from where its line break and then its bytes begin
   */
  private void readStream(String dictionary, int from) throws IOException, ReadException {
    Optional<InputStream> head = opened(dictionary, from);
    if (head.isEmpty()) {
      return;
    }
    String root = new String(read(head.get(), ROOT_BYTES), StandardCharsets.UTF_8);
    if (root.contains('"' + ScenarioKeys.FORMAT_NAME + '"')) {
      byte[] text = read(opened(dictionary, from).orElseThrow(), room + 1);
      if (text.length > room) {
        throw ScenarioMark.tooLarge();
      }
      ScenarioMark.requireRoom(texts);
      room -= text.length;
      texts.add(text);
    }
  }

  /** The bytes of a stream; empty if they are packed as no export is, or end nowhere. */
  private Optional<InputStream> opened(String dictionary, int from) {
    int start = from;
    if (start < pdf.length && pdf[start] == '\r') {
      start++;
    }
    if (start < pdf.length && pdf[start] == '\n') {
      start++;
    }
    Matcher length = LENGTH.matcher(dictionary);
    int end = length.find() ? start + Integer.parseInt(length.group(1)) : endAfter(start);
    if (end < start || end > pdf.length) {
      return Optional.empty();
    }
    InputStream plain = new ByteArrayInputStream(pdf, start, end - start);
    if (!dictionary.contains("/Filter")) {
      return Optional.of(plain);
    }
    return DEFLATED.matcher(dictionary).find()
        ? Optional.of(new InflaterInputStream(plain))
        : Optional.empty();
  }

  /** Many streams may have no length and the same end, or none: it is looked for once. */
  private int endAfter(int start) {
    if (start > nextEnd) {
      int found = indexOf(pdf, END, start, pdf.length);
      nextEnd = found < 0 ? Integer.MAX_VALUE : found;
    }
    return nextEnd == Integer.MAX_VALUE ? -1 : nextEnd;
  }

  private static byte[] read(InputStream in, int most) throws IOException, ReadException {
    try (in) {
      return in.readNBytes(most);
    } catch (ZipException | EOFException e) {
      throw new ReadException("is a damaged report: its attachment cannot be decompressed");
    }
  }

  private String text(int from, int to) {
    return new String(pdf, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Where something begins at or after a place and before another; negative if nowhere. */
  private static int indexOf(byte[] all, byte[] wanted, int from, int to) {
    int last = Math.min(to, all.length - wanted.length + 1);
    for (int i = from; i < last; i++) {
      if (isAt(all, wanted, i)) {
        return i;
      }
    }
    return -1;
  }

  private int lastIndexOf(byte[] wanted, int before) {
    for (int i = before - wanted.length; i >= Math.max(0, before - DICTIONARY_BYTES); i--) {
      if (isAt(pdf, wanted, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isAt(byte[] all, byte[] wanted, int place) {
    for (int i = 0; i < wanted.length; i++) {
      if (all[place + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
