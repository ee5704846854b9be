package dev.tunewise.ui;

import dev.tunewise.catalog.PriceListReader;
import dev.tunewise.dataset.DatasetReader;
import dev.tunewise.evaluation.EvaluationFiles;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.input.InputFile;
import dev.tunewise.file.input.Sniff;
import dev.tunewise.file.input.Sniff.Layout;
import dev.tunewise.file.input.StoppedException;
import dev.tunewise.file.input.Watch;
import dev.tunewise.file.scenario.ReadResult;
import dev.tunewise.file.scenario.ScenarioReader;
import dev.tunewise.usage.UsageReader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/** What a file is by how it begins, whatever its name; the narrower the sign, the earlier. */
enum FileContent {
  SCENARIO(ScenarioReader::recognizes),
  USAGE(UsageReader::recognizes),
  EVALUATIONS(EvaluationFiles::recognizes),
  PRICES(PriceListReader::recognizes),
  TRAINING(DatasetReader::recognizes);

  private final Predicate<Sniff> sign;

  FileContent(Predicate<Sniff> sign) {
    this.sign = sign;
  }

  /**
   * What is in a file; empty if that is nothing of these.
   *
   * @param watch stops the reading
   * @throws ReadException if it cannot be read
   */
  static Optional<FileContent> of(Path file, Watch watch) throws ReadException, StoppedException {
    try (InputFile input = InputFile.open(file, watch)) {
      boolean carries =
          input.layout() == Layout.WORKBOOK
              && !(ScenarioReader.read(file) instanceof ReadResult.Unreadable);
      return carries ? Optional.of(SCENARIO) : of(input.sniff());
    }
  }

  private static Optional<FileContent> of(Sniff start) {
    // A label can be an answer or a grade: what stands beside it tells.
    if (DatasetReader.recognizesAll(start)) {
      return Optional.of(TRAINING);
    }
    for (FileContent content : values()) {
      if (content.sign.test(start)) {
        return Optional.of(content);
      }
    }
    return Optional.empty();
  }
}
