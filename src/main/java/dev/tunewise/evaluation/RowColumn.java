package dev.tunewise.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a column of rows, one item each, can hold; by the names that LangSmith, Langfuse,
 * Braintrust, Ragas, Phoenix and people give.
 */
enum RowColumn {
  /** What an item is known by wherever it is evaluated. */
  KEY,
  /** What was asked: tells items apart where nothing else does. */
  INPUT,
  /** Which run a row belongs to. */
  RUN,
  /** Examples of the run. */
  EXAMPLES,
  /** A score under a name that says so. */
  SCORE,
  /** May hold grades in words, or something else. */
  GRADE_WORDS,
  ERROR,
  INPUT_TOKENS,
  CACHED_TOKENS,
  OUTPUT_TOKENS,
  REASONING_TOKENS,
  MILLIS,
  SECONDS,
  /** A time without a unit. */
  TIME,
  COST,
  OTHER;

  private static final Pattern SCORED =
      Pattern.compile("(feedback|scores?|eval|evals|evaluation|evaluations)[ ._:/-].+");

  private static final Set<String> SCORES =
      Set.of(
          "correct",
          "iscorrect",
          "correctness",
          "answercorrectness",
          "accuracy",
          "acc",
          "exactmatch",
          "em",
          "match",
          "matches",
          "matched",
          "ismatch",
          "pass",
          "passed",
          "passes",
          "score",
          "grade",
          "right",
          "isright",
          "success",
          "factuality",
          "f1",
          "bleu",
          "rouge",
          "rougel",
          "rouge1",
          "similarity",
          "semanticsimilarity",
          "answersimilarity",
          "faithfulness",
          "answerrelevancy",
          "answerrelevance",
          "contextprecision",
          "contextrecall",
          "contextrelevancy",
          "toxicity",
          "hallucination",
          "relevance",
          "helpfulness",
          "conciseness",
          "coherence");

  private static final Set<String> WORDS =
      Set.of(
          "label", "verdict", "result", "status", "outcome", "evaluation", "judgment", "judgement");

  private static final List<String> RUNS =
      List.of(
          "strategy",
          "method",
          "approach",
          "experiment",
          "experimentname",
          "datasetrunname",
          "runname",
          "model",
          "modelname",
          "modelid",
          "provider",
          "variant",
          "promptname",
          "promptversion",
          "configuration",
          "system");

  private static final Set<String> KEYS =
      Set.of(
          "exampleid",
          "datasetitemid",
          "datasetrecordid",
          "datasetexampleid",
          "itemid",
          "sampleid",
          "questionid",
          "docid",
          "caseid",
          "testid",
          "testcaseid",
          "referenceexampleid",
          "item");

  private static final Set<String> INPUTS =
      Set.of(
          "input",
          "inputs",
          "question",
          "userinput",
          "query",
          "message",
          "text",
          "prompt",
          "request",
          "expected",
          "expectedoutput",
          "reference",
          "referenceoutputs",
          "groundtruth",
          "answer",
          "attributesinputvalue");

  static RowColumn of(String heading) {
    String lower = heading.strip().toLowerCase(Locale.ROOT);
    String name = Column.letters(lower);
    String last = Column.letters(lower.substring(lower.lastIndexOf('.') + 1));
    if (KEYS.contains(name)) {
      return KEY;
    }
    RowColumn figure = figure(lower, name, last);
    if (figure != OTHER) {
      return figure;
    }
    if (SCORED.matcher(lower).matches()) {
      return last.equals("explanation") || last.equals("comment") || last.equals("reason")
          ? OTHER
          : SCORE;
    }
    if (SCORES.contains(name)) {
      return SCORE;
    }
    if (WORDS.contains(name)) {
      return GRADE_WORDS;
    }
    if (RUNS.contains(name) || name.equals("metadatamodel")) {
      return RUN;
    }
    if (Column.like(heading).equals(Optional.of(Column.EXAMPLES))) {
      return EXAMPLES;
    }
    boolean input =
        INPUTS.contains(name)
            || lower.matches("(inputs?|reference|reference_outputs|expected)[ ._].*");
    return input ? INPUT : OTHER;
  }

  private static RowColumn figure(String lower, String name, String last) {
    return switch (last) {
      case "prompttokens",
          "inputtokens",
          "tokensin",
          "inputusage",
          "inputtokencount",
          "tokencountprompt" ->
          INPUT_TOKENS;
      case "completiontokens",
          "outputtokens",
          "tokensout",
          "outputusage",
          "outputtokencount",
          "tokencountcompletion" ->
          OUTPUT_TOKENS;
      case "cachedtokens", "promptcachedtokens", "inputcachedtokens", "cachereadinputtokens" ->
          CACHED_TOKENS;
      case "reasoningtokens", "completionreasoningtokens", "outputreasoningtokens" ->
          REASONING_TOKENS;
      case "latencyms",
          "durationms",
          "latencymillis",
          "responsetimems",
          "totaltimems",
          "elapsedms" ->
          MILLIS;
      case "executiontime",
          "latencys",
          "latencysec",
          "latencyseconds",
          "latencyinseconds",
          "durations",
          "durationseconds",
          "responsetimes" ->
          SECONDS;
      case "latency", "duration", "responsetime" -> lower.startsWith("metrics.") ? SECONDS : TIME;
      case "cost", "totalcost", "costusd", "estimatedcost" -> COST;
      case "error", "errormessage" -> ERROR;
      default ->
          name.equals("llmtokencountprompt")
              ? INPUT_TOKENS
              : name.equals("llmtokencountcompletion") ? OUTPUT_TOKENS : OTHER;
    };
  }

  /** Name of the metric that a column of scores stands for. */
  static String metric(String heading) {
    String name =
        heading.strip().replaceFirst("(?i)^(feedback|scores?|evals?|evaluations?)[ ._:/-]", "");
    return name.replaceFirst("(?i)[._](score|label)$", "");
  }
}
