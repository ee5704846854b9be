package dev.tunewise.file.input;

import dev.tunewise.file.Bounds;
import dev.tunewise.file.InputException;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.TextFile;
import dev.tunewise.file.input.Sniff.Layout;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A file that is open for reading, as text whatever its encoding, unpacked if it is gzip, or as a
 * workbook. It is read once, in one of the ways that it offers; how it is laid out can be looked at
 * before.
 */
public final class InputFile implements AutoCloseable {
  /** A compressed text is read up to this many bytes. */
  public static final long MAX_UNPACKED_BYTES = Bounds.TRAINING.unpacked();

  /** Bytes, unpacked and as UTF-8, that tell what a file is. */
  private static final int START = 1 << 16;

  private static final int BUFFER = 1 << 16;

  private final String name;
  private final WatchedStream watched;
  private final InputStream text;
  private final Sniffer start;
  private final Layout layout;
  private final boolean unpacked;
  private final boolean transcoded;
  private final @Nullable Archive archive;
  private @Nullable Workbook workbook;

  private InputFile(
      String name,
      WatchedStream watched,
      InputStream text,
      Sniffer start,
      Layout layout,
      boolean unpacked,
      boolean transcoded,
      @Nullable Archive archive) {
    this.name = name;
    this.watched = watched;
    this.text = text;
    this.start = start;
    this.layout = layout;
    this.unpacked = unpacked;
    this.transcoded = transcoded;
    this.archive = archive;
  }

  /**
   * Opens an ordinary file.
   *
   * @param watch is told the share of the file's bytes that is read
   * @throws ReadException if it is missing, a folder, a pipe or a device, cannot be read, or is
   *     neither text nor a workbook nor an archive
   * @throws StoppedException if the watch said to stop
   */
  public static InputFile open(Path file, Watch watch) throws ReadException, StoppedException {
    TextFile.requireOrdinary(file);
    return openAny(file, watch);
  }

  /** As {@link #open}, and pipes and devices too, however long they take. */
  public static InputFile openAny(Path file, Watch watch) throws ReadException, StoppedException {
    if (Files.isDirectory(file)) {
      throw TextFile.folder();
    }
    String name = String.valueOf(file.getFileName());
    InputStream bytes = null;
    try {
      bytes = Files.newInputStream(file);
      return of(bytes, name, Files.size(file), file, watch);
    } catch (IOException | SecurityException | ReadException e) {
      close(bytes);
      throw InputReason.of(e);
    }
  }

  /** A text that is no file, such as one that was pasted. */
  public static InputFile of(String text, String name) throws ReadException, StoppedException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return of(new ByteArrayInputStream(bytes), name, bytes.length, Watch.NONE);
  }

  /**
   * A stream, of which archives cannot be read.
   *
   * @param size in bytes; 0 if it is not known
   */
  public static InputFile of(InputStream in, String name, long size, Watch watch)
      throws ReadException, StoppedException {
    try {
      return of(in, name, size, null, watch);
    } catch (IOException e) {
      throw InputReason.of(e);
    }
  }

  private static InputFile of(
      InputStream in, String name, long size, @Nullable Path file, Watch watch)
      throws IOException, ReadException {
    WatchedStream watched = new WatchedStream(in, size, watch);
    byte[] beginning = watched.readNBytes(BUFFER);
    InputStream all = new SequenceInputStream(new ByteArrayInputStream(beginning), watched);
    Optional<Packing> packing = Packing.of(beginning);
    if (packing.isPresent() && !packing.get().refusal().isEmpty()) {
      throw new ReadException(packing.get().refusal());
    }
    if (packing.equals(Optional.of(Packing.ZIP))) {
      return archive(name, watched, file);
    }
    boolean packed = packing.equals(Optional.of(Packing.GZIP));
    if (packed) {
      all = new UnpackedStream(unpacking(all), new Allowance(MAX_UNPACKED_BYTES));
      beginning = all.readNBytes(BUFFER);
      all = new SequenceInputStream(new ByteArrayInputStream(beginning), all);
    }
    Optional<Encoding> encoding = Encoding.of(beginning);
    if (encoding.isEmpty()) {
      throw new ReadException(InputReason.NO_TEXT);
    }
    all.skipNBytes(encoding.get().markLength(beginning));
    boolean coded = encoding.get() != Encoding.UTF_8;
    InputStream text = coded ? new TranscodedStream(all, encoding.get().charset()) : all;
    byte[] start = text.readNBytes(START);
    Sniffer sniffer = new Sniffer(start, start.length < START);
    InputStream again = new SequenceInputStream(new ByteArrayInputStream(start), text);
    return new InputFile(name, watched, again, sniffer, sniffer.layout(), packed, coded, null);
  }

  private static InputStream unpacking(InputStream in) throws IOException {
    try {
      return new GZIPInputStream(in, BUFFER);
    } catch (EOFException | ZipException e) {
      throw new InputException("is damaged: its compressed content cannot be unpacked");
    }
  }

  private static InputFile archive(String name, WatchedStream watched, @Nullable Path file)
      throws ReadException, IOException {
    if (file == null || !Files.isRegularFile(file)) {
      throw new ReadException("is an archive; it can be read from an ordinary file only");
    }
    Archive archive = Archive.open(file);
    Layout layout = archive.holds(WorkbookIndex.MAIN) ? Layout.WORKBOOK : Layout.ARCHIVE;
    Sniffer none = new Sniffer(new byte[0], true);
    return new InputFile(
        name, watched, InputStream.nullInputStream(), none, layout, false, false, archive);
  }

  /** Name of the file without its folder. */
  public String name() {
    return name;
  }

  public Layout layout() {
    return layout;
  }

  /** Whether the file is compressed by gzip. */
  public boolean isUnpacked() {
    return unpacked;
  }

  /** Whether the text was UTF-16. */
  public boolean isTranscoded() {
    return transcoded;
  }

  /** Bytes of the file, as it is on disk, that were read so far. */
  public long bytesRead() {
    return watched.taken();
  }

  /** What shows at the beginning; what is read afterwards still begins there. */
  public Sniff sniff() throws ReadException, StoppedException {
    if (layout == Layout.ARCHIVE && archive != null) {
      return new Sniff(layout, "", List.of(), List.of(), List.of(), archive.parts());
    }
    if (layout != Layout.WORKBOOK) {
      return start.sniff();
    }
    List<String> columns = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    try (TableReader table = table()) {
      Sniffer.table(table, columns, rows);
    }
    return new Sniff(layout, "", List.of(), columns, rows, List.of());
  }

  /**
   * The text as UTF-8, without a byte order mark. Its bytes may still turn out to be no UTF-8.
   * {@link InputReason} says why it or what reads it fails.
   */
  public InputStream utf8() {
    return text;
  }

  /** The parts of an archive; empty for all other files. */
  public Optional<Archive> archive() {
    return Optional.ofNullable(archive);
  }

  /**
   * The lines, or the values of JSON, as the layout is: one for each line, each element of an
   * array, each object of several.
   *
   * @param maxBytes of each, longer ones are named, not read
   * @param lists names of lists whose values are wanted where objects stand around them, such as
   *     {@code data}
   */
  public ElementSource elements(int maxBytes, Set<String> lists) {
    boolean values =
        layout == Layout.JSON
            || layout == Layout.JSON_ARRAY
            || (layout == Layout.JSON_LINES && start.holdsList(lists));
    return values ? new ValueReader(text, maxBytes, lists) : new LineReader(text, maxBytes);
  }

  /** Names of a workbook's sheets, in their order; empty for a text. */
  public List<String> sheets() throws ReadException, StoppedException {
    return layout == Layout.WORKBOOK ? workbook().names() : List.of();
  }

  /** The table of a text, or of the first sheet whose columns have names. */
  public TableReader table() throws ReadException, StoppedException {
    return table(null);
  }

  /**
   * As {@link #table()}.
   *
   * @param isHeader whether the cells of a row name columns; null for the usual signs of that
   */
  public TableReader table(@Nullable Predicate<List<String>> isHeader)
      throws ReadException, StoppedException {
    if (layout != Layout.WORKBOOK) {
      char separator = CsvRows.separator(start.text());
      InputStreamReader reader = new InputStreamReader(text, StandardCharsets.UTF_8.newDecoder());
      return new TableReader(new CsvRows(reader, separator), "", separator, isHeader);
    }
    List<String> sheets = sheets();
    for (String sheet : sheets) {
      TableReader table = sheet(sheet, isHeader);
      if (table.hasHeader() || sheet.equals(sheets.getLast())) {
        return table;
      }
      table.close();
    }
    throw new ReadException("is a workbook without a sheet of cells");
  }

  /** The table of one of the {@link #sheets}. */
  public TableReader sheet(String sheet, @Nullable Predicate<List<String>> isHeader)
      throws ReadException, StoppedException {
    return new TableReader(workbook().rows(sheet), sheet, '\0', isHeader);
  }

  private Workbook workbook() throws ReadException, StoppedException {
    Archive parts = archive;
    if (parts == null) {
      throw new ReadException("is no workbook");
    }
    Workbook opened = workbook == null ? Workbook.read(parts) : workbook;
    workbook = opened;
    return opened;
  }

  @Override
  public void close() {
    close(text);
    close(watched);
    close(archive);
  }

  private static void close(@Nullable Closeable opened) {
    try {
      if (opened != null) {
        opened.close();
      }
    } catch (IOException e) {
      // It was only read.
    }
  }
}
