package dev.tunewise.file.scenario;

import dev.tunewise.file.ObjectCheck;
import dev.tunewise.model.Calendar;
import dev.tunewise.model.Exchange;
import dev.tunewise.model.Parameter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/** Checks what a scenario file says of dates, exchange and whose numbers its numbers are. */
final class PlanCheck {
  private static final String MONTH =
      "must be a month such as 2027-01, from %s to %s"
          .formatted(Calendar.EARLIEST, Calendar.LATEST);
  private static final String DAY = "must be a date such as 2026-11-27";

  private PlanCheck() {}

  static Calendar calendar(ObjectCheck root) {
    Optional<YearMonth> start =
        root.word(
            ScenarioKeys.START_MONTH,
            MONTH,
            word ->
                date(word, "\\d{4}-\\d{2}", YearMonth::parse)
                    .filter(month -> !Calendar.isOutside(month)));
    OptionalDouble fiscalYear = root.whole(ScenarioKeys.FISCAL_YEAR_START, 1, 12);
    return new Calendar(start, (int) fiscalYear.orElse(Calendar.NONE.fiscalYearStart()));
  }

  static Optional<Exchange> exchange(ObjectCheck root) {
    return root.object(ScenarioKeys.EXCHANGE)
        .map(object -> object.allowing(List.of(ScenarioKeys.PER_DOLLAR, ScenarioKeys.AS_OF)))
        .flatMap(PlanCheck::rate);
  }

  private static Optional<Exchange> rate(ObjectCheck object) {
    OptionalDouble perDollar =
        object.required(
            ScenarioKeys.PER_DOLLAR,
            "must be a number above 0 and at most 1000000",
            rate -> rate > 0 && rate <= Exchange.MOST);
    boolean given = object.require(ScenarioKeys.AS_OF, DAY);
    Optional<LocalDate> asOf =
        object.word(
            ScenarioKeys.AS_OF, DAY, word -> date(word, "\\d{4}-\\d{2}-\\d{2}", LocalDate::parse));
    return given && perDollar.isPresent()
        ? asOf.map(day -> new Exchange(perDollar.getAsDouble(), day))
        : Optional.empty();
  }

  private static <T> Optional<T> date(String word, String form, Function<String, T> parse) {
    try {
      return word.matches(form) ? Optional.of(parse.apply(word)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty(); // such as February 30
    }
  }

  static Set<Parameter> own(ObjectCheck root) {
    Set<Parameter> own = EnumSet.noneOf(Parameter.class);
    List<String> paths = root.texts(ScenarioKeys.OWN);
    for (int i = 0; i < paths.size(); i++) {
      Optional<Parameter> parameter = Parameter.byPath(paths.get(i));
      if (parameter.isEmpty()) {
        root.refuseItem(ScenarioKeys.OWN, i, "must be " + ScenarioKeys.PATHS, paths.get(i));
      } else if (!own.add(parameter.get())) {
        root.refuseItem(ScenarioKeys.OWN, i, "must stand here once", paths.get(i));
      }
    }
    return own;
  }
}
