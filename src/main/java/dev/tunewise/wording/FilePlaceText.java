package dev.tunewise.wording;

import dev.tunewise.model.Parameter;
import dev.tunewise.text.Words;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a scenario file as people know it, with its path behind it for those who edit it. */
public final class FilePlaceText {
  private static final Pattern PARAMETER = Pattern.compile("\\$\\.parameters\\.([\\w.]+)");
  private static final Pattern RANGE =
      Pattern.compile("\\$\\.ranges(?:\\['([\\w.]+)'\\]|\\.(\\w+))(?:\\.(low|high))?");
  private static final Pattern ITEM = Pattern.compile("\\$\\.(\\w+)\\[(\\d+)\\](?:\\.(\\w+))?");

  /** What stands in the lists of a file. */
  private static final Map<String, String> ITEMS =
      Map.of(
          "priceChanges", "Price change",
          "measurements", "Evaluation",
          "links", "Link",
          "actuals", "Actual month",
          "own", "Own number");

  /** What stands in a file by itself. */
  private static final Map<String, String> SINGLE =
      Map.of("$.startMonth", "Start month", "$.fiscalYearStart", "Start of the fiscal year");

  private FilePlaceText() {}

  /** Such as {@code Monthly calls ($.parameters.traffic.monthlyCalls)}. */
  public static String of(String path) {
    String name = name(path);
    return name.isEmpty() ? path : name + " (" + path + ")";
  }

  /** The place as people know it, without its path if they do. */
  public static String plain(String path) {
    String name = name(path);
    return name.isEmpty() ? path : name;
  }

  /** Empty where the path says it itself. */
  private static String name(String path) {
    String single = SINGLE.getOrDefault(path, "");
    if (!single.isEmpty()) {
      return single;
    }
    Matcher parameter = PARAMETER.matcher(path);
    if (parameter.matches()) {
      return Parameter.byPath(parameter.group(1)).map(ParameterText::name).orElse("");
    }
    Matcher range = RANGE.matcher(path);
    if (range.matches()) {
      String of = range.group(1) == null ? range.group(2) : range.group(1);
      String end = range.group(3) == null ? "" : Words.capitalized(range.group(3)) + " of the ";
      return Parameter.byPath(of)
          .map(found -> Words.capitalized(end + "range of " + ParameterText.inSentence(found)))
          .orElse("");
    }
    Matcher item = ITEM.matcher(path);
    if (item.matches() && ITEMS.containsKey(item.group(1))) {
      int number = 1 + Integer.parseInt(item.group(2));
      String key = item.group(3) == null ? "" : ", " + item.group(3);
      return ITEMS.get(item.group(1)) + " " + number + key;
    }
    return "";
  }
}
