package dev.tunewise.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damages files as disks, editors, other programs and people of ill will do. */
final class Mutation {
  private static final List<String> TOKENS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          "\\",
          ",",
          ":",
          "\n",
          "\r",
          "\t",
          "\0",
          "\uFEFF",
          ";",
          "|",
          "'",
          "null",
          "true",
          "NaN",
          "Infinity",
          "-1e999",
          "1e309",
          "-0",
          "0.5",
          "1e-308",
          "01",
          "{}",
          "[]",
          "\"\"",
          "\\ud800",
          "\\u0000",
          "é",
          "\uD83D",
          "&a;",
          "&#0;",
          "<!DOCTYPE x [",
          "<![CDATA[",
          "<!--",
          "]]>",
          "<a",
          "/>",
          "</a>",
          "=1+1",
          "../",
          "%n",
          "{\"a\":",
          "[[[[",
          "{\"version\":2}",
          "\"messages\":[",
          "stream",
          "endstream",
          "/Length 9",
          "obj");

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-1",
          "-0",
          "1e308",
          "1e309",
          "-1e309",
          "1e-308",
          "4.9e-324",
          "0.1",
          "1e15",
          "9223372036854775807",
          "9223372036854775808",
          "2147483648",
          "NaN",
          "null",
          "\"7\"",
          "1".repeat(400),
          "0." + "0".repeat(400) + "1",
          "1e99999999999",
          "00",
          "1_000");

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");

  private final Random random;

  Mutation(Random random) {
    this.random = random;
  }

  /** A file, damaged once to four times. */
  byte[] of(byte[] file, byte[] other) {
    byte[] damaged = file;
    for (int i = random.nextInt(2) * random.nextInt(4); i >= 0; i--) {
      damaged = once(damaged, other);
    }
    return damaged;
  }

  /** The same, now and then compressed before or after it is damaged, or in another encoding. */
  byte[] inOtherClothes(byte[] file, byte[] other) {
    return switch (random.nextInt(16)) {
      case 0 -> gzip(of(file, other));
      case 1 -> of(gzip(file), other);
      case 2 ->
          new String(of(file, other), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
      default -> of(file, other);
    };
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private byte[] once(byte[] file, byte[] other) {
    int at = place(file);
    return switch (random.nextInt(9)) {
      case 0 -> flipped(file);
      case 1 -> Arrays.copyOf(file, at); // cut off
      case 2 -> Arrays.copyOfRange(file, at, file.length);
      case 3 -> without(file, at, random.nextInt(40));
      case 4 -> inserted(file, at, token());
      case 5 -> overwritten(file, at, token());
      case 6 -> repeated(file, at);
      case 7 ->
          joined(Arrays.copyOf(file, at), Arrays.copyOfRange(other, place(other), other.length));
      default -> otherNumber(file);
    };
  }

  private int place(byte[] file) {
    return file.length == 0 ? 0 : random.nextInt(file.length);
  }

  private byte[] token() {
    return utf8(TOKENS.get(random.nextInt(TOKENS.size())));
  }

  private byte[] flipped(byte[] file) {
    byte[] copy = file.clone();
    for (int i = random.nextInt(6); i >= 0 && copy.length > 0; i--) {
      copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return copy;
  }

  private static byte[] without(byte[] file, int at, int length) {
    int to = Math.min(file.length, at + length);
    return joined(Arrays.copyOf(file, at), Arrays.copyOfRange(file, to, file.length));
  }

  private static byte[] inserted(byte[] file, int at, byte[] piece) {
    return joined(
        joined(Arrays.copyOf(file, at), piece), Arrays.copyOfRange(file, at, file.length));
  }

  private static byte[] overwritten(byte[] file, int at, byte[] piece) {
    return inserted(without(file, at, piece.length), at, piece);
  }

  /** The same again and again, in place or nested deeper and deeper. */
  private byte[] repeated(byte[] file, int at) {
    int to = Math.min(file.length, at + 1 + random.nextInt(30));
    byte[] piece = Arrays.copyOfRange(file, at, to);
    byte[] all = piece;
    for (int i = 2 + random.nextInt(5); i > 0 && all.length < 4_000; i--) {
      all = joined(all, all);
    }
    return inserted(file, at, all);
  }

  /** One of the numbers of a text becomes one that nobody would write. */
  private byte[] otherNumber(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    List<MatchResult> numbers = NUMBER.matcher(text).results().toList();
    if (numbers.isEmpty()) {
      return flipped(file);
    }
    MatchResult one = numbers.get(random.nextInt(numbers.size()));
    String other = NUMBERS.get(random.nextInt(NUMBERS.size()));
    return inserted(without(file, one.start(), one.end() - one.start()), one.start(), utf8(other));
  }

  /** An archive in which one of the parts is damaged, and nothing else. */
  byte[] ofPart(byte[] archive) {
    Map<String, byte[]> parts = unzipped(archive);
    List<String> names = new ArrayList<>(parts.keySet());
    String name = names.get(random.nextInt(names.size()));
    byte[] part = parts.get(name);
    parts.put(name, of(part == null ? new byte[0] : part, utf8("<x/>")));
    return zipped(parts);
  }

  static byte[] joined(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Map<String, byte[]> unzipped(byte[] archive) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  static byte[] zipped(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The same archive with one part changed. */
  static byte[] changed(byte[] archive, String part, UnaryOperator<byte[]> change) {
    Map<String, byte[]> parts = unzipped(archive);
    parts.computeIfPresent(part, (name, content) -> change.apply(content));
    return zipped(parts);
  }
}
