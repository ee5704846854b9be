import java.util.List;

/** How the program is run when its start cache is made, the packaged one's and a checkout's. */
final class Training {
  /**
   * Keeps the cache small: profiles for the second compiler, which gain nothing at a start, are
   * left out, and what only writes decks, reports and workbooks, 18 MB, is loaded from the jars.
   */
  static final List<String> OPTIONS =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-AOTRecordTraining",
          "-Dtunewise.training.formats=png,csv");

  private Training() {}
}
