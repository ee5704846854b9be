package dev.tunewise.ui.usage;

import dev.tunewise.model.Scenario;
import dev.tunewise.usage.UsageReport;
import java.util.ArrayList;
import java.util.List;

/** What an export gives a scenario. */
record UsageOffers(List<Offer> offers, List<String> remarks) {
  static UsageOffers of(UsageReport report, Scenario scenario, UsageWords words) {
    List<Offer> offers = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    switch (PastSpend.of(report, scenario, words)) {
      case PastSpend.Result.Found(PastSpend spend) -> offers.add(spend.offer(scenario, words));
      case PastSpend.Result.None(String why) -> remarks.add(why);
    }
    return new UsageOffers(offers, remarks);
  }
}
