package dev.tunewise.file.scenario;

import dev.tunewise.file.ReadException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Pictures that carry the scenarios they were made from: each as the content of a scenario file, in
 * a text chunk (iTXt) of a PNG or in the metadata of an SVG; of a comparison all, the baseline
 * first. Reading trusts nothing in the picture: sizes are bounded, and what comes out is checked
 * like any scenario file.
 */
public final class ScenarioPicture {
  /** Keyword of the text chunks of a PNG. */
  public static final String KEYWORD = "Tunewise Scenario";

  /** Namespace of the elements in the metadata of an SVG, and of the parts of other documents. */
  public static final String NAMESPACE = "https://tunewise.dev/scenario";

  /** Local name of these elements. */
  public static final String ELEMENT = "scenario";

  /** Endings of such pictures, without the dot. */
  public static final List<String> EXTENSIONS = List.of("png", "svg");

  /** All scenarios of a picture together: a baseline and four beside it. */
  static final int MAX_BYTES = 5 * ScenarioKeys.MAX_BYTES;

  private ScenarioPicture() {}

  /** Whether a file is a picture by its name. */
  public static boolean isPicture(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return EXTENSIONS.stream().anyMatch(extension -> name.endsWith("." + extension));
  }

  static ReadException tooLarge() {
    return new ReadException(
        "is refused: more than " + MAX_BYTES + " bytes of scenarios are in it");
  }
}
