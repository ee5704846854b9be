package dev.tunewise.evaluation;

import dev.tunewise.evaluation.StrategyGuess.Sureness;
import dev.tunewise.file.OneLine;
import dev.tunewise.model.Strategy;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the names that people and tools give to runs tell of the strategy behind them. */
final class StrategyWords {
  /** What stands behind so many characters names no strategy. */
  private static final int MOST_READ = 500;

  /** What a strategy must be where it has to be said. */
  static final String MUST_BE = "must be one of " + String.join(", ", Strategy.keys());

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** In words, divided by single spaces and with one at either end. */
  private static final Pattern UNTUNED =
      Pattern.compile(
          " (not|no|non|un|without|before|pre) ((fine )?tun(ed|ing)|finetun(ed|ing)|ft|lora|sft)(?= )"
              + "| untuned(?= )");

  /** Tuned by others or in another way: says nothing of the team's own training. */
  private static final Pattern OTHER_TUNING =
      Pattern.compile(" (prompt|prefix|soft prompt|p|instruction|instruct) tun(ing|ed)(?= )");

  private static final Pattern TUNED =
      Pattern.compile(
          " (fine tun(e|ed|ing)|finetun(e|ed|ing)|ft|lora|qlora|dora|sft|peft|rft|dpo|tuned|adapter)(?= )");

  private static final Pattern RETRIEVAL = Pattern.compile(" (rag|retrieval|retrieved)(?= )");
  private static final Pattern PROMPTED =
      Pattern.compile(
          " (prompt|prompts|prompted|prompting|fewshot|zeroshot|oneshot|manyshot"
              + "|(few|zero|one|many|\\d+) shots?|\\d+shot|icl|in context|cot|chain of thought)(?= )");

  /** Also names the untuned model, where nothing else is said. */
  private static final Pattern BASE =
      Pattern.compile(" (base|baseline|vanilla|foundation|off the shelf|out of the box)(?= )");

  /** Keys and labels of the strategies: they alone can mean nothing else. */
  private static final Map<String, Strategy> NAMES =
      Stream.of(Strategy.values())
          .flatMap(
              strategy ->
                  Stream.of(
                          strategy.key(), strategy.label(), strategy.key().toLowerCase(Locale.ROOT))
                      .map(name -> Map.entry(words(name), strategy)))
          .distinct()
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final Pattern HYBRID = Pattern.compile(" hybrid(?= )");
  private static final Pattern SHOTS = Pattern.compile(" (\\d{1,6}) ?shots? ");
  private static final Pattern ZERO_SHOT = Pattern.compile(" zero ?shots? ");

  /** Words beside others that leave their meaning as it is. */
  private static final Set<String> NEUTRAL =
      Set.of(
          "a",
          "the",
          "and",
          "with",
          "on",
          "of",
          "only",
          "model",
          "models",
          "examples",
          "example",
          "strategy",
          "approach",
          "best",
          "our",
          "own",
          "system",
          "new");

  /** Longer ones hold prompts, in which tuning may be what is asked about. */
  private static final int LONGEST_NAME = 80;

  private StrategyWords() {}

  /** Small letters, words divided by single spaces, one at either end. */
  private static String words(String name) {
    String start = name.substring(0, Math.min(name.length(), MOST_READ));
    String apart = start.replaceAll("(?<=\\p{Ll})(?=\\p{Lu}\\p{Ll})", " ");
    return " " + NO_WORD.matcher(apart.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
  }

  /** What a name tells, of a strategy or of a run. */
  static StrategyGuess guess(String name) {
    String words = words(name);
    String because = OneLine.of(name.strip(), 80);
    if (UNTUNED.matcher(words).find()) {
      return new StrategyGuess(Strategy.PROMPTING, Sureness.LIKELY, because);
    }
    boolean tuned = TUNED.matcher(words).find();
    boolean prompted = PROMPTED.matcher(words).find();
    boolean retrieval = RETRIEVAL.matcher(words).find();
    if (OTHER_TUNING.matcher(words).find()) {
      return StrategyGuess.NONE;
    }
    Strategy named = NAMES.get(words);
    if (named != null) {
      return new StrategyGuess(named, Sureness.SAID, because);
    }
    if (HYBRID.matcher(words).find()) {
      return new StrategyGuess(Strategy.HYBRID, Sureness.LIKELY, because);
    }
    if (tuned && (prompted || retrieval)) {
      return new StrategyGuess(Strategy.HYBRID, Sureness.LIKELY, because);
    }
    if (tuned) {
      return new StrategyGuess(Strategy.FINE_TUNING, Sureness.LIKELY, because);
    }
    return prompted || retrieval || isBase(words)
        ? new StrategyGuess(Strategy.PROMPTING, Sureness.LIKELY, because)
        : StrategyGuess.NONE;
  }

  /**
   * What the name of a run tells that a tool or a title gave it, a model's or a prompt's: only of a
   * tuned model is it more than a hint, unless it names a strategy and nothing else.
   */
  static StrategyGuess ofRun(String name) {
    StrategyGuess guess = guess(name);
    boolean tells =
        isPlain(name)
            || (guess.strategy() == Strategy.FINE_TUNING && name.length() <= LONGEST_NAME);
    return tells || guess.strategy() == null
        ? guess
        : new StrategyGuess(guess.strategy(), Sureness.POSSIBLE, guess.because());
  }

  /** Whether a name is words for one strategy, and nothing that tells stands beside them. */
  static boolean isPlain(String name) {
    String words = words(name);
    return Stream.of(HYBRID, TUNED, PROMPTED)
        .filter(telling -> telling.matcher(words).find())
        .map(telling -> telling.matcher(words).replaceAll("").strip())
        .anyMatch(
            rest ->
                Arrays.stream(rest.split(" +"))
                    .allMatch(word -> NEUTRAL.contains(word) || word.matches("\\d*")));
  }

  /** Base is part of many names of models, where it says less than when it stands alone. */
  private static boolean isBase(String words) {
    return BASE.matcher(words).find();
  }

  /**
   * Examples in the prompt that a name tells, such as {@code 5-shot}; empty where it tells none.
   */
  static OptionalDouble shots(String name) {
    String words = words(name);
    Matcher matcher = SHOTS.matcher(words);
    if (matcher.find()) {
      return OptionalDouble.of(Double.parseDouble(matcher.group(1)));
    }
    return ZERO_SHOT.matcher(words).find() ? OptionalDouble.of(0) : OptionalDouble.empty();
  }
}
