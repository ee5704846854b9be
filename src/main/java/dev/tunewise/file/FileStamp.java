package dev.tunewise.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file held when it was looked at: two are equal if, and only if, the content is. Times say
 * nothing: a program can set them, and some file systems round them to seconds.
 *
 * @param size in bytes
 * @param hash SHA-256 of the content, in hexadecimal digits
 */
public record FileStamp(long size, String hash) {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64})");
  private static final int BUFFER = 1 << 16;

  /** The stamp of a file with such a content. */
  public static FileStamp of(byte[] content) {
    return new FileStamp(content.length, hex(digest().digest(content)));
  }

  /**
   * The stamp of a file as it is now, behind links.
   *
   * @return empty if there is no file
   * @throws IOException if it cannot be read or is no ordinary file
   */
  public static Optional<FileStamp> of(Path file) throws IOException {
    // A link that leads nowhere is no file either.
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, FileReason.FOLDER);
    }
    // A pipe may wait for its writer forever.
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new FileSystemException(file.toString(), null, FileReason.NO_ORDINARY_FILE);
    }
    MessageDigest digest = digest();
    long size = 0;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        size += read;
      }
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    return Optional.of(new FileStamp(size, hex(digest.digest())));
  }

  /** A stamp from {@link #text}; empty if the text is none. */
  public static Optional<FileStamp> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    return parts.matches()
        ? Optional.of(new FileStamp(Long.parseLong(parts.group(1)), parts.group(2)))
        : Optional.empty();
  }

  /** The stamp on one line. */
  public String text() {
    return size + " " + hash;
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
