package dev.tunewise.wording;

import dev.tunewise.history.TypedText;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of work that a crash left behind. */
public final class RecoveryText {
  /** More would not be read. */
  private static final int MOST_NAMED = 3;

  private static final int MOST_CHARACTERS = 60;

  public static final String NOTHING = "There is no unsaved work to recover.";
  public static final String GONE = "The file is gone.";
  public static final String UNREADABLE = "The file cannot be read now.";

  private RecoveryText() {}

  /** In what the work differs from its file. */
  public static String fromFile(Scenario inFile, Scenario work, Numbers numbers) {
    return inFile.equals(work)
        ? "The same as in the file."
        : "Against the file: " + differences(inFile, work, numbers);
  }

  /** In what work without a file differs from the preset it began with. */
  public static String neverSaved(Scenario preset, Scenario work, Numbers numbers) {
    return preset.equals(work)
        ? "Never saved; the same as the preset."
        : "Never saved; against the preset: " + differences(preset, work, numbers);
  }

  /** What else is kept after one copy was recovered. */
  public static String others(int count, Numbers numbers) {
    String kept =
        count == 1
            ? "1 more copy of unsaved work is kept"
            : numbers.count(count) + " more copies of unsaved work are kept";
    return kept + ": File ▸ Recover Unsaved Work…";
  }

  private static String differences(Scenario before, Scenario work, Numbers numbers) {
    return DifferenceText.summary(
        DifferenceText.between(before, work, numbers), MOST_NAMED, numbers);
  }

  /** What was typed before a crash, where there is no place to put it back to. */
  public static String typed(List<TypedText> texts) {
    return "Typed before the crash, but not entered: "
        + texts.stream()
            .map(
                text ->
                    text.field()
                        + " “"
                        + Words.brief(Words.onOneLine(text.text()), MOST_CHARACTERS)
                        + "”")
            .collect(Collectors.joining(", "))
        + ".";
  }
}
