package dev.tunewise.file.scenario;

import dev.tunewise.file.Bounds;
import dev.tunewise.file.ReadException;
import java.util.List;

/**
 * How a scenario is marked in a file that carries it, as the content of a scenario file. Reading
 * trusts nothing in such a file: sizes are bounded, and what comes out is checked like any scenario
 * file.
 */
public final class ScenarioMark {
  /** Keyword of the text chunks (iTXt) of a PNG. */
  public static final String KEYWORD = "Tunewise Scenario";

  /** Namespace of the elements in the metadata of an SVG and in the custom XML of Office files. */
  public static final String NAMESPACE = "https://tunewise.dev/scenario";

  /** Local name of these elements. */
  public static final String ELEMENT = "scenario";

  /** Scenarios of a file: a baseline and four beside it. */
  static final int MOST = 5;

  /** All scenarios of a file together. */
  static final int MAX_BYTES = Math.toIntExact(Bounds.PICTURE.unpacked());

  private ScenarioMark() {}

  /** Refuses one more scenario than a file may hold. */
  static void requireRoom(List<byte[]> scenarios) throws ReadException {
    if (scenarios.size() == MOST) {
      throw new ReadException("is refused: more than " + MOST + " scenarios are in it");
    }
  }

  static ReadException tooLarge() {
    return new ReadException(
        "is refused: more than " + MAX_BYTES + " bytes of scenarios are in it");
  }
}
