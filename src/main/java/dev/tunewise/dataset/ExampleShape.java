package dev.tunewise.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the keys of an object hold, and which example that makes: the table of formats. */
final class ExampleShape {
  private static final String NEEDED =
      "needs messages, contents, conversations, prompt and completion, or question and answer"
          + " under another usual name";

  /** Names of a question, the likelier first. */
  private static final List<String> QUESTIONS =
      List.of(
          "prompt",
          "question",
          "query",
          "input",
          "input_text",
          "text",
          "sentence",
          "utterance",
          "message",
          "user");

  /** Names of an answer, the likelier first. */
  private static final List<String> ANSWERS =
      List.of(
          "completion",
          "output",
          "output_text",
          "response",
          "answer",
          "assistant",
          "label",
          "intent",
          "category",
          "topic",
          "class",
          "target");

  private static final String ANSWER_MARK = "\n\nAssistant:";

  private static final Set<String> REFERENCES =
      Set.of("answer", "truth", "solution", "reference", "expected", "target", "gold", "rubric");

  /**
   * What stands under a key.
   *
   * @param text null if it holds messages
   * @param turns null if it holds a text
   */
  record Said(@Nullable String text, @Nullable List<Turn> turns) {
    static final Said NOTHING = new Said("", null);

    static Said of(String text) {
      return new Said(text, null);
    }

    static Said of(List<Turn> turns) {
      return new Said(null, turns);
    }

    /** The messages, or one of the given role that says the text. */
    List<Turn> as(String role) {
      if (turns != null) {
        return turns;
      }
      return text == null ? List.of() : List.of(Turn.of(role, text));
    }

    String words() {
      return text == null ? "" : text;
    }
  }

  /** Beside messages, what says nothing of an answer: names, and settings of a call. */
  private static final Set<String> BESIDE =
      Set.of(
          "source",
          "split",
          "subset",
          "dataset",
          "model",
          "user",
          "name",
          "title",
          "language",
          "lang",
          "locale",
          "index",
          "idx",
          "weight",
          "method",
          "version",
          "timestamp",
          "date",
          "created",
          "created_at",
          "temperature",
          "top_p",
          "max_tokens",
          "max_completion_tokens",
          "reasoning_effort",
          "service_tier",
          "seed",
          "n",
          "stop",
          "stream",
          "store",
          "tool_choice",
          "function_call",
          "parallel_tool_calls");

  private record Scored(Turn turn, double score) {}

  private final Map<String, Said> said = new LinkedHashMap<>();
  private final List<Part> system = new ArrayList<>();
  private final List<Turn> rejected = new ArrayList<>();
  private final List<Turn> history = new ArrayList<>();
  private final List<Part> media = new ArrayList<>();
  private final List<Scored> completions = new ArrayList<>();
  private ToolDefinitions tools = ToolDefinitions.NONE;
  private @Nullable Boolean good;
  private @Nullable Boolean goodIfPair;
  private boolean bedrock;
  private boolean claude;
  private boolean systemText;
  private boolean fromAndValue;

  /** Whether a key may hold what answers are held to. */
  static boolean isReference(String key) {
    return REFERENCES.stream().anyMatch(key::contains) || key.equals("reward_model");
  }

  /** Whether a key may hold a question or an answer, or a part of one. */
  static boolean isSaid(String key) {
    return QUESTIONS.contains(key)
        || ANSWERS.contains(key)
        || key.equals("instruction")
        || key.equals("context");
  }

  void put(String key, Said what) {
    said.put(key, what);
  }

  void tools(ToolDefinitions declared) {
    if (!declared.isEmpty()) {
      tools = declared;
    }
  }

  void system(List<Part> parts) {
    system.addAll(parts);
  }

  /** How the instructions beside messages are spelled. */
  void systemSpelled(boolean list, boolean partsWithoutType) {
    bedrock |= list && partsWithoutType;
    systemText = !list || !partsWithoutType;
  }

  /** How the parts of messages are spelled. */
  void spelled(boolean partsWithoutType, boolean claudeParts, boolean from, String key) {
    fromAndValue |= from;
    bedrock |= key.equals("messages") && partsWithoutType;
    claude |= claudeParts;
  }

  void bedrock() {
    bedrock = true;
  }

  void rejected(List<Turn> turns) {
    rejected.addAll(turns);
  }

  void history(List<Turn> turns) {
    history.addAll(turns);
  }

  void media(Part part) {
    media.add(part);
  }

  /**
   * Whether the answer was found good.
   *
   * @param certain false if that may also be a class
   */
  void rated(boolean isGood, boolean certain) {
    goodIfPair = isGood;
    if (certain) {
      good = isGood;
    }
  }

  void completion(Turn turn, double score) {
    completions.add(new Scored(turn, score));
  }

  /**
   * The example.
   *
   * @throws LineException if the keys make none
   */
  Example example() throws LineException {
    if (said.containsKey("preferred_output") || said.containsKey("non_preferred_output")) {
      return preference(
          ExampleFormat.OPENAI_PREFERENCE, "preferred_output", "non_preferred_output");
    }
    if (said.containsKey("chosen") && said.containsKey("rejected")) {
      return preference(ExampleFormat.CHOSEN_REJECTED, "chosen", "rejected");
    }
    if (said.containsKey("contents")) {
      return vertex();
    }
    if (said.containsKey("messages")) {
      ExampleFormat format =
          fromAndValue
              ? ExampleFormat.SHAREGPT
              : bedrock
                  ? ExampleFormat.BEDROCK_CONVERSATION
                  : claude || systemText
                      ? ExampleFormat.CLAUDE_MESSAGES
                      : ExampleFormat.OPENAI_CHAT;
      return conversation(format, turns("messages"));
    }
    for (String key : List.of("conversations", "conversation")) {
      if (said.containsKey(key)) {
        return conversation(ExampleFormat.SHAREGPT, turns(key));
      }
    }
    return pair();
  }

  private List<Turn> turns(String key) {
    return said.getOrDefault(key, Said.NOTHING).as("user");
  }

  private String words(String key) {
    return said.getOrDefault(key, Said.NOTHING).words();
  }

  /** A preferred and a rejected answer; a prompt that both begin with stands there once. */
  private Example preference(ExampleFormat format, String better, String worse) {
    List<Turn> preferred = said.getOrDefault(better, Said.NOTHING).as("assistant");
    List<Turn> other = said.getOrDefault(worse, Said.NOTHING).as("assistant");
    int common = 0;
    while (common < preferred.size() - 1
        && common < other.size() - 1
        && preferred.get(common).equals(other.get(common))) {
      common++;
    }
    if (common == 0 && question().isEmpty()) {
      return dialogs(format, words(better), words(worse));
    }
    List<Turn> prompt = common > 0 ? preferred.subList(0, common) : question();
    return of(
        format,
        TrainingMethod.PREFERENCE,
        joined(prompt, preferred.subList(common, preferred.size())),
        other.subList(common, other.size()),
        "");
  }

  /**
   * Two dialogs in one text each that differ in their last answer, as Anthropic's HH data has them.
   */
  private Example dialogs(ExampleFormat format, String better, String worse) {
    int end = better.lastIndexOf(ANSWER_MARK) + ANSWER_MARK.length();
    boolean same =
        end >= ANSWER_MARK.length()
            && worse.length() > end
            && better.substring(0, end).equals(worse.substring(0, end));
    String prompt = same ? better.substring(0, end - ANSWER_MARK.length()) : "";
    return of(
        format,
        TrainingMethod.PREFERENCE,
        List.of(
            Turn.of("user", prompt.strip()),
            Turn.of("assistant", same ? better.substring(end).strip() : better)),
        List.of(Turn.of("assistant", same ? worse.substring(end).strip() : worse)),
        "");
  }

  private List<Turn> question() {
    if (said.containsKey("instruction")) {
      return List.of(Turn.of("user", instruction()));
    }
    for (String key :
        List.of(
            "prompt", "input", "messages", "conversations", "conversation", "question", "query")) {
      if (said.containsKey(key)) {
        return turns(key);
      }
    }
    return List.of();
  }

  private Example vertex() {
    List<Turn> turns = turns("contents").stream().map(ExampleShape::bySomebody).toList();
    if (completions.isEmpty()) {
      return conversation(ExampleFormat.VERTEX_CONTENTS, turns);
    }
    double best = completions.stream().mapToDouble(Scored::score).max().orElse(0);
    List<Turn> better =
        completions.stream().filter(c -> c.score() == best).map(Scored::turn).toList();
    List<Turn> worse =
        completions.stream().filter(c -> c.score() != best).map(Scored::turn).toList();
    return of(
        ExampleFormat.VERTEX_CONTENTS, TrainingMethod.PREFERENCE, joined(turns, better), worse, "");
  }

  /** Google: what says no role is the user's; so its guide gives back what functions returned. */
  private static Turn bySomebody(Turn turn) {
    return turn.role().isEmpty() ? new Turn("user", turn.parts(), turn.weight()) : turn;
  }

  /** Messages: with an answer at the end, or with what answers are held to beside them. */
  private Example conversation(ExampleFormat format, List<Turn> turns) {
    String rejectedText = words("rejected_response");
    if (!rejected.isEmpty() || !rejectedText.isEmpty()) {
      List<Turn> worse =
          rejected.isEmpty() ? List.of(Turn.of("assistant", rejectedText)) : rejected;
      return of(format, TrainingMethod.PREFERENCE, turns, worse, "");
    }
    if (good != null) {
      return rated(format, turns, good);
    }
    boolean answered = !turns.isEmpty() && turns.getLast().isAnswer();
    String reference = answered ? "" : reference();
    if (reference.isEmpty() && !turns.isEmpty() && turns.getLast().role().equals("user")) {
      reference = graded();
    }
    return of(
        format,
        reference.isEmpty() ? TrainingMethod.SUPERVISED : TrainingMethod.REINFORCEMENT,
        turns,
        List.of(),
        reference);
  }

  private String reference() {
    return said.entrySet().stream()
        .filter(entry -> isReference(entry.getKey()))
        .map(entry -> entry.getValue().words())
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  /** What a grader may hold answers to: OpenAI leaves its name to whoever writes the file. */
  private String graded() {
    return said.entrySet().stream()
        .filter(entry -> !BESIDE.contains(entry.getKey()) && !entry.getKey().matches("(.*_)?u*id"))
        .map(entry -> entry.getValue().words())
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  private Example rated(ExampleFormat format, List<Turn> turns, boolean isGood) {
    List<Turn> bad = isGood || turns.isEmpty() ? List.of() : List.of(turns.getLast());
    return of(format, TrainingMethod.RATED, turns, bad, "");
  }

  /**
   * A question and an answer under one of their names; one of both alone, where that says enough.
   */
  private Example pair() throws LineException {
    if (said.containsKey("prompt") && said.containsKey("completion")) {
      return pair(ExampleFormat.PROMPT_COMPLETION, turns("prompt"), "completion");
    }
    if (said.containsKey("instruction")) {
      String answer = first(List.of("output", "response", "completion", "answer"));
      if (!answer.isEmpty()) {
        return pair(ExampleFormat.ALPACA, List.of(Turn.of("user", instruction())), answer);
      }
    }
    String question = first(QUESTIONS);
    String answer = first(ANSWERS);
    boolean list = !question.isEmpty() && said.getOrDefault(question, Said.NOTHING).turns() != null;
    if (!question.isEmpty() && !answer.isEmpty() && !list) {
      return pair(ExampleFormat.QUESTION_ANSWER, turns(question), answer);
    }
    String reference = reference();
    if (!question.isEmpty() && !reference.isEmpty()) {
      return of(
          ExampleFormat.PROMPT_COMPLETION,
          TrainingMethod.REINFORCEMENT,
          turns(question),
          List.of(),
          reference);
    }
    if (said.containsKey("text")) {
      return of(ExampleFormat.TEXT, TrainingMethod.TEXT, turns("text"), List.of(), "");
    }
    throw LineException.noExample(NEEDED);
  }

  private Example pair(ExampleFormat format, List<Turn> question, String answerKey) {
    List<Turn> turns = joined(question, said.getOrDefault(answerKey, Said.NOTHING).as("assistant"));
    // Beside a text alone, true and false are the classes.
    return goodIfPair == null || answerKey.equals("label")
        ? of(format, TrainingMethod.SUPERVISED, turns, List.of(), "")
        : rated(format, turns, goodIfPair);
  }

  private String first(List<String> keys) {
    return keys.stream().filter(said::containsKey).findFirst().orElse("");
  }

  /** An instruction and what it is about, as they are trained on: one below the other. */
  private String instruction() {
    StringBuilder text = new StringBuilder(words("instruction"));
    for (String key : List.of("input", "context")) {
      if (!words(key).isBlank()) {
        text.append('\n').append(words(key));
      }
    }
    return text.toString();
  }

  private static List<Turn> joined(List<Turn> first, List<Turn> second) {
    List<Turn> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private Example of(
      ExampleFormat format,
      TrainingMethod method,
      List<Turn> turns,
      List<Turn> worse,
      String reference) {
    List<Turn> all = joined(history, turns);
    if (!media.isEmpty()) {
      int user = 0;
      while (user < all.size() - 1 && !all.get(user).role().equals("user")) {
        user++;
      }
      if (user < all.size()) {
        List<Part> parts = new ArrayList<>(all.get(user).parts());
        parts.addAll(media);
        all.set(user, new Turn(all.get(user).role(), parts, all.get(user).weight()));
      }
    }
    return new Example(format, method, tools, system, all, worse, reference);
  }
}
