package dev.tunewise.file.scenario;

import dev.tunewise.file.FileNames;
import dev.tunewise.file.Json;
import dev.tunewise.file.JsonPath;
import dev.tunewise.file.ObjectCheck;
import dev.tunewise.file.Problem;
import dev.tunewise.file.Problems;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.input.NamedCell;
import dev.tunewise.file.input.NamedCells;
import dev.tunewise.file.input.StoppedException;
import dev.tunewise.file.scenario.InputChanges.Offer;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.model.Actual;
import dev.tunewise.model.Calendar;
import dev.tunewise.model.InputEdit;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.ParameterGroup;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Sources;
import dev.tunewise.simulation.Overflow;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The input cells of a workbook, as values of a scenario file: they are checked like those, in the
 * same words.
 */
final class WorkbookInputs {
  private static final int MOST_REFUSED = 100;

  /** Digits that every spreadsheet keeps. */
  private static final MathContext KEPT = new MathContext(15);

  private static final String EXTENSION = "\\.[^.]*$";

  private final Path file;
  private final Map<String, List<NamedCell>> cells;
  private final List<Offer> offers = new ArrayList<>();
  private final List<Problem> refused = new ArrayList<>();

  private WorkbookInputs(Path file, Map<String, List<NamedCell>> cells) {
    this.file = file;
    this.cells = cells;
  }

  /** The cells of a workbook; empty if it has not most of the inputs, or cannot be read. */
  static Optional<WorkbookInputs> read(Path file) {
    try {
      Map<String, List<NamedCell>> cells = NamedCells.read(file, InputNames.all());
      WorkbookInputs inputs = new WorkbookInputs(file, cells);
      return Optional.of(inputs)
          .filter(all -> all.missing().size() < Parameter.values().length / 2);
    } catch (ReadException | StoppedException e) {
      return Optional.empty();
    }
  }

  private Set<Parameter> missing() {
    Set<Parameter> missing = EnumSet.noneOf(Parameter.class);
    Stream.of(Parameter.values()).filter(p -> !cells.containsKey(p.path())).forEach(missing::add);
    return missing;
  }

  private List<NamedCell> column(String name) {
    return cells.getOrDefault(name, List.of());
  }

  private Optional<NamedCell> cell(String name) {
    return column(name).stream().findFirst();
  }

  private static Json json(NamedCell cell) {
    return switch (cell.kind()) {
      case EMPTY -> new Json.Null();
      case NUMBER -> new Json.Numeral(cell.number());
      case DAY -> new Json.Text(cell.day().map(LocalDate::toString).orElse(cell.text()));
      case TRUTH -> new Json.Truth(cell.text().equals("TRUE"));
      case TEXT, ERROR -> new Json.Text(cell.text());
    };
  }

  /** An object of what is in some cells, without those that are empty. */
  private static Json.Fields fields(Map<String, NamedCell> byKey) {
    Map<String, Json> fields = new LinkedHashMap<>();
    byKey.forEach(
        (key, cell) -> {
          if (!cell.isEmpty()) {
            fields.put(key, json(cell));
          }
        });
    return new Json.Fields(fields, List.of());
  }

  private static NamedCell at(List<NamedCell> column, int row) {
    return row < column.size() ? column.get(row) : NamedCell.NOTHING;
  }

  /** The rows of price changes, an object for each; one without keys for an empty row. */
  private List<Json.Fields> priceRows() {
    List<Json.Fields> rows = new ArrayList<>();
    for (int i = 0; i < column(InputNames.CHANGE_MONTH).size(); i++) {
      NamedCell model = at(column(InputNames.CHANGE_MODEL), i);
      NamedCell month = at(column(InputNames.CHANGE_MONTH), i);
      NamedCell factor = at(column(InputNames.CHANGE_FACTOR), i);
      NamedCell note = at(column(InputNames.CHANGE_NOTE), i);
      Map<String, Json> row =
          new LinkedHashMap<>(
              fields(
                      Map.of(
                          ScenarioKeys.MODEL,
                          model,
                          ScenarioKeys.MONTH,
                          month,
                          ScenarioKeys.FACTOR,
                          factor))
                  .byKey());
      Stream.of(ServedModel.values())
          .filter(known -> known.label().equalsIgnoreCase(model.text().strip()))
          .forEach(known -> row.put(ScenarioKeys.MODEL, new Json.Text(known.key())));
      if (!row.isEmpty() && !note.isEmpty()) {
        row.put(ScenarioKeys.NOTE, new Json.Text(note.text()));
      }
      rows.add(new Json.Fields(row, List.of()));
    }
    return rows;
  }

  /** The rows of what months took, likewise. */
  private List<Json.Fields> actualRows() {
    List<Json.Fields> rows = new ArrayList<>();
    for (int i = 0; i < column(InputNames.ACTUAL_SPEND).size(); i++) {
      Map<String, Json> row =
          new LinkedHashMap<>(
              fields(
                      Map.of(
                          ScenarioKeys.SPEND,
                          at(column(InputNames.ACTUAL_SPEND), i),
                          ScenarioKeys.CALLS,
                          at(column(InputNames.ACTUAL_CALLS), i)))
                  .byKey());
      if (!row.isEmpty()) {
        row.put(ScenarioKeys.MONTH, new Json.Numeral(i + 1));
      }
      rows.add(new Json.Fields(row, List.of()));
    }
    return rows;
  }

  /** A month as scenario files have it, of a day in it. */
  private static Json month(NamedCell cell) {
    return cell.day()
        .map(day -> (Json) new Json.Text(YearMonth.from(day).toString()))
        .orElseGet(() -> json(cell));
  }

  /** What differs from a scenario. */
  InputChanges against(Scenario carried) {
    Stream.of(Parameter.values()).forEach(parameter -> value(parameter, carried));
    calendar(carried.calendar());
    priceChanges(carried.priceChanges());
    actuals(carried.actuals());
    List<Offer> possible = withResults(carried);
    List<Problem> first = refused.subList(0, Math.min(MOST_REFUSED, refused.size()));
    return new InputChanges(possible, first, missing(), source());
  }

  private String source() {
    String name = FileNames.shown(file);
    try {
      Instant written = Files.getLastModifiedTime(file).toInstant();
      LocalDate day = LocalDate.ofInstant(written, ZoneId.systemDefault());
      return name + Sources.SEPARATOR + day;
    } catch (IOException e) {
      return name; // it is gone by now
    }
  }

  /** Legal numbers can still go together to results that no number can hold. */
  private List<Offer> withResults(Scenario carried) {
    List<InputEdit> all = offers.stream().map(Offer::edit).toList();
    if (Overflow.of(InputEdit.apply(carried, all, "")).isEmpty()) {
      return offers;
    }
    List<Offer> possible = new ArrayList<>();
    Scenario edited = carried;
    for (Offer offer : offers) {
      Scenario next = InputEdit.apply(edited, List.of(offer.edit()), "");
      List<Parameter> involved = Overflow.of(next);
      if (involved.isEmpty()) {
        possible.add(offer);
        edited = next;
      } else {
        JsonPath place =
            offer.edit() instanceof InputEdit.OfValue(Parameter parameter, _, _)
                ? path(parameter)
                : JsonPath.ROOT.key(ScenarioKeys.PARAMETERS);
        refused.add(
            new Problem(file.toString(), place.toString(), ScenarioCheck.tooLarge(involved)));
      }
    }
    return possible;
  }

  private static JsonPath path(Parameter parameter) {
    return group(parameter).key(key(parameter));
  }

  private static JsonPath group(Parameter parameter) {
    JsonPath parameters = JsonPath.ROOT.key(ScenarioKeys.PARAMETERS);
    ParameterGroup group = parameter.group();
    return group == ParameterGroup.GENERAL ? parameters : parameters.key(group.key());
  }

  private static String key(Parameter parameter) {
    return parameter.path().substring(parameter.path().lastIndexOf('.') + 1);
  }

  /** What a check makes of a value; empty once it has been refused. */
  private <T> Optional<T> checked(
      JsonPath path, Json value, BiFunction<ObjectCheck, Problems, Optional<T>> check) {
    Problems problems = new Problems(file.toString());
    Optional<T> result =
        ObjectCheck.of(path, value, problems).flatMap(object -> check.apply(object, problems));
    refused.addAll(problems.toList());
    return problems.isEmpty() ? result : Optional.empty();
  }

  private void value(Parameter parameter, Scenario carried) {
    Optional<NamedCell> found = cell(parameter.path());
    if (found.isEmpty()) {
      return;
    }
    double before = carried.get(parameter);
    NamedCell cell = found.get();
    if (isSame(before, cell.number())) {
      return;
    }
    String mustBe = "must be " + CellWords.allowed(parameter);
    if (parameter.unit().isShare()
        && Double.isFinite(cell.number())
        && parameter.problem(cell.number()) != null) {
      String was = ", was " + CellWords.share(cell.number());
      refused.add(new Problem(file.toString(), path(parameter).toString(), mustBe + was));
      return;
    }
    String key = key(parameter);
    checked(
            group(parameter),
            fields(Map.of(key, cell)),
            (object, problems) ->
                boxed(object.required(key, mustBe, v -> parameter.problem(v) == null)))
        .ifPresent(
            after -> offer(new InputEdit.OfValue(parameter, before, after + 0.0), cell.formula()));
  }

  private static Optional<Double> boxed(OptionalDouble number) {
    return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
  }

  private void offer(InputEdit edit, boolean formula) {
    offers.add(new Offer(edit, formula));
  }

  /** Spreadsheets keep 15 digits at least; what differs beyond nobody has typed. */
  static boolean isSame(double one, double other) {
    return one == other
        || (Double.isFinite(one)
            && Double.isFinite(other)
            && new BigDecimal(one).round(KEPT).compareTo(new BigDecimal(other).round(KEPT)) == 0);
  }

  private void calendar(Calendar carried) {
    cell(InputNames.START_MONTH)
        .ifPresent(
            cell ->
                calendar(ScenarioKeys.START_MONTH, cell.isEmpty() ? null : month(cell))
                    .map(Calendar::start)
                    .filter(after -> !after.equals(carried.start()))
                    .ifPresent(
                        after ->
                            offer(new InputEdit.OfStart(carried.start(), after), cell.formula())));
    cell(InputNames.FISCAL_YEAR_START)
        .ifPresent(
            cell ->
                calendar(ScenarioKeys.FISCAL_YEAR_START, json(cell))
                    .map(Calendar::fiscalYearStart)
                    .filter(after -> after != carried.fiscalYearStart())
                    .ifPresent(
                        after ->
                            offer(
                                new InputEdit.OfFiscalYear(carried.fiscalYearStart(), after),
                                cell.formula())));
  }

  private Optional<Calendar> calendar(String key, @Nullable Json value) {
    Map<String, Json> fields = value == null ? Map.of() : Map.of(key, value);
    return checked(
        JsonPath.ROOT,
        new Json.Fields(fields, List.of()),
        (object, problems) -> Optional.of(PlanCheck.calendar(object)));
  }

  /** Rows may have been sorted: each is looked for among all that were there. */
  private void priceChanges(List<PriceChange> carried) {
    List<Json.Fields> rows = priceRows();
    if (rows.isEmpty()) {
      return;
    }
    List<PriceChange> left = new ArrayList<>(carried);
    List<Row> added = new ArrayList<>();
    JsonPath list = JsonPath.ROOT.key(ScenarioKeys.PRICE_CHANGES);
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).byKey().isEmpty()) {
        continue;
      }
      Optional<PriceChange> row =
          checked(list.index(i), rows.get(i), (entry, problems) -> ListCheck.priceChange(entry));
      if (row.isEmpty()) {
        if (i < carried.size()) {
          left.remove(carried.get(i)); // stays as it was
        }
      } else if (!removeFirst(left, row.get())) {
        added.add(new Row(row.get(), isFormula(i)));
      }
    }
    for (int i = 0; i < Math.max(left.size(), added.size()); i++) {
      Optional<PriceChange> before = left.stream().skip(i).findFirst();
      Optional<Row> after = added.stream().skip(i).findFirst();
      offer(
          new InputEdit.OfPriceChange(before, after.map(Row::change)),
          after.map(Row::formula).orElse(false));
    }
  }

  private record Row(PriceChange change, boolean formula) {}

  private boolean isFormula(int row) {
    return Stream.of(InputNames.CHANGE_MODEL, InputNames.CHANGE_MONTH, InputNames.CHANGE_FACTOR)
        .anyMatch(name -> at(column(name), row).formula());
  }

  private static boolean removeFirst(List<PriceChange> changes, PriceChange change) {
    return changes.stream()
        .filter(one -> isSame(one, change))
        .findFirst()
        .map(changes::remove)
        .orElse(false);
  }

  private static boolean isSame(PriceChange one, PriceChange other) {
    return one.month() == other.month()
        && one.model() == other.model()
        && isSame(one.factor(), other.factor());
  }

  private void actuals(List<Actual> carried) {
    List<Json.Fields> rows = actualRows();
    JsonPath list = JsonPath.ROOT.key(ScenarioKeys.ACTUALS);
    for (int i = 0; i < rows.size(); i++) {
      int month = i + 1;
      Optional<Actual> before = carried.stream().filter(a -> a.month() == month).findFirst();
      boolean empty = rows.get(i).byKey().isEmpty();
      Optional<Actual> after =
          empty
              ? Optional.empty()
              : checked(list.index(i), rows.get(i), (entry, problems) -> ListCheck.actual(entry));
      boolean both = before.isPresent() && after.isPresent();
      boolean neither = before.isEmpty() && after.isEmpty();
      boolean same = both ? isSame(before.get(), after.get()) : neither;
      if (!same && (empty || after.isPresent())) {
        boolean formula =
            at(column(InputNames.ACTUAL_SPEND), i).formula()
                || at(column(InputNames.ACTUAL_CALLS), i).formula();
        offer(new InputEdit.OfActual(month, before, after), formula);
      }
    }
  }

  private static boolean isSame(Actual one, Actual other) {
    return isSame(one.spend(), other.spend())
        && one.calls().isPresent() == other.calls().isPresent()
        && isSame(one.calls().orElse(0), other.calls().orElse(0));
  }

  /** The scenario that the cells make by themselves, named after the file. */
  ReadResult scenario() {
    Map<String, Json> root = new LinkedHashMap<>();
    root.put(ScenarioKeys.FORMAT, new Json.Text(ScenarioKeys.FORMAT_NAME));
    root.put(ScenarioKeys.VERSION, new Json.Numeral(ScenarioKeys.VERSION_NUMBER));
    String name = String.valueOf(file.getFileName()).replaceFirst(EXTENSION, "");
    root.put(ScenarioKeys.NAME, new Json.Text(FileNames.safe(name, "")));
    cell(InputNames.CURRENCY).ifPresent(cell -> root.put(ScenarioKeys.CURRENCY, json(cell)));
    root.put(ScenarioKeys.PARAMETERS, parameters());
    cell(InputNames.START_MONTH)
        .filter(cell -> !cell.isEmpty())
        .ifPresent(cell -> root.put(ScenarioKeys.START_MONTH, month(cell)));
    cell(InputNames.FISCAL_YEAR_START)
        .ifPresent(cell -> root.put(ScenarioKeys.FISCAL_YEAR_START, json(cell)));
    root.put(ScenarioKeys.PRICE_CHANGES, items(priceRows()));
    root.put(ScenarioKeys.ACTUALS, items(actualRows()));
    ReadResult result = new ScenarioCheck(file.toString()).check(new Json.Fields(root, List.of()));
    return result instanceof Loaded loaded
        ? new Loaded(
            loaded.scenario(),
            loaded.origin().ofCells(missing(), cell(InputNames.CURRENCY).isPresent()))
        : result;
  }

  private static Json.Items items(List<Json.Fields> rows) {
    List<Json> filled =
        rows.stream().filter(row -> !row.byKey().isEmpty()).map(Json.class::cast).toList();
    return new Json.Items(filled, filled.size());
  }

  private Json.Fields parameters() {
    Map<String, Json> all = new LinkedHashMap<>();
    for (ParameterGroup group : ParameterGroup.values()) {
      Map<String, Json> inside = new LinkedHashMap<>();
      for (Parameter parameter : Parameter.of(group)) {
        cell(parameter.path()).ifPresent(cell -> inside.put(key(parameter), json(cell)));
      }
      if (group == ParameterGroup.GENERAL) {
        all.putAll(inside);
      } else {
        all.put(group.key(), new Json.Fields(inside, List.of()));
      }
    }
    return new Json.Fields(all, List.of());
  }
}
