package dev.tunewise.dataset;

import dev.tunewise.dataset.DatasetEdits.Withheld;
import dev.tunewise.dataset.TokenStatistics.Summary;
import dev.tunewise.dataset.TrainingCost.Plan;
import dev.tunewise.file.OneLine;
import dev.tunewise.file.input.ElementKind;
import dev.tunewise.model.Parameter;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report on a training file in words. */
public record DatasetText(Numbers numbers) {
  private static final int MAX_FILE = 60;

  /** Prices are in US dollars, whatever a scenario is in. */
  private static final String CURRENCY = "USD";

  private static final double CENT = 0.01;

  /** Most lines of a kind of problem that are told apart. */
  private static final int DETAILS = 3;

  /** Most columns that are named, and most letters of each. */
  private static final int NAMES = 12;

  private static final int LETTERS = 40;

  private static final String[] SIZES = {"bytes", "kB", "MB", "GB", "TB"};

  /** How much of the file can be learned from. */
  public String headline(DatasetReport report) {
    long lines = report.examples() + report.unreadable();
    return report.usable() == lines
        ? examples(report.usable())
        : "%s of %s can be used".formatted(numbers.count(report.usable()), examples(lines));
  }

  private String examples(long count) {
    return numbers.count(count, "training example");
  }

  /** Name, format and size. */
  public String origin(DatasetReport report) {
    ElementKind kind = report.layout().kind();
    String lines =
        numbers.count(report.lines()) + " " + (report.lines() == 1 ? kind.one() : kind.many());
    return Stream.of(report.file(), formats(report), methods(report), size(report.bytes()), lines)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** What the examples are for; empty if for supervised training, as nearly all are. */
  private String methods(DatasetReport report) {
    if (report.methods().size() > 1) {
      return report.methods().entrySet().stream()
          .map(method -> numbers.count(method.getValue()) + " " + method.getKey().label())
          .collect(Collectors.joining(", "));
    }
    return report.method() == TrainingMethod.SUPERVISED ? "" : report.method().label();
  }

  /** Which columns and sheets of a table were read and which were not; empty for other files. */
  public static String columns(FileLayout layout) {
    if (layout.taken().isEmpty()) {
      return "";
    }
    StringBuilder said = new StringBuilder("Columns read: ").append(named(layout.taken()));
    if (!layout.left().isEmpty()) {
      said.append("; not read: ").append(named(layout.left()));
    }
    if (!layout.sheet().isEmpty()) {
      said.append(". Sheet: ").append(named(List.of(layout.sheet())));
    }
    if (!layout.otherSheets().isEmpty()) {
      said.append("; not read: ").append(named(layout.otherSheets()));
    }
    return said.append('.').toString();
  }

  private static String named(List<String> names) {
    return names.stream()
        .limit(NAMES)
        .map(name -> OneLine.of(name, LETTERS))
        .collect(Collectors.joining(", ", "", names.size() > NAMES ? ", …" : ""));
  }

  private String formats(DatasetReport report) {
    if (report.formats().size() < 2) {
      return report.format().label();
    }
    return report.formats().entrySet().stream()
        .map(format -> numbers.count(format.getValue()) + " " + format.getKey().label())
        .collect(Collectors.joining(", "));
  }

  /** A size such as {@code 1.4 MB}, where 1 MB is a million bytes. */
  public String size(long bytes) {
    double size = (double) bytes;
    int unit = 0;
    while (size >= 999.5 && unit < SIZES.length - 1) {
      size /= 1_000;
      unit++;
    }
    return numbers.full(size, size < 10 && unit > 0 ? 1 : 0) + Numbers.NO_BREAK_SPACE + SIZES[unit];
  }

  /** What counted the tokens, and for whom that is an estimate. */
  public String tokenizers(DatasetReport report) {
    TokenStatistics older = report.tokens().get(Tokenizer.CL100K_BASE);
    String mean =
        older == null ? "" : "; cl100k_base: mean " + numbers.full(older.example().mean(), 1);
    return "o200k_base (GPT-4o and newer)" + mean + ". An estimate for other vendors' models.";
  }

  /** How tokens were counted that are not those of plain texts, and what was not counted. */
  public List<String> tokenNotes(DatasetReport report) {
    TokenStatistics tokens = report.current();
    List<String> notes = new ArrayList<>();
    notes.add(report.method().description());
    if (report.special().tools() > 0) {
      notes.add(
          "Tool definitions are tokens of the prompt, counted as %s."
              .formatted(
                  ToolText.isDeclared(report.format())
                      ? "the TypeScript declarations that OpenAI's models read"
                      : "JSON: how providers render them is not published"));
    }
    if (tokens.reasoning().total() > 0) {
      notes.add(
          "Reasoning is trained on and written: %s of %s tokens per example."
              .formatted(mean(tokens.reasoning()), mean(tokens.example())));
    }
    if (tokens.rejected().total() > 0) {
      notes.add(
          "Both answers count; tokens of the rejected one: %s per example."
              .formatted(mean(tokens.rejected())));
    }
    if (report.special().images() > 0) {
      ImageTokens.of(report.format())
          .ifPresent(rule -> notes.add("Pictures are counted by " + rule.label() + "."));
    }
    long uncounted = report.count(LineProblem.NOT_TEXT);
    if (uncounted > 0) {
      notes.add(
          "%s more than is counted: their tokens are more than shown, and none are suggested."
              .formatted(
                  uncounted == 1
                      ? "1 example holds"
                      : numbers.count(uncounted) + " examples hold"));
    }
    notes.removeIf(String::isEmpty);
    return notes;
  }

  /** Of what the tokens of an example are made, the parts that there are. */
  public String parts(DatasetReport report) {
    TokenStatistics tokens = report.current();
    Map<String, Summary> parts = new LinkedHashMap<>();
    parts.put("tools", tokens.tools());
    parts.put("instructions", tokens.system());
    parts.put("input", tokens.user());
    parts.put("reasoning", tokens.reasoning());
    parts.put("answer", tokens.answer());
    parts.put("rejected answer", tokens.rejected());
    return parts.entrySet().stream()
        .filter(part -> part.getValue().total() > 0)
        .map(part -> part.getKey() + " " + mean(part.getValue()))
        .collect(Collectors.joining(" · "));
  }

  private String mean(Summary tokens) {
    return count(tokens.mean());
  }

  /** Of what a suggested value is made; empty if its name says it all. */
  public String basis(Parameter parameter, DatasetReport report) {
    TokenStatistics tokens = report.current();
    return switch (parameter) {
      case INPUT_TOKENS -> {
        double prefix = tokens.tools().mean() + tokens.system().mean();
        yield prefix == 0
            ? ""
            : "Input tokens leave out instructions%s (%s tokens): a scenario has them in its prefix."
                .formatted(
                    tokens.tools().total() > 0 ? " and tool definitions" : "", count(prefix));
      }
      case OUTPUT_TOKENS ->
          tokens.reasoning().total() > 0 ? "Output tokens leave out reasoning." : "";
      case FINE_TUNING_REASONING_TOKENS ->
          "A model that is tuned on reasoning writes it in every call.";
      default -> "";
    };
  }

  /** Why a file says nothing about a parameter, in a sentence. */
  public static String withheld(Withheld why) {
    return switch (why) {
      case MOSTLY_UNREADABLE -> "most of the file cannot be read.";
      case NOT_COUNTED -> "some examples hold more than is counted.";
      case ANSWERS_ARE_WRITTEN_IN_TRAINING -> "the model writes the answers in training.";
      case ONE_TEXT -> "nothing tells prompt and answer apart.";
      case ONLY_RATED -> "answers are rated, and some are bad.";
      case NO_CLASSES -> "the answers are no labels that repeat.";
    };
  }

  /** Whose tokens a label has to begin with: those of the file, or why they are not. */
  public static String tokensOfLabels(DatasetReport report) {
    String file = OneLine.of(report.file(), MAX_FILE);
    return DatasetEdits.of(report)
        .whyNoCall()
        .map(
            why ->
                "The tokens are those of a call with prompting, not of "
                    + file
                    + ": "
                    + withheld(why))
        .orElse("The tokens are the means of " + file + ".");
  }

  /** What a file does not say and why, a sentence for each reason. */
  public static List<String> withheld(DatasetEdits edits) {
    return withheld(edits, edits.withheld().keySet());
  }

  /** The same of some parameters only. */
  public static List<String> withheld(DatasetEdits edits, Collection<Parameter> of) {
    Map<Withheld, List<String>> names = new EnumMap<>(Withheld.class);
    edits
        .withheld()
        .forEach(
            (parameter, why) -> {
              if (of.contains(parameter)) {
                names
                    .computeIfAbsent(why, w -> new ArrayList<>())
                    .add(Words.uncapitalized(parameter.label()));
              }
            });
    return names.entrySet().stream()
        .map(
            reason ->
                reason.getKey() == Withheld.MOSTLY_UNREADABLE
                    ? "Nothing is suggested: " + withheld(reason.getKey())
                    : "No %s: %s".formatted(either(reason.getValue()), withheld(reason.getKey())))
        .toList();
  }

  private static String either(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.getFirst()
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }

  /** Mean and quantiles of tokens per example. */
  public String tokens(DatasetReport report) {
    Summary tokens = report.current().example();
    return "P50 %s · P95 %s".formatted(count(tokens.p50()), count(tokens.p95()));
  }

  private String count(double tokens) {
    return numbers.full(tokens, tokens < 10 ? 1 : 0);
  }

  /** What training costs are for. */
  public String plan(DatasetReport report, Plan plan) {
    if (report.method() != TrainingMethod.SUPERVISED) {
      return "Prices per token that lists name are those of supervised training";
    }
    return "%s%s tokens × %s epochs, %s runs, in US dollars"
        .formatted(
            report.isMoreThanCounted() ? "more than " : "",
            numbers.count(report.current().example().total()),
            numbers.full(plan.epochs(), 1),
            numbers.full(plan.runs(), 1));
  }

  /** An amount with at most three digits; no fractions of a cent. */
  public String dollars(double amount) {
    return numbers.moneyFrom(CENT, amount, CURRENCY);
  }

  /** Where a problem occurs, and what is wrong on the first of these lines where that differs. */
  public List<String> places(LineProblemReport found, ElementKind kind) {
    List<String> details =
        found.first().stream()
            .filter(place -> !place.detail().isEmpty())
            .limit(DETAILS)
            .map(
                place -> Words.capitalized(kind.one()) + " " + place.line() + ": " + place.detail())
            .toList();
    if (details.size() == found.count()) {
      return details;
    }
    String all = found.places(kind, LineProblemReport.MAX_PLACES);
    List<String> lines = new ArrayList<>();
    lines.add(Words.capitalized(all));
    lines.addAll(details);
    return lines;
  }

  /** Everything, for a mail or a ticket. */
  public String all(DatasetReport report, List<ProviderReport> providers, Plan plan) {
    List<String> lines = new ArrayList<>(List.of(headline(report), origin(report)));
    if (!columns(report.layout()).isEmpty()) {
      lines.add(columns(report.layout()));
    }
    lines.add("");
    lines.addAll(figures(report));
    lines.add("Tokens by " + tokenizers(report));
    lines.addAll(tokenNotes(report));
    lines.addAll(withheld(DatasetEdits.of(report)));
    lines.addAll(List.of("", "Problems"));
    if (report.problems().isEmpty()) {
      lines.add("None.");
    }
    for (LineProblemReport found : report.problems()) {
      lines.add(
          found.problem().label()
              + ": "
              + found.places(report.layout().kind(), LineProblemReport.MAX_PLACES));
    }
    lines.addAll(List.of("", "Providers"));
    for (ProviderReport provider : providers) {
      lines.add(provider.name() + ": " + reasons(provider));
    }
    lines.addAll(List.of("", "Training cost: " + plan(report, plan)));
    for (ProviderReport provider : providers) {
      provider.costs().forEach(cost -> lines.add(cost(provider, cost)));
    }
    return String.join("\n", lines) + "\n";
  }

  private List<String> figures(DatasetReport report) {
    List<String> lines = new ArrayList<>();
    lines.add("Duplicates: " + duplicates(report));
    lines.add("Empty answers: " + numbers.count(report.count(LineProblem.EMPTY_ANSWER)));
    report
        .overLong()
        .ifPresent(
            over ->
                lines.add(
                    "Over %s tokens: %s"
                        .formatted(numbers.count(over.limit()), numbers.count(over.examples()))));
    lines.add("Distinct labels: " + labels(report));
    lines.add(
        "Tokens per example: mean "
            + count(report.current().example().mean())
            + " · "
            + tokens(report));
    lines.add("Made of, on average: " + parts(report));
    return lines;
  }

  /** How many examples are there twice. */
  public String duplicates(DatasetReport report) {
    return (report.manyDuplicates() ? "at least " : "") + numbers.count(report.duplicates());
  }

  /** How many answers differ, if they are short. */
  public String labels(DatasetReport report) {
    return report
        .labels()
        .map(labels -> numbers.count(labels.distinct()) + (labels.more() ? "+" : ""))
        .orElse("–");
  }

  /** Whether a provider takes the file and from whom, why not, and what it advises. */
  public String reasons(ProviderReport provider) {
    List<String> said = new ArrayList<>(List.of(verdict(provider) + ".", provider.access()));
    said.addAll(provider.reasons());
    said.addAll(provider.remarks());
    return String.join(" ", said);
  }

  /** Whether a provider takes the file. */
  public static String verdict(ProviderReport provider) {
    return switch (provider.verdict()) {
      case ACCEPTED -> "Takes it";
      case RESTRICTED -> "Takes it from some";
      case CLOSED -> "Trains no more";
      case REFUSED -> "Refuses it";
      case UNKNOWN -> "Rules unknown";
    };
  }

  /** Why no cost of training is known. */
  public String noCosts(DatasetReport report) {
    return report.method() == TrainingMethod.SUPERVISED
        ? "No price list names a training price."
        : "No price of training on %s is known but those said of providers."
            .formatted(report.method().label());
  }

  /** How sure the tokens are that a provider bills. */
  public static String counted(ProviderReport provider) {
    return provider.atLeast() ? "more" : provider.estimated() ? "estimate" : "counted";
  }

  /** The least that a run costs, or an hour of it; or that no price is known. */
  public String price(ProviderReport provider) {
    if (provider.perHour().isPresent()) {
      return dollars(provider.perHour().getAsDouble()) + " an hour";
    }
    if (provider.costs().isEmpty()) {
      return "price not known";
    }
    String amount = dollars(provider.costs().getFirst().oneRun());
    boolean underACent = Character.isLetter(amount.charAt(0));
    if (provider.atLeast()) {
      return underACent ? "not all is counted" : "more than " + amount + " a run";
    }
    // "Under a cent" is no estimate of anything.
    boolean about = provider.estimated() && !underACent;
    return "from %s%s a run".formatted(about ? "about " : "", amount);
  }

  private String cost(ProviderReport provider, TrainingCost cost) {
    return "%s, %s: %s a run, %s in all (%s)"
        .formatted(
            provider.name(),
            cost.model().id(),
            dollars(cost.oneRun()),
            dollars(cost.allRuns()),
            counted(provider));
  }
}
