package dev.tunewise.catalog;

import dev.tunewise.model.Exchange;
import dev.tunewise.model.Parameter;
import dev.tunewise.text.Numbers;
import java.util.ArrayList;
import java.util.List;

/**
 * The working behind the cost of a label, in words.
 *
 * @param words of prices
 */
public record LabelCostText(OfferText words) {
  /**
   * A line of the working.
   *
   * @param what is multiplied
   * @param amount it comes to
   */
  public record Line(String what, String amount) {}

  /** All that is added up, line by line, without the total. */
  public List<Line> lines(LabelCost cost) {
    TeacherPlan plan = cost.plan();
    LabelCost.TokenPrices prices = cost.prices();
    List<Line> lines = new ArrayList<>();
    lines.add(tokens(plan.inputTokens(), "tokens in", prices.input(), cost.inputDollars()));
    if (plan.reasoningTokens() > 0) {
      lines.add(
          tokens(
              plan.reasoningTokens(),
              "reasoning tokens",
              prices.reasoning(),
              cost.reasoningDollars()));
    }
    lines.add(tokens(plan.outputTokens(), "tokens out", prices.output(), cost.outputDollars()));
    if (prices.feePerThousandCalls() > 0) {
      String fee = "fee of " + price(prices.feePerThousandCalls()) + " / thousand calls";
      lines.add(new Line(fee, dollars(cost.feeDollars())));
    }
    cost.exchange().ifPresent(rate -> lines.add(converted(cost, rate)));
    lines.add(checks(cost));
    return lines;
  }

  private Line tokens(double tokens, String what, double price, double dollars) {
    String count = numbers().count(tokens);
    String unit = count.equals("1") ? what.replace("tokens", "token") : what;
    String term = "%s %s × %s / 1M".formatted(count, unit, price(price));
    return new Line(term, dollars(dollars));
  }

  private Line converted(LabelCost cost, Exchange rate) {
    String term =
        "%s × %s %s per dollar of %s"
            .formatted(
                dollars(cost.teacherDollars()),
                numbers().exact(rate.perDollar()),
                cost.currency(),
                rate.asOf());
    return new Line(term, numbers().moneyFull(cost.teacherCost(), cost.currency()));
  }

  private Line checks(LabelCost cost) {
    String term =
        "%s checked × %s min × %s an hour"
            .formatted(
                numbers().percent(cost.plan().checkedShare(), 2),
                numbers().exact(cost.plan().minutesPerCheck()),
                numbers().moneyFull(cost.hourlyRate(), cost.currency()));
    return new Line(term, numbers().moneyFull(cost.checkCost(), cost.currency()));
  }

  private String dollars(double amount) {
    return numbers().moneyFull(amount, OfferText.DOLLARS);
  }

  private String price(double price) {
    return words.price(price, OfferText.DOLLARS);
  }

  private Numbers numbers() {
    return words.numbers();
  }

  /** What a label costs. */
  public String total(LabelCost cost) {
    return numbers().moneyFull(cost.total(), cost.currency());
  }

  /** What the prices are, and what is left out. */
  public String remark(LabelCost cost) {
    List<String> said = new ArrayList<>();
    cost.prices()
        .tier()
        .map(tier -> new Warning.LongPrompt(cost.plan().inputTokens(), tier))
        .ifPresent(longer -> said.add(words.warning(longer)));
    said.add(
        cost.plan().batch()
            ? "List prices in batch, without contract discount, retries or cached input."
            : "List prices, without contract discount, retries or cached input.");
    return String.join(" ", said);
  }

  /** Why the cost cannot be set; empty if it can. */
  public String problem(LabelCost cost) {
    return cost.fits()
        ? ""
        : "A label may cost %s at most in a scenario."
            .formatted(
                numbers().moneyFull(Parameter.FINE_TUNING_LABEL_COST.max(), cost.currency()));
  }
}
