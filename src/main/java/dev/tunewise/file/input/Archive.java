package dev.tunewise.file.input;

import dev.tunewise.file.Bounds;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.TextFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The parts of a zip, within bounds. */
public final class Archive implements Closeable {
  private final ZipFile zip;

  private Archive(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * Opens an ordinary file.
   *
   * @throws ReadException if it is no archive, damaged or too large
   */
  public static Archive open(Path file) throws ReadException {
    try {
      TextFile.requireOrdinary(file);
      TextFile.requireSize(file, Bounds.WORKBOOK.bytes());
      ZipFile zip = new ZipFile(file.toFile());
      if (zip.size() > Bounds.WORKBOOK.parts()) {
        zip.close();
        throw new ReadException("holds more than " + Bounds.WORKBOOK.parts() + " parts");
      }
      return new Archive(zip);
    } catch (ZipException e) {
      throw new ReadException("is damaged: it cannot be unpacked");
    } catch (IOException | SecurityException e) {
      throw new ReadException(e);
    }
  }

  public boolean holds(String part) {
    return zip.getEntry(part) != null;
  }

  /** Names of the parts, in the order of the archive; text of strangers, no paths. */
  public List<String> parts() {
    return zip.stream().map(ZipEntry::getName).toList();
  }

  /**
   * What a part holds, unpacked; streamed and bounded.
   *
   * @throws ReadException if it is missing or cannot be unpacked
   */
  public InputStream stream(String part) throws ReadException {
    return stream(part, new Allowance(Bounds.WORKBOOK.unpacked()));
  }

  /** As {@link #stream(String)}, of as much as is allowed. */
  InputStream stream(String part, Allowance allowance) throws ReadException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      throw new ReadException("is damaged: " + part + " is missing in it");
    }
    try {
      return new UnpackedStream(zip.getInputStream(entry), allowance);
    } catch (IOException e) {
      throw new ReadException("is damaged: it cannot be unpacked");
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
