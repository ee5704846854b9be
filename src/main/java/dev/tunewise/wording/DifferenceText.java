package dev.tunewise.wording;

import dev.tunewise.model.Exchange;
import dev.tunewise.model.InputEdit;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.simulation.compare.Change;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All in which one version of a scenario differs from another: what is compared between scenarios
 * ({@link Change}), and what else a file holds, such as its name and its notes.
 */
public final class DifferenceText {
  private static final String NONE = "none";
  private static final int LETTERS = 60;

  private DifferenceText() {}

  /** What differs, the name first; empty only if the two are equal. */
  public static List<ChangeText> between(Scenario before, Scenario after, Numbers numbers) {
    List<ChangeText> found = new ArrayList<>();
    addTexts(found, "Name", before.name(), after.name());
    for (Change change : Change.between(before, after)) {
      found.add(ChangeText.of(change, before, after, numbers));
    }
    addCalendar(found, before, after, numbers);
    if (!before.exchange().equals(after.exchange())) {
      found.add(
          new ChangeText(
              "Exchange rate", rate(before.exchange(), numbers), rate(after.exchange(), numbers)));
    }
    for (ServedModel model : ServedModel.values()) {
      addTexts(
          found,
          "Notes to price changes of the " + Words.uncapitalized(model.label()),
          notes(before, model),
          notes(after, model));
    }
    addTexts(found, "Notes", before.notes(), after.notes());
    addMany(
        found,
        "Sources of numbers",
        before.sources().entrySet(),
        after.sources().entrySet(),
        numbers);
    addMany(found, "Numbers of your own", before.own(), after.own(), numbers);
    if (found.isEmpty() && !before.equals(after)) {
      found.add(new ChangeText("Order of rows", "as it is", "another one"));
    }
    return List.copyOf(found);
  }

  /** How many there are, and the first few: {@code 2 differences: Name a → b; Notes none → c}. */
  public static String summary(List<ChangeText> differences, int most, Numbers numbers) {
    if (differences.isEmpty()) {
      return "No differences";
    }
    int shown = Math.min(most, differences.size());
    String first =
        differences.subList(0, shown).stream()
            .map(change -> change.name() + " " + change.before() + " → " + change.after())
            .collect(Collectors.joining("; "));
    return numbers.count(differences.size(), "difference")
        + ": "
        + first
        + (shown < differences.size() ? "; …" : "");
  }

  private static void addTexts(List<ChangeText> found, String name, String before, String after) {
    if (!before.equals(after)) {
      String from = shown(before);
      String to = shown(after);
      found.add(new ChangeText(name, from, to.equals(from) ? to + ", otherwise" : to));
    }
  }

  private static String shown(String text) {
    String line = Words.onOneLine(text);
    return line.isEmpty() ? NONE : "“" + Words.brief(line, LETTERS) + "”";
  }

  private static void addCalendar(
      List<ChangeText> found, Scenario before, Scenario after, Numbers numbers) {
    if (!before.calendar().start().equals(after.calendar().start())) {
      InputEdit edit = new InputEdit.OfStart(before.calendar().start(), after.calendar().start());
      found.add(InputEditText.of(edit, before, numbers));
    }
    int from = before.calendar().fiscalYearStart();
    int to = after.calendar().fiscalYearStart();
    if (from != to) {
      found.add(InputEditText.of(new InputEdit.OfFiscalYear(from, to), before, numbers));
    }
  }

  private static String rate(Optional<Exchange> exchange, Numbers numbers) {
    return exchange
        .map(rate -> numbers.exact(rate.perDollar()) + " per dollar, of " + rate.asOf())
        .orElse(NONE);
  }

  private static String notes(Scenario scenario, ServedModel model) {
    return scenario.priceChanges().stream()
        .filter(change -> change.model() == model)
        .map(PriceChange::note)
        .filter(note -> !note.isEmpty())
        .collect(Collectors.joining("; "));
  }

  /** Many small ones, told by their numbers: {@code 3}, and {@code 3 (1 added, 1 removed)}. */
  private static void addMany(
      List<ChangeText> found, String name, Set<?> before, Set<?> after, Numbers numbers) {
    if (!before.equals(after)) {
      List<String> changes = new ArrayList<>();
      told(changes, missing(after, before), " added", numbers);
      told(changes, missing(before, after), " removed", numbers);
      String to = numbers.count(after.size()) + " (" + String.join(", ", changes) + ")";
      found.add(new ChangeText(name, numbers.count(before.size()), to));
    }
  }

  private static long missing(Set<?> all, Set<?> others) {
    return all.stream().filter(each -> !others.contains(each)).count();
  }

  private static void told(List<String> changes, long count, String what, Numbers numbers) {
    if (count > 0) {
      changes.add(numbers.count(count) + what);
    }
  }
}
