package dev.tunewise.ui.service;

import dev.tunewise.catalog.PriceListReader;
import dev.tunewise.dataset.DatasetReader;
import dev.tunewise.evaluation.EvaluationFiles;
import dev.tunewise.file.OtherFile;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.input.InputFile;
import dev.tunewise.file.input.Sniff;
import dev.tunewise.file.input.Sniff.Layout;
import dev.tunewise.file.input.StoppedException;
import dev.tunewise.file.input.Watch;
import dev.tunewise.file.scenario.ReadResult;
import dev.tunewise.file.scenario.ScenarioCarrier;
import dev.tunewise.file.scenario.ScenarioReader;
import dev.tunewise.usage.UsageReader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a file is by how it begins, whatever its name; the narrower the sign, the earlier. All ways
 * to open a file ask here.
 */
public enum FileContent {
  SCENARIO(ScenarioReader::recognizes),
  USAGE(UsageReader::recognizes),
  EVALUATIONS(EvaluationFiles::recognizes),
  PRICES(PriceListReader::recognizes),
  TRAINING(DatasetReader::recognizes);

  /** What is said of a file that is nothing of these, behind its name. */
  public static final String NOTHING =
      "is no file that is read here: scenarios and exports of them, training files, results of"
          + " evaluations, exports of usage and price lists are. For a table whose columns have to"
          + " be named, choose File > Start from Usage.";

  private final Predicate<Sniff> sign;

  FileContent(Predicate<Sniff> sign) {
    this.sign = sign;
  }

  /**
   * What is in a file; empty if that is nothing of these. One that cannot be read is what its name
   * says: who reads that says why it cannot.
   *
   * @param watch stops the reading
   */
  public static Optional<FileContent> of(Path file, Watch watch) throws StoppedException {
    if (ScenarioCarrier.isAlone(file)) {
      return Optional.of(SCENARIO);
    }
    try (InputFile input = InputFile.open(file, watch)) {
      boolean carries =
          input.layout() == Layout.WORKBOOK
              && !(ScenarioReader.read(file) instanceof ReadResult.Unreadable);
      return carries ? Optional.of(SCENARIO) : of(input.sniff(), file);
    } catch (ReadException e) {
      return Optional.of(OtherFile.of(file).map(FileContent::named).orElse(SCENARIO));
    }
  }

  private static FileContent named(OtherFile kind) {
    return switch (kind) {
      case TRAINING -> TRAINING;
      case EVALUATIONS -> EVALUATIONS;
    };
  }

  private static Optional<FileContent> of(Sniff start, Path file) {
    // A label can be an answer or a grade: what stands beside it tells.
    if (DatasetReader.recognizesAll(start)) {
      return Optional.of(TRAINING);
    }
    for (FileContent content : values()) {
      if (content.sign.test(start)) {
        return Optional.of(content);
      }
    }
    boolean damaged = ScenarioReader.isMeantAsScenario(file, start);
    return damaged ? Optional.of(SCENARIO) : Optional.empty();
  }
}
