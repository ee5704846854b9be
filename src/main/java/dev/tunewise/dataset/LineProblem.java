package dev.tunewise.dataset;

/** What can be wrong with a line of a training file. */
public enum LineProblem {
  NOT_UTF8("not-utf-8", "Not UTF-8", Harm.UNREADABLE),
  LINE_TOO_LONG("line-too-long", "Longer than allowed", Harm.UNREADABLE),
  NOT_JSON("not-json", "Not valid JSON", Harm.UNREADABLE),
  NO_EXAMPLE("no-example", "No training example", Harm.UNREADABLE),
  EMPTY_ANSWER("empty-answer", "Empty answer", Harm.UNUSABLE),
  NOTHING_TO_LEARN(
      "nothing-to-learn", "Every answer has weight 0: nothing to learn", Harm.UNUSABLE),
  EMPTY_PROMPT("empty-prompt", "Empty prompt", Harm.UNUSABLE),
  LAST_NOT_ANSWER("last-not-answer", "Last message is not the model's answer", Harm.UNUSABLE),
  ROLE("unknown-role", "Role that is not allowed", Harm.UNUSABLE),
  WEIGHT("unknown-weight", "Weight other than 0 or 1", Harm.REFUSED_BY_SOME),
  SYSTEM_NOT_FIRST("system-not-first", "System message is not the first", Harm.REFUSED_BY_SOME),
  FIRST_NOT_USER("first-not-user", "First message is not the user's", Harm.REFUSED_BY_SOME),
  NOT_ALTERNATING("not-alternating", "User and model do not take turns", Harm.REFUSED_BY_SOME),
  RESERVED_WORD("reserved-word", "Prompt holds a reserved word", Harm.REFUSED_BY_SOME),
  TOO_LONG("too-long", "More tokens than allowed", Harm.REFUSED_BY_SOME),
  NOT_TEXT("not-text", "Holds more than text, of which no tokens are counted", Harm.REMARK),
  OTHER_FORMAT("other-format", "Other format than most examples", Harm.REFUSED_BY_SOME),
  OTHER_METHOD("other-method", "For another training than most examples", Harm.REFUSED_BY_SOME),
  DUPLICATE("duplicate", "Same example as an earlier one", Harm.REMARK);

  /** How bad it is. */
  public enum Harm {
    /** The line yields no example. */
    UNREADABLE,
    /** No provider could learn from the example. */
    UNUSABLE,
    /** Some providers refuse the example. */
    REFUSED_BY_SOME,
    /** Nobody refuses it. */
    REMARK
  }

  private final String key;
  private final String label;
  private final Harm harm;

  LineProblem(String key, String label, Harm harm) {
    this.key = key;
    this.label = label;
    this.harm = harm;
  }

  /** Name in files. */
  public String key() {
    return key;
  }

  public String label() {
    return label;
  }

  public Harm harm() {
    return harm;
  }
}
