package dev.tunewise.export.workbook;

import dev.tunewise.export.Provenance;
import dev.tunewise.export.deck.Subject;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.text.Numbers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An exported workbook in which a hand has changed inputs. */
public final class ChangedBook {
  /** When all of them were saved. */
  private static final LocalDate SAVED = LocalDate.of(2026, 11, 30);

  private ChangedBook() {}

  /** Writes the workbook of a scenario, with other values in some cells. */
  public static Path write(Path file, Scenario exported, Map<Parameter, Double> changes)
      throws IOException {
    byte[] content =
        ModelWorkbook.bytes(
            new Subject(new Simulator().simulate(exported), null),
            new Provenance(List.of(exported), List.of(), LocalDate.EPOCH),
            Numbers.local());
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content));
        OutputStream out = Files.newOutputStream(file)) {
      changes.forEach(
          (parameter, value) -> {
            CellReference at =
                new CellReference(book.getName(parameter.path()).getRefersToFormula());
            book.getSheet(at.getSheetName())
                .getRow(at.getRow())
                .getCell(at.getCol())
                .setCellValue(value);
          });
      book.write(out);
    }
    Instant noon = SAVED.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant();
    return Files.setLastModifiedTime(file, FileTime.from(noon));
  }
}
