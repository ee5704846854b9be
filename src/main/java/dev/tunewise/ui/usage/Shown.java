package dev.tunewise.ui.usage;

import dev.tunewise.usage.UsageReport;
import dev.tunewise.usage.UsageTally;
import java.util.OptionalDouble;

/** What bars of an export stand for: the first of these that it says. */
enum Shown {
  CALLS("Calls a day", "calls") {
    @Override
    OptionalDouble of(UsageTally tally) {
      return tally.calls();
    }
  },
  TOKENS("Input tokens a day", "input tokens") {
    @Override
    OptionalDouble of(UsageTally tally) {
      return tally.totalInputTokens();
    }
  },
  COST("Cost a day", "cost") {
    @Override
    OptionalDouble of(UsageTally tally) {
      return tally.cost();
    }
  };

  private final String title;
  private final String unit;

  Shown(String title, String unit) {
    this.title = title;
    this.unit = unit;
  }

  static Shown in(UsageReport report) {
    UsageTally total = report.total();
    for (Shown shown : values()) {
      if (shown.of(total).isPresent()) {
        return shown;
      }
    }
    return COST;
  }

  /** Empty where the export does not say it. */
  abstract OptionalDouble of(UsageTally tally);

  String title() {
    return title;
  }

  /** In a sentence. */
  String unit() {
    return unit;
  }
}
