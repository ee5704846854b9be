package dev.tunewise.evaluation;

/** The formats of evaluations that can be read; README, Help and messages are made from them. */
public enum EvaluationFormat {
  TABLE(
      "Table",
      "columns strategy, examples, correct or accuracy, evaluated: CSV, TSV, XLSX, Markdown",
      "one run a row"),
  ROWS(
      "Rows of LangSmith, Langfuse, Braintrust, Ragas or Phoenix",
      "CSV, JSON or JSON lines with one item a row and columns of scores",
      "one run for each experiment, results by item"),
  PROMPTFOO(
      "promptfoo results (JSON)",
      "results of promptfoo eval --output results.json",
      "one run for each prompt and provider, results by item, tokens, latency, cost"),
  PROMPTFOO_TABLE(
      "promptfoo results (CSV)",
      "columns of outputs that begin with [PASS], [FAIL] or [ERROR], or that Status columns follow",
      "one run for each column of outputs, results by item"),
  INSPECT(
      "Inspect log",
      "logs of inspect eval, .json or .eval",
      "one run a log, results by item, tokens, latency"),
  LM_EVAL(
      "lm-evaluation-harness results",
      "results_….json of lm_eval --output_path",
      "one run for each task, with its shots"),
  LM_EVAL_SAMPLES(
      "lm-evaluation-harness samples",
      "samples_….jsonl of lm_eval --log_samples",
      "one run, with a score for each filter of answers, results by item"),
  OPENAI_LOG(
      "OpenAI evals log", "JSON lines that oaieval records", "one run a log, results by item"),
  OPENAI_ITEMS(
      "OpenAI Evals API output items",
      "list of eval.run.output_item objects, or JSON lines of them",
      "one run for each run of the API, results by item, tokens"),
  DEEPEVAL(
      "DeepEval test run",
      ".latest_test_run.json or a file of the results folder",
      "one run a file, results by item, latency, cost"),
  CLASSIFICATION_REPORT(
      "scikit-learn classification report",
      "text of classification_report, or its dictionary as JSON",
      "one run, its accuracy times its support");

  /** What is needed, in messages. */
  static final String NEEDED =
      "a table of evaluations, rows with scores, or results of promptfoo, Inspect,"
          + " lm-evaluation-harness, OpenAI evals, DeepEval or scikit-learn are needed";

  private final String label;
  private final String recognizedBy;
  private final String gives;

  EvaluationFormat(String label, String recognizedBy, String gives) {
    this.label = label;
    this.recognizedBy = recognizedBy;
    this.gives = gives;
  }

  /** Name for people. */
  public String label() {
    return label;
  }

  /** What such files are or what is in them. */
  public String recognizedBy() {
    return recognizedBy;
  }

  /** What is read of them. */
  public String gives() {
    return gives;
  }

  /** Whether the examples it states stand in the prompt, whatever a model was trained on. */
  public boolean statesShots() {
    return this == LM_EVAL || this == INSPECT;
  }
}
