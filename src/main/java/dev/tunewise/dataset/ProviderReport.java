package dev.tunewise.dataset;

import dev.tunewise.catalog.Catalog;
import dev.tunewise.catalog.CatalogModel;
import dev.tunewise.catalog.OfferText;
import dev.tunewise.catalog.Provider;
import dev.tunewise.catalog.TrainingAccess;
import dev.tunewise.catalog.TuningRules;
import dev.tunewise.dataset.TrainingCost.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a provider would take a training file, and for how much.
 *
 * @param provider key in the catalog
 * @param name for people
 * @param training who can still have a model trained
 * @param access the same in a sentence
 * @param reasons why not, a sentence each; empty if it would
 * @param refused lines that break its rules
 * @param remarks what it advises against but takes
 * @param estimated whether its models count tokens in another way, so that tokens and costs are
 *     estimates
 * @param atLeast whether some tokens are not counted, so that costs are more than said
 * @param perHour what an hour of the training costs that the file is for, in US dollars; empty if
 *     it is not billed by time, or the price is not known
 * @param costs per model, the cheapest first; empty if no price of that training is known
 */
public record ProviderReport(
    String provider,
    String name,
    Verdict verdict,
    TrainingAccess training,
    String access,
    List<String> reasons,
    List<LineProblemReport> refused,
    List<String> remarks,
    boolean estimated,
    boolean atLeast,
    OptionalDouble perHour,
    List<TrainingCost> costs) {
  private static final Set<String> OPENAI_TOKENS = Set.of("openai", "azure-openai");

  public ProviderReport {
    reasons = List.copyOf(reasons);
    refused = List.copyOf(refused);
    remarks = List.copyOf(remarks);
    costs = List.copyOf(costs);
  }

  /** Whether a file would be taken. */
  public enum Verdict {
    /** It meets all rules that are known. */
    ACCEPTED("accepted"),
    /** It meets all rules that are known, but not everyone can train any more. */
    RESTRICTED("restricted"),
    /** Nobody can train any more. */
    CLOSED("closed"),
    /** It breaks a rule. */
    REFUSED("refused"),
    /** No rules of the provider are known. */
    UNKNOWN("unknown");

    private final String key;

    Verdict(String key) {
      this.key = key;
    }

    /** Name in files. */
    public String key() {
      return key;
    }
  }

  /**
   * All providers with known rules, then the others that train at a known price or have said for
   * how long they train.
   */
  public static List<ProviderReport> of(
      DatasetReport report, Catalog catalog, Plan plan, LocalDate today) {
    Set<String> providers = new LinkedHashSet<>();
    Stream.of(ProviderRules.values()).map(ProviderRules::provider).forEach(providers::add);
    TrainingCost.trainable(catalog, today).map(CatalogModel::provider).forEach(providers::add);
    catalog.providers().values().stream()
        .filter(provider -> !provider.training().equals(TrainingAccess.UNKNOWN))
        .map(Provider::key)
        .forEach(providers::add);
    return providers.stream().map(key -> of(key, report, catalog, plan, today)).toList();
  }

  private static ProviderReport of(
      String provider, DatasetReport report, Catalog catalog, Plan plan, LocalDate today) {
    Optional<ProviderRules> form =
        Stream.of(ProviderRules.values()).filter(r -> r.provider().equals(provider)).findFirst();
    Optional<TuningRules> limits = catalog.rules(provider);
    Findings findings = new Findings(report);
    form.ifPresent(findings::checkForm);
    findings.checkLayout();
    limits.ifPresent(rules -> findings.checkLimits(rules, plan));
    TrainingAccess training =
        catalog.provider(provider).map(Provider::training).orElse(TrainingAccess.UNKNOWN);
    List<Provider.Remark> meters = remarks(catalog, provider, report.method());
    meters.forEach(meter -> findings.remarks.add(meter.text()));
    return new ProviderReport(
        provider,
        catalog.providerName(provider),
        verdict(form.isPresent(), findings.reasons.isEmpty(), training, today),
        training,
        OfferText.training(training, today),
        findings.reasons,
        findings.refused,
        findings.remarks,
        !OPENAI_TOKENS.contains(provider),
        report.isMoreThanCounted(),
        meters.stream()
            .map(Provider.Remark::perHour)
            .filter(OptionalDouble::isPresent)
            .findFirst()
            .orElse(OptionalDouble.empty()),
        costs(provider, report, catalog, plan, today));
  }

  /** What is to be known of a kind of training at a provider: its meter, or its end. */
  private static List<Provider.Remark> remarks(
      Catalog catalog, String provider, TrainingMethod method) {
    return catalog.provider(provider).map(Provider::remarks).orElse(List.of()).stream()
        .filter(remark -> remark.method().equals(method.key()))
        .toList();
  }

  /** The price per token that lists name is that of supervised training. */
  private static List<TrainingCost> costs(
      String provider, DatasetReport report, Catalog catalog, Plan plan, LocalDate today) {
    long tokens = report.current().example().total();
    return report.method() == TrainingMethod.SUPERVISED
        ? TrainingCost.of(provider, tokens, catalog, plan, today)
        : List.of();
  }

  private static Verdict verdict(
      boolean rulesKnown, boolean fits, TrainingAccess training, LocalDate today) {
    if (training.isClosed(today)) {
      return Verdict.CLOSED;
    }
    if (!rulesKnown || !fits) {
      return rulesKnown ? Verdict.REFUSED : Verdict.UNKNOWN;
    }
    return training.isRestricted(today) ? Verdict.RESTRICTED : Verdict.ACCEPTED;
  }

  private static final class Findings {
    private static final int LINES_NAMED = 3;

    final List<String> reasons = new ArrayList<>();
    final List<LineProblemReport> refused = new ArrayList<>();
    final List<String> remarks = new ArrayList<>();
    private final DatasetReport report;

    Findings(DatasetReport report) {
      this.report = report;
    }

    /** Where most lines have another format, each would be converted: their problems say little. */
    void checkForm(ProviderRules rules) {
      Set<ExampleFormat> formats = rules.formats(report.method());
      if (formats.isEmpty()) {
        reasons.add("Is not known to take " + report.method().label() + ".");
        return;
      }
      if (!formats.contains(report.format())) {
        String needed =
            formats.stream().sorted().map(ExampleFormat::label).collect(Collectors.joining(" or "));
        reasons.add("Needs the format " + needed + ".");
        if (report.method() == TrainingMethod.SUPERVISED) {
          remarks.add("Convert the file first.");
        }
        return;
      }
      report.problems().stream().filter(Findings::isOfFile).forEach(this::refuse);
      report.refusals().getOrDefault(rules.provider(), List.of()).forEach(this::refuse);
    }

    /** Providers take nothing but UTF-8 text with an example on each line. */
    void checkLayout() {
      FileLayout.Form form = report.layout().form();
      if (form != FileLayout.Form.JSON_LINES) {
        reasons.add(
            "Needs plain JSON lines in UTF-8, is " + form.label() + ": convert the file first.");
      }
    }

    private static boolean isOfFile(LineProblemReport found) {
      return found.problem().harm() == LineProblem.Harm.UNREADABLE
          || found.problem() == LineProblem.OTHER_FORMAT
          || found.problem() == LineProblem.OTHER_METHOD;
    }

    private void refuse(LineProblemReport found) {
      refused.add(found);
      reasons.add(
          found.problem().label() + ": " + found.places(report.layout().kind(), LINES_NAMED) + ".");
    }

    void checkLimits(TuningRules rules, Plan plan) {
      long examples = report.examples();
      OptionalInt least = rules.minimumExamples();
      if (examples < least.orElse(0)) {
        reasons.add("Needs at least " + least.getAsInt() + " examples, has " + examples + ".");
      }
      OptionalInt advised = rules.recommendedExamples();
      if (examples < advised.orElse(0)) {
        remarks.add(
            "Recommends at least " + advised.getAsInt() + " examples, has " + examples + ".");
      }
      int fewest = rules.minimumEpochs().orElse(0);
      int most = rules.maximumEpochs().orElse(Integer.MAX_VALUE);
      if (plan.epochs() < fewest || plan.epochs() > most) {
        remarks.add("Allows " + fewest + " to " + most + " epochs.");
      }
    }
  }
}
