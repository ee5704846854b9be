package dev.tunewise.usage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a column of a table of usage can hold. */
public enum UsageColumn {
  DATE(
      "Date",
      "day, month or time of the calls",
      "date day month time timestamp start starttime createdat created startdate usagedate period"
          + " usagedateutc datetime requesttime"),
  MODEL("Model", "name of the model", "model modelname modelid modelversion deployment engine"),
  CALLS(
      "Calls",
      "number of requests, failed ones included",
      "calls requests requestcount callcount numrequests nummodelrequests apirequests totalrequests"
          + " count invocations invocationcount numberofrequests numberofcalls apicalls"),
  FAILED(
      "Failed calls",
      "requests among the calls that brought no answer",
      "failedrequests failures errors errorcount failedcalls"),
  INPUT(
      "Input tokens",
      "tokens read, those from the cache included",
      "inputtokens prompttokens input tokensin inputtokencount prompttokencount totalinputtokens"
          + " contexttokens ncontexttokenstotal prompt"),
  UNCACHED_INPUT(
      "Input tokens without cached ones",
      "tokens read at the full price",
      "uncachedinputtokens inputtokensuncached noncachedinputtokens usageinputtokensnocache"
          + " inputuncachedtokens"),
  CACHED(
      "Cached input tokens",
      "tokens read from the cache",
      "cachedinputtokens inputcachedtokens cachedtokens cachereadinputtokens cachereadtokens"
          + " cacheread cachedprompttokens cachedinput promptcachereadtokens cachedreadtokens"),
  CACHE_WRITTEN(
      "Tokens written to the cache",
      "tokens read at the price of a cache write",
      "cachecreationinputtokens cachecreationtokens cachewritetokens cachewriteinputtokens"
          + " promptcachewritetokens"),
  OUTPUT(
      "Output tokens",
      "tokens written, reasoning included",
      "outputtokens completiontokens output tokensout outputtokencount completiontokencount"
          + " generatedtokens candidatestokens completion"),
  REASONING(
      "Reasoning tokens",
      "tokens thought, a part of the output",
      "reasoningtokens outputreasoningtokens thinkingtokens thoughtstokens reasoningoutputtokens"),
  BATCH(
      "Batch", "whether the calls were in batch: yes or no", "batch isbatch servicetier usagetype"),
  COST(
      "Cost",
      "amount paid",
      "cost costusd totalcost spend amount price costinusd totalcostusd amountusd spendusd usd"
          + " costeur amountvalue billedcost totalspend charge"),
  CURRENCY("Currency", "currency of the cost", "currency amountcurrency billingcurrency");

  private final String label;
  private final String help;
  private final List<String> names;

  UsageColumn(String label, String help, String names) {
    this.label = label;
    this.help = help;
    this.names = List.of(names.split(" "));
  }

  public String label() {
    return label;
  }

  /** What stands in such a column. */
  public String help() {
    return help;
  }

  /**
   * Letters and digits of a name, in small letters: {@code Spend ($)} and {@code spend} are one.
   */
  static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        plain.append(c);
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  /** What a column of that name holds, by its name alone. */
  static Optional<UsageColumn> like(String name) {
    String plain = plain(name);
    for (UsageColumn column : values()) {
      if (column.names.contains(plain)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /** How well a name fits: the lower, the better; null if it does not. */
  @Nullable Integer rank(String name) {
    int place = names.indexOf(plain(name));
    return place < 0 ? null : place;
  }
}
