package dev.tunewise.file.input;

import dev.tunewise.file.Bounds;
import dev.tunewise.file.InputException;
import dev.tunewise.file.ReadException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * A workbook of Excel and others (ECMA-376), of which only what cells show is read: sheets as
 * streams, the texts they share within bounds.
 */
final class Workbook {
  /** Texts that cells share are held, up to so many characters of all of them. */
  private static final int MAX_SHARED = 50_000_000;

  private static final int MOST_SHARED = 4_000_000;

  private final Archive archive;
  private final Map<String, String> sheets;
  private final List<String> shared;
  private final CellFormats formats;

  private Workbook(
      Archive archive, Map<String, String> sheets, List<String> shared, CellFormats formats) {
    this.archive = archive;
    this.sheets = sheets;
    this.shared = shared;
    this.formats = formats;
  }

  static Workbook read(Archive archive) throws ReadException, StoppedException {
    try {
      Allowance small = new Allowance(Bounds.OFFICE.unpacked()); // all but texts and rows
      WorkbookIndex index = WorkbookIndex.read(archive, part -> archive.stream(part, small));
      return new Workbook(
          archive,
          index.sheets(),
          shared(archive, index.part("sharedStrings")),
          CellFormats.of(archive, index, part -> archive.stream(part, small)));
    } catch (XMLStreamException | IOException e) {
      throw PartReader.why(e);
    }
  }

  private static List<String> shared(Archive archive, String path)
      throws ReadException, XMLStreamException, IOException {
    List<String> texts = new ArrayList<>();
    if (path.isEmpty() || !archive.holds(path)) {
      return texts;
    }
    long[] length = {0};
    try (PartReader part = new PartReader(archive.stream(path))) {
      SharedTexts.read(
          part,
          text -> {
            length[0] += text.length();
            texts.add(text);
            if (length[0] > MAX_SHARED || texts.size() > MOST_SHARED) {
              throw new InputException(
                  "holds more text than is read of a workbook ("
                      + MAX_SHARED / 1_000_000
                      + " million characters, "
                      + MOST_SHARED / 1_000_000
                      + " million different texts); save it as CSV");
            }
          });
    }
    return texts;
  }

  /** Names of the sheets, in their order. */
  List<String> names() {
    return List.copyOf(sheets.keySet());
  }

  RowSource rows(String sheet) throws ReadException, StoppedException {
    String path = sheets.get(sheet);
    if (path == null) {
      throw new ReadException("has no such sheet");
    }
    try {
      return new SheetRows(new PartReader(archive.stream(path)), shared, formats);
    } catch (XMLStreamException e) {
      throw PartReader.why(e);
    }
  }
}
