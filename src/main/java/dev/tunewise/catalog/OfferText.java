package dev.tunewise.catalog;

import dev.tunewise.catalog.PriceEdits.Decision;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import dev.tunewise.wording.MonthNames;
import dev.tunewise.wording.ParameterText;
import dev.tunewise.wording.SpeedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of an offer, and what it makes of a scenario, in words. */
public record OfferText(Numbers numbers, LocalDate today) {
  /** Price lists are in US dollars, whatever a scenario is in. */
  public static final String DOLLARS = "USD";

  /** All digits, since prices are compared; with cents, so that they stand point below point. */
  public String price(double value, String currency) {
    String exact = numbers.exact(value);
    String cents = numbers.fixed(value, 2);
    return Numbers.symbol(currency) + (cents.length() > exact.length() ? cents : exact);
  }

  private String dollars(double value) {
    return price(value, DOLLARS);
  }

  /** What edits set, prices first, in one sentence. */
  public String sets(PriceEdits edits, String currency) {
    if (!edits.hasPrices()) {
      return "Sets no price: none that the tuned model needs is listed.";
    }
    ServedModel.Speed speed = edits.model().speed();
    Stream<String> prices =
        edits.values().entrySet().stream()
            .filter(value -> !speed.all().contains(value.getKey()))
            .sorted(Comparator.comparing(value -> !value.getKey().unit().isMoney()))
            .map(value -> named(value.getKey(), value.getValue(), currency));
    return Stream.concat(prices, speed(edits.values(), speed).stream())
        .collect(Collectors.joining(", ", "Sets ", "."));
  }

  /** As much of a speed as is set. */
  private List<String> speed(Map<Parameter, Double> values, ServedModel.Speed speed) {
    List<String> said = new ArrayList<>();
    Optional.ofNullable(values.get(speed.firstTokenMillis()))
        .map(millis -> numbers.millis(millis, 3, Numbers.NO_BREAK_SPACE) + " to the first token")
        .ifPresent(said::add);
    Optional.ofNullable(values.get(speed.prefillTokensPerSecond()))
        .map(tokens -> numbers.count(tokens) + " tokens a second read")
        .ifPresent(said::add);
    Optional.ofNullable(values.get(speed.decodeTokensPerSecond()))
        .map(tokens -> numbers.count(tokens) + " tokens a second written")
        .ifPresent(said::add);
    return said;
  }

  private String named(Parameter parameter, double value, String currency) {
    String shown =
        parameter.unit().isMoney()
            ? price(value, currency)
            : ParameterText.measured(parameter, value, currency, MonthNames.byNumber(numbers));
    return Words.uncapitalized(ParameterText.name(parameter)) + " " + shown;
  }

  /** What was decided for lack of listed prices, and what stays as it is in a scenario. */
  public List<String> remarks(PriceEdits edits, Scenario scenario) {
    List<String> said =
        new ArrayList<>(edits.decisions().stream().map(OfferText::decision).toList());
    if (!edits.unknown().isEmpty()) {
      said.add("Not listed, so as it is: " + stays(edits.unknown(), scenario) + ".");
    }
    if (!edits.unfit().isEmpty()) {
      said.add(
          "More than the input can hold in %s, so as it is: %s."
              .formatted(scenario.currency(), stays(edits.unfit(), scenario)));
    }
    return said;
  }

  private String stays(Collection<Parameter> parameters, Scenario scenario) {
    return parameters.stream()
        .map(parameter -> named(parameter, scenario.get(parameter), scenario.currency()))
        .collect(Collectors.joining(", "));
  }

  private static String decision(Decision decision) {
    return switch (decision) {
      case TOKEN_PRICES_STAY ->
          "Token prices of the tuned model are not listed and stay as they are.";
      case CACHE_PRICES_STAY -> "Cache prices stay as they are.";
      case CACHED_AS_INPUT ->
          "Cached price is not listed: set to the input price, so caching saves nothing.";
      case CACHE_WRITE_AS_INPUT ->
          "Cache write price is not listed: set to the input price, so a write costs nothing extra.";
      case SMALLER_BATCH_DISCOUNT ->
          "Batch discounts of input and output differ: the smaller one is taken.";
      case NO_BATCH_SERVICE -> "There is no batch service.";
      case SECOND_INSTANCE -> "Calls per instance-hour says when a second instance is needed.";
      case SEVERAL_GPUS -> "Rented several at a time: the price is that of all of them.";
    };
  }

  /**
   * What no list can say stays as it is: a contract if there is one, and where it is not listed the
   * speed. Empty if nothing does.
   */
  public String stays(PriceEdits edits, Scenario scenario) {
    ServedModel form = edits.model();
    List<String> said = new ArrayList<>();
    if (edits.speed().isEmpty()) {
      said.add(new SpeedText(scenario, numbers).notListed(form));
    }
    double discount = scenario.get(form.charging().contractDiscount());
    if (discount > 0) {
      said.add(
          "Your contract discount of %s stays and is taken off these prices."
              .formatted(numbers.percent(discount)));
    }
    return String.join(" ", said);
  }

  /** Where a rule bites, in a sentence. */
  public String warning(Warning warning) {
    return switch (warning) {
      case Warning.PrefixTooShort(var strategy, double prefix, int minimum) ->
          "%s repeats %s tokens, but this model caches from %s on: nothing is cached."
              .formatted(strategy.label(), numbers.count(prefix), numbers.count(minimum));
      case Warning.LongPrompt(double tokens, Tier tier) ->
          "The prompt of %s tokens is over %s: the prices of long prompts are taken."
              .formatted(numbers.count(tokens), numbers.count(tier.over()));
      case Warning.NoBatchService(double share) ->
          "There is no batch service, but %s of the calls count on one: they pay full prices."
              .formatted(numbers.percent(share));
      case Warning.CacheStorage(double usd) ->
          "A cache of your own also costs %s per million tokens and hour, which no input holds."
              .formatted(dollars(usd));
      case Warning.ReasoningPricedApart(double usd) ->
          "Thinking costs %s per million tokens; the simulation bills it at the output price."
              .formatted(dollars(usd));
      case Warning.TrainingRestricted(TrainingAccess access) -> training(access, today);
      case Warning.TrainingClosed(LocalDate since) -> "Takes no training since " + since + ".";
      case Warning.TrainingEnds(LocalDate day, int month) ->
          "Training ends on %s, in %s.".formatted(day, number(month));
      case Warning.Ended(LocalDate day) -> "Switched off since " + day + ".";
      case Warning.Ends(LocalDate day, int month, String successor) ->
          "Switched off on %s, in %s%s."
              .formatted(
                  day, number(month), successor.isEmpty() ? "" : "; its successor is " + successor);
      case Warning.PriceStep(LocalDate day, int month, double factor) ->
          "Prices × %s on %s, in %s.".formatted(numbers.number(factor), day, number(month));
    };
  }

  /** What a plan sets, in a few words. */
  public String plan(LifePlan plan) {
    Stream<String> months =
        plan.months().entrySet().stream()
            .sorted(Comparator.comparing(month -> month.getKey()))
            .map(
                month ->
                    "%s %s"
                        .formatted(
                            Words.uncapitalized(ParameterText.name(month.getKey())),
                            number(month.getValue())));
    return Stream.concat(months, plan.changes().stream().map(this::change))
        .collect(Collectors.joining(", "));
  }

  private String change(PriceChange change) {
    return "prices × %s from %s on (%s)"
        .formatted(numbers.number(change.factor()), number(change.month()), change.note());
  }

  /** A month of the plan by number: the date is told beside it. */
  private String number(int month) {
    return MonthNames.byNumber(numbers).event(month);
  }

  /** What else is known of an offer, and where all of it was read. */
  public List<String> facts(Offer offer, ServedModel form) {
    CatalogModel model = offer.model();
    List<String> said = new ArrayList<>();
    said.add(model.note());
    model
        .prices()
        .get(Price.CACHE_WRITE_HOUR)
        .ifPresent(usd -> said.add("Kept for an hour, a cache write costs " + dollars(usd) + "."));
    offer
        .charging()
        .cacheMinutes()
        .ifPresent(minutes -> said.add("A cached prefix is kept for " + minutes + " minutes."));
    offer.life().notBefore().ifPresent(day -> said.add("Not switched off before " + day + "."));
    offer.remarks().stream()
        .filter(remark -> form.isTuned() || !remark.aboutTuning())
        .forEach(remark -> said.add(remark.text()));
    said.add("Prices: " + model.source() + ".");
    said.add(origin("Charging rules", offer.charging().origin()));
    said.add(origin("Speed", model.speed().origin()));
    said.add(
        origin(
            "Life",
            offer
                .life()
                .origin()
                .or(() -> form.isTuned() ? offer.life().training().origin() : Optional.empty())));
    return said.stream().filter(text -> !text.isEmpty()).toList();
  }

  private static String origin(String what, Optional<Origin> origin) {
    return origin
        .map(from -> "%s: %s, %s.".formatted(what, from.source(), from.asOf().text()))
        .orElse("");
  }

  /** Whether a provider still takes training, from whom and until when. */
  public static String training(TrainingAccess access, LocalDate today) {
    if (access.isClosed(today)) {
      return "Takes no training since " + access.lastDay().orElseThrow().plusDays(1) + ".";
    }
    List<String> closed = new ArrayList<>();
    access
        .closedToNew()
        .ifPresent(day -> closed.add("no organizations new to it " + since(day, today)));
    access
        .closedToIdle()
        .ifPresent(day -> closed.add("none" + idle(access) + " " + since(day, today)));
    if (closed.isEmpty()) {
      return access
          .lastDay()
          .map(day -> "Takes training until " + day + ".")
          .orElse("No end of its training is known.");
    }
    access.lastDay().ifPresent(day -> closed.add("nobody after " + day));
    return "Takes " + String.join(", ", closed) + ".";
  }

  private static String idle(TrainingAccess access) {
    return access.idleDays().isPresent()
        ? " idle for " + access.idleDays().getAsInt() + " days"
        : " that is idle";
  }

  private static String since(LocalDate day, LocalDate today) {
    return today.isBefore(day) ? "from " + day + " on" : "since " + day;
  }
}
