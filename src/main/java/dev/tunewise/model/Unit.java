package dev.tunewise.model;

/** What the values of a {@link Parameter} are measured in. */
public enum Unit {
  SHARE(Kind.SHARE, "fraction", ""),
  SHARE_PER_MONTH(Kind.SHARE, "fraction/month", "per month"),
  SHARE_PER_YEAR(Kind.SHARE, "fraction/year", "per year"),
  MONEY(Kind.MONEY, "USD", "%s"),
  MONEY_PER_HOUR(Kind.MONEY, "USD/hour", "%s / hour"),
  MONEY_PER_MONTH(Kind.MONEY, "USD/month", "%s / month"),
  MONEY_PER_MILLION_TOKENS(Kind.MONEY, "USD/Mtok", "%s / 1M tokens"),
  MONEY_PER_THOUSAND_CALLS(Kind.MONEY, "USD/1000 calls", "%s / 1k calls"),
  CALLS(Kind.COUNT, "calls"),
  EXAMPLES(Kind.COUNT, "examples"),
  TOKENS(Kind.COUNT, "tokens"),
  TOPICS(Kind.COUNT, "topics"),
  EPOCHS(Kind.OTHER, "epochs"),
  RUNS(Kind.OTHER, "runs"),
  MILLIS(Kind.OTHER, "ms"),
  HOURS(Kind.OTHER, "hours"),
  HOURS_PER_MONTH(Kind.OTHER, "hours/month", "hours / month"),
  DAYS(Kind.OTHER, "days"),
  MONTHS(Kind.OTHER, "months"),
  /** A point in time: the number of a month. */
  MONTH(Kind.OTHER, "month"),
  TOKENS_PER_SECOND(Kind.OTHER, "tokens/s", "tokens / s");

  private enum Kind {
    SHARE,
    MONEY,
    COUNT,
    OTHER
  }

  private final Kind kind;
  private final String symbol;
  private final String label;

  Unit(Kind kind, String symbol) {
    this(kind, symbol, symbol);
  }

  Unit(Kind kind, String symbol, String label) {
    this.kind = kind;
    this.symbol = symbol;
    this.label = label;
  }

  /** Name in documents, such as {@code tokens}, {@code USD/Mtok} or {@code fraction}. */
  public String symbol() {
    return symbol;
  }

  /** Text beside a number; empty for a share, whose percent sign stands with the number. */
  public String label(String currency) {
    return label.formatted(currency);
  }

  /** Whether values are fractions, which people read as percentages. */
  public boolean isShare() {
    return kind == Kind.SHARE;
  }

  public boolean isMoney() {
    return kind == Kind.MONEY;
  }

  /** Whether values count things: fractions are legal, as means, but nothing that people set. */
  public boolean isCount() {
    return kind == Kind.COUNT;
  }
}
