package dev.tunewise.evaluation;

import dev.tunewise.file.Problem;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.input.InputFile;
import dev.tunewise.file.input.Row;
import dev.tunewise.file.input.StoppedException;
import dev.tunewise.file.input.TableReader;
import dev.tunewise.file.input.Watch;
import dev.tunewise.text.Numbers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads tables of evaluations whose first line names their columns, and no others, as the command
 * line takes them: by the same rules for numbers and names of strategies as all other tables, and
 * with {@code curve} where a table holds several.
 */
public final class EvaluationReader {
  private static final int MOST_ROWS = 1_000_000;
  private static final int MAX_CHARACTERS = 50_000_000;

  private EvaluationReader() {}

  /** Reads a file, or what a pipe brings. Every problem is part of the result. */
  public static EvaluationTable read(Path file) {
    String name = file.toString();
    try (InputFile input = InputFile.openAny(file, Watch.NONE)) {
      return read(input, name);
    } catch (ReadException e) {
      return refused(name, e.getMessage());
    } catch (StoppedException e) {
      throw new IllegalStateException("nobody stops here", e);
    }
  }

  /**
   * Reads a text.
   *
   * @param name of the text in messages
   */
  static EvaluationTable parse(String text, String name) {
    try (InputFile input = InputFile.of(text, name)) {
      return read(input, name);
    } catch (ReadException e) {
      return refused(name, e.getMessage());
    } catch (StoppedException e) {
      throw new IllegalStateException("nobody stops here", e);
    }
  }

  private static EvaluationTable refused(String name, String why) {
    return new EvaluationTable.Refused(List.of(new Problem(name, why)));
  }

  private static EvaluationTable read(InputFile input, String name)
      throws ReadException, StoppedException {
    Findings findings = new Findings(name, MOST_ROWS);
    List<Row> rows = new ArrayList<>();
    long characters = 0;
    try (TableReader table = input.table(cells -> false)) {
      for (Row row = table.next(); row != null; row = table.next()) {
        rows.add(row);
        characters += row.cells().stream().mapToLong(String::length).sum();
        if (rows.size() > MOST_ROWS || characters > MAX_CHARACTERS) {
          throw new ReadException(
              "is too large; at most %s rows and %s characters are allowed"
                  .formatted(MOST_ROWS, MAX_CHARACTERS));
        }
      }
      // Numbers must mean the same on every computer.
      new TableRuns(findings, Numbers.in(Locale.ROOT), true)
          .read(rows, table.separator(), TableEvaluations.kind(table.separator()));
    }
    return EvaluationTable.of(findings.result(EvaluationFormat.TABLE));
  }
}
