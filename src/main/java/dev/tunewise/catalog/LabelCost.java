package dev.tunewise.catalog;

import dev.tunewise.model.Exchange;
import dev.tunewise.model.OwnValues;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Sources;
import dev.tunewise.text.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a label costs that a teacher model writes and of which people check a share: e [(x i + y o +
 * g r) / 10⁶ + f / 1000] + s (t / 60) h, with x tokens in, y out and g of reasoning, their list
 * prices i, o and r in dollars per million, the fee f per thousand calls, the exchange rate e, the
 * share checked s, t minutes per check and the hourly rate h.
 *
 * @param teacher as a source names it
 * @param plan in batch only where the teacher has prices for that
 * @param prices per million tokens, in dollars
 * @param exchange the rate at which dollars become the scenario's currency; empty for dollars
 * @param hourlyRate of people, in the scenario's currency
 */
public record LabelCost(
    String teacher,
    TeacherPlan plan,
    TokenPrices prices,
    Optional<Exchange> exchange,
    String currency,
    double hourlyRate) {
  private static final double TOKENS_PER_PRICE = 1e6;
  private static final double MINUTES = 60;

  /** As many digits as the inputs can be worth. */
  private static final MathContext DIGITS = new MathContext(6);

  /**
   * What the teacher's tokens cost as the plan has them, in dollars per million.
   *
   * @param feePerThousandCalls in dollars, 0 where none is listed
   * @param tier whose prices are taken because the prompt is long; empty for those of short ones
   */
  public record TokenPrices(
      double input,
      double output,
      double reasoning,
      double feePerThousandCalls,
      Optional<Tier> tier) {}

  /**
   * The cost of a label.
   *
   * @param teacher with known prices of tokens in and out
   * @param exchange to be given where the scenario is not in dollars
   * @throws IllegalArgumentException if the teacher's prices or the rate are not known
   */
  public static LabelCost of(
      Offer teacher, TeacherPlan wanted, Scenario scenario, Optional<Exchange> exchange) {
    boolean dollars = scenario.currency().equals(OfferText.DOLLARS);
    if (!teacher.model().canBePrompted() || (!dollars && exchange.isEmpty())) {
      throw new IllegalArgumentException("no price or rate: " + teacher.sourceText());
    }
    boolean batch = wanted.batch() && hasBatch(teacher);
    TeacherPlan plan =
        new TeacherPlan(
            wanted.inputTokens(),
            wanted.outputTokens(),
            wanted.reasoningTokens(),
            batch,
            wanted.checkedShare(),
            wanted.minutesPerCheck());
    return new LabelCost(
        teacher.sourceText(),
        plan,
        prices(teacher.model(), plan),
        dollars ? Optional.empty() : exchange,
        scenario.currency(),
        scenario.get(Parameter.HOURLY_RATE));
  }

  /** Whether a model has prices for answers that can wait. */
  public static boolean hasBatch(Offer offer) {
    Prices listed = offer.model().prices();
    return !offer.charging().withoutBatch().contains(ServedModel.PROMPTING)
        && listed.discount(Price.INPUT, Price.BATCH_INPUT).isPresent()
        && listed.discount(Price.OUTPUT, Price.BATCH_OUTPUT).isPresent();
  }

  private static TokenPrices prices(CatalogModel model, TeacherPlan plan) {
    Prices listed = model.prices();
    Optional<Tier> tier = model.tier(plan.inputTokens());
    Prices prices = tier.map(longer -> listed.and(longer.prices())).orElse(listed);
    double lessIn = plan.batch() ? discount(listed, Price.INPUT, Price.BATCH_INPUT) : 0;
    double lessOut = plan.batch() ? discount(listed, Price.OUTPUT, Price.BATCH_OUTPUT) : 0;
    double output = prices.get(Price.OUTPUT).orElseThrow();
    double reasoning = prices.get(Price.REASONING_OUTPUT).orElse(output);
    return new TokenPrices(
        rounded((1 - lessIn) * prices.get(Price.INPUT).orElseThrow()),
        rounded((1 - lessOut) * output),
        rounded((1 - lessOut) * reasoning),
        prices.get(Price.REQUEST_FEE).orElse(0),
        tier);
  }

  private static double discount(Prices listed, Price full, Price reduced) {
    return listed.discount(full, reduced).orElseThrow();
  }

  /** Six digits of an amount: 1.5, not 1.4999999999999998. */
  private static double rounded(double amount) {
    return BigDecimal.valueOf(amount).round(DIGITS).doubleValue();
  }

  double inputDollars() {
    return rounded(plan.inputTokens() * prices.input() / TOKENS_PER_PRICE);
  }

  double outputDollars() {
    return rounded(plan.outputTokens() * prices.output() / TOKENS_PER_PRICE);
  }

  double reasoningDollars() {
    return rounded(plan.reasoningTokens() * prices.reasoning() / TOKENS_PER_PRICE);
  }

  double feeDollars() {
    return rounded(prices.feePerThousandCalls() / 1_000);
  }

  /** What the teacher gets for a label. */
  double teacherDollars() {
    return rounded(inputDollars() + outputDollars() + reasoningDollars() + feeDollars());
  }

  /** The same in the scenario's currency. */
  double teacherCost() {
    return rounded(teacherDollars() * exchange.map(Exchange::perDollar).orElse(1.0));
  }

  /** What people's checks come to for a label, in the scenario's currency. */
  double checkCost() {
    return rounded(plan.checkedShare() * plan.minutesPerCheck() / MINUTES * hourlyRate);
  }

  /** The cost of a label in the scenario's currency, to six digits. */
  public double total() {
    return rounded(teacherCost() + checkCost());
  }

  /** Whether the scenario's input can hold it. */
  public boolean fits() {
    return Parameter.FINE_TUNING_LABEL_COST.problem(total()) == null;
  }

  /**
   * The scenario with this cost per label, where it comes from, and the rate it was converted at.
   *
   * @throws IllegalArgumentException if it does not fit
   */
  public Scenario applyTo(Scenario scenario) {
    Parameter cost = Parameter.FINE_TUNING_LABEL_COST;
    Scenario set = OwnValues.set(scenario, Map.of(cost, total()));
    Scenario sourced = Sources.with(set, cost, source());
    return exchange.isPresent() ? sourced.withExchange(exchange) : sourced;
  }

  /** Where the cost comes from: all that it is made of, so that other inputs are another source. */
  private String source() {
    Numbers plain = Numbers.in(Locale.ROOT);
    String thinking =
        plan.reasoningTokens() > 0
            ? " + " + plain.count(plan.reasoningTokens()) + " reasoning"
            : "";
    String source =
        "%s as teacher, %s tokens in%s + %s out%s, %s checked, %s min each at %s an hour"
            .formatted(
                teacher,
                plain.count(plan.inputTokens()),
                thinking,
                plain.count(plan.outputTokens()),
                plan.batch() ? " in batch" : "",
                plain.percent(plan.checkedShare(), 2),
                plain.exact(plan.minutesPerCheck()),
                plain.moneyGrouped(hourlyRate, currency));
    return exchange.map(rate -> PriceEdits.rated(source, rate, currency)).orElse(source);
  }
}
