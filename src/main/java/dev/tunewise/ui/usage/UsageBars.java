package dev.tunewise.ui.usage;

import dev.tunewise.ui.usage.CallsChart.Bar;
import dev.tunewise.usage.UsageReport;
import dev.tunewise.usage.UsageReport.MonthUsage;
import dev.tunewise.usage.UsageTally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bars of a report by day or month, as an amount a day, so that months that are covered in part
 * compare.
 *
 * @param all every model
 * @param chosen the models of the feature, over the same period
 */
record UsageBars(UsageReport all, UsageReport chosen, Shown shown, UsageWords words) {
  /** Every day of the period; one without an entry had none. */
  List<Bar> byDay() {
    Map<LocalDate, UsageTally> everyone = all.byDay();
    Map<LocalDate, UsageTally> own = chosen.byDay();
    return all.from()
        .datesUntil(all.to().plusDays(1))
        .map(
            day ->
                bar(
                    words.shortDay(day),
                    words.day(day),
                    value(own.get(day)),
                    value(everyone.get(day))))
        .toList();
  }

  /** Every month that is covered in part at least. */
  List<Bar> byMonth() {
    List<Bar> bars = new ArrayList<>();
    List<MonthUsage> own = chosen.months();
    List<MonthUsage> everyone = all.months();
    for (int i = 0; i < everyone.size(); i++) {
      MonthUsage month = everyone.get(i);
      String name = words.month(month.month());
      String part =
          month.isComplete() ? "" : " (" + words.numbers().count(month.days(), "day") + ")";
      bars.add(
          bar(
              name,
              name + part,
              value(own.get(i).tally()) / month.days(),
              value(month.tally()) / month.days()));
    }
    return bars;
  }

  private double value(@Nullable UsageTally tally) {
    return tally == null ? 0 : Math.max(0, shown.of(tally).orElse(0));
  }

  private Bar bar(String name, String full, double own, double everyone) {
    double others = Math.max(0, everyone - own);
    return new Bar(name, full, own, others, full + ": " + sentence(own, others));
  }

  /** Before any model is chosen there are no others. */
  private String sentence(double own, double others) {
    if (chosen.byModel().isEmpty() || others == 0) {
      return amount(own + others);
    }
    return amount(own) + " of the chosen models, " + amount(others) + " of others";
  }

  /** As the axis has it, whose title names the unit but no currency. */
  String onAxis(double value) {
    return shown == Shown.COST ? amount(value) : words.numbers().number(value);
  }

  private String amount(double value) {
    return shown == Shown.COST
        ? words.numbers().money(value, all.total().currency())
        : words.numbers().briefCount(value) + " " + shown.unit();
  }
}
