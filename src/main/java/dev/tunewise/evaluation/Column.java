package dev.tunewise.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a table of evaluations can hold. */
enum Column {
  STRATEGY("method", "approach", "technique", "strategie"),
  EXAMPLES(
      "labeledexamples",
      "labelledexamples",
      "trainingexamples",
      "trainexamples",
      "nexamples",
      "numexamples",
      "numberofexamples",
      "shots",
      "nshot",
      "nshots",
      "numshots",
      "numfewshot",
      "fewshotexamples",
      "trainsize",
      "trainingsize",
      "trainingsetsize",
      "ntrain",
      "beispiele"),
  CORRECT(
      "right",
      "rightanswers",
      "hits",
      "passed",
      "ncorrect",
      "numcorrect",
      "correctanswers",
      "numbercorrect",
      "numberofcorrect",
      "correctitems",
      "richtig"),
  EVALUATED(
      "items",
      "testitems",
      "total",
      "neval",
      "nevaluated",
      "nitems",
      "ntest",
      "tested",
      "evaluateditems",
      "numberevaluated",
      "evalitems",
      "evalsize",
      "testsize",
      "testsetsize",
      "testcases",
      "testexamples",
      "samples",
      "nsamples",
      "questions",
      "support",
      "samplesize",
      "getestet",
      "anzahl"),
  ACCURACY(
      "score",
      "accuracypercent",
      "percentaccuracy",
      "percent",
      "percentcorrect",
      "correctpercent",
      "accuracypct",
      "accuracyrate",
      "acc",
      "accpercent",
      "passrate",
      "passratepercent",
      "successrate",
      "exactmatch",
      "genauigkeit"),
  /** Wrong answers, which make the evaluated items with the right ones. */
  INCORRECT("wrong", "failed", "nincorrect", "numincorrect", "incorrectanswers", "falsch"),
  CURVE,
  /** Where a row comes from: written by this program, read by nobody. */
  SOURCE;

  /**
   * Examples, as people say who train, or evaluated items, as people say who test: what the other
   * columns leave.
   */
  private static final String EITHER = "n";

  /** Other names in spreadsheets, in small letters and digits. */
  private final List<String> aliases;

  Column(String... aliases) {
    this.aliases = List.of(aliases);
  }

  /** Name in files and messages. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The column that a heading of a spreadsheet names, in any of its usual ways. */
  static Optional<Column> like(String heading) {
    String name = letters(heading.replace("%", "percent"));
    return Arrays.stream(values())
        .filter(column -> column.label().equals(name) || column.aliases.contains(name))
        .findFirst();
  }

  /** Whether a heading names this column in so many letters. */
  boolean isNamed(String heading) {
    return letters(heading).equals(label());
  }

  /** Whether a heading may mean examples as well as evaluated items. */
  static boolean isEither(String heading) {
    return letters(heading).equals(EITHER);
  }

  /** The letters and digits of a name, all small. */
  static String letters(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    StringBuilder letters = new StringBuilder(small.length());
    for (int i = 0; i < small.length(); i++) {
      char c = small.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        letters.append(c);
      }
    }
    return letters.toString();
  }
}
