package dev.tunewise.simulation;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Scenario;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The formulas once more, slow and plain: month by month, nothing hoisted, nothing shared with the
 * program. Strategies are 0 prompting, 1 fine-tuning, 2 hybrid.
 */
public final class ReferenceSimulation {
  private static final String[] SIDE = {"prompting", "fineTuning", "fineTuning"};
  private static final String[] OWN = {"prompting", "fineTuning", "hybrid"};

  private final Scenario scenario;
  private final double calls;

  ReferenceSimulation(Scenario scenario) {
    this(scenario, scenario.get(Parameter.MONTHLY_CALLS));
  }

  ReferenceSimulation(Scenario scenario, double monthlyCalls) {
    this.scenario = scenario;
    this.calls = monthlyCalls;
  }

  private double p(String path) {
    return scenario.get(Parameter.byPath(path).orElseThrow());
  }

  private double own(int s, String key) {
    return p(OWN[s] + "." + key);
  }

  private double serving(int s, String key) {
    return p(SIDE[s] + "." + key);
  }

  int months() {
    return (int) p("horizonMonths");
  }

  private double callsIn(int m) {
    return calls * Math.pow(1 + p("traffic.monthlyGrowth"), m - 1);
  }

  double leadTime(int s) {
    return s == 0 ? 0 : own(s, "leadTimeDays") / 30.4375;
  }

  private double live(int s, int m) {
    return Math.min(1, Math.max(0, m - leadTime(s)));
  }

  private double retrieved(int s) {
    return s == 1 ? 0 : own(s, "retrievedTokens");
  }

  private double rho(int s) {
    return retrieved(s) > 0 ? 1 : 0;
  }

  private double shots(int s, double examples) {
    return s == 1 ? 0 : Math.min(own(s, "shots"), examples);
  }

  private double prefix(int s) {
    double shots = shots(s, p("task.labeledExamples"));
    return own(s, "instructionTokens") + shots * p("task.exampleTokens");
  }

  private double index(int s, int m) {
    double index =
        (1 - serving(s, "contractDiscount"))
            * Math.pow(1 - serving(s, "annualPriceDecline"), (m - 1) / 12.0);
    for (PriceChange change : scenario.priceChanges()) {
      if (change.model().key().equals(SIDE[s]) && change.month() <= m) {
        index *= change.factor();
      }
    }
    return index;
  }

  private double tokens(int s) {
    double batch = p("traffic.batchShare") * serving(s, "batchDiscount");
    double reduced = 1 - batch;
    double reducedOnCache = 1 - batch * serving(s, "batchDiscountOnCache");
    double input = serving(s, "inputPrice");
    double hit = p("traffic.cacheHitRate");
    double prefixPrice = reduced * input;
    if (hit > 0 && prefix(s) >= serving(s, "cacheMinimumTokens")) {
      double mixed =
          reducedOnCache * hit * serving(s, "cachedInputPrice")
              + reduced * (1 - hit) * serving(s, "cacheWritePrice");
      prefixPrice = Math.min(reduced * input, mixed);
    }
    double perCall =
        prefix(s) * prefixPrice
            + reduced * (p("traffic.inputTokens") + retrieved(s)) * input
            + reduced
                * (p("traffic.outputTokens") + serving(s, "reasoningTokens"))
                * serving(s, "outputPrice");
    return (1 + serving(s, "retryShare")) * perCall / 1e6;
  }

  private double searches(int s) {
    return rho(s) * p("retrieval.costPerThousandCalls") / 1000;
  }

  private double fee(int s) {
    return (1 + serving(s, "retryShare")) * serving(s, "feePerThousandCalls") / 1000;
  }

  private double hosting(int s, int m) {
    if (s == 0) {
      return 0;
    }
    double perHour = p("fineTuning.callsPerInstanceHour");
    double hours = p("fineTuning.hostedHoursPerMonth");
    double sent = callsIn(m) * (1 + p("fineTuning.retryShare"));
    double instances =
        perHour == 0 ? 1 : Math.max(1, Math.ceil(sent / (hours * perHour) * (1 - 1e-9)));
    return p("fineTuning.hostingPricePerHour")
        * hours
        * (instances - 1 + p("fineTuning.hostingShare"));
  }

  private double job() {
    double tokens =
        p("task.labeledExamples") * p("task.exampleTokens") * p("fineTuning.epochs") / 1e6;
    return Math.max(p("fineTuning.trainingJobMinimum"), tokens * p("fineTuning.trainingPrice"));
  }

  private double labels(double count) {
    return Math.max(0, count - p("task.alreadyLabeled")) * p("fineTuning.labelCost");
  }

  private double work(String hours) {
    return p(hours) * p("economics.hourlyRate");
  }

  /** Costs by category: labeling, training, work, inference, fees, retrieval, hosting, errors. */
  private static double[] costs() {
    return new double[8];
  }

  private static void add(double[] sum, double factor, double[] costs) {
    for (int c = 0; c < sum.length; c++) {
      sum[c] += factor * costs[c];
    }
  }

  private static double sum(double[] costs) {
    return Arrays.stream(costs).sum();
  }

  private void addRetrieval(double[] costs) {
    costs[2] += work("retrieval.setupHours");
    costs[5] += p("retrieval.setupCost");
  }

  private double[] setups(int s) {
    double[] costs = costs();
    double examples = p("task.labeledExamples");
    if (s == 0) {
      costs[0] = labels(shots(0, examples));
      costs[2] = work("prompting.setupHours");
    } else {
      costs[0] = labels(examples);
      costs[1] = p("fineTuning.trainingRuns") * job();
      costs[2] = work("fineTuning.setupHours") + (s == 2 ? work("hybrid.setupHours") : 0);
      if (leadTime(s) > 0) {
        costs[2] += work("prompting.setupHours");
        if (rho(0) > 0 && rho(s) == 0) {
          addRetrieval(costs);
        }
      }
    }
    if (rho(s) > 0) {
      addRetrieval(costs);
    }
    return costs;
  }

  double setup(int s) {
    return sum(setups(s));
  }

  private boolean trainingOpen(int m) {
    double last = p("fineTuning.lastTrainingMonth");
    double retirement = p("fineTuning.retirementMonth");
    return last == 0 || m <= last || (retirement > 0 && m > retirement);
  }

  boolean canBeTrained(int s) {
    return s == 0 || trainingOpen((int) Math.ceil(leadTime(s)));
  }

  private NavigableSet<Integer> retrains(int s) {
    NavigableSet<Integer> retrains = new TreeSet<>();
    int goLive = (int) Math.ceil(leadTime(s));
    for (int m = goLive + 1; m <= months() && s > 0; m++) {
      double every = p("fineTuning.retrainEveryMonths");
      double retirement = p("fineTuning.retirementMonth");
      boolean due = every > 0 && (m - goLive) % every == 0 && trainingOpen(m);
      if (due || (retirement > 0 && m == retirement)) {
        retrains.add(m);
      }
    }
    return retrains;
  }

  /** What is paid out in month m, before discounting. */
  private double[] running(int s, int m) {
    double[] own = costs();
    own[2] = work(OWN[s] + ".monthlyHours");
    own[3] = callsIn(m) * index(s, m) * tokens(s);
    own[4] = callsIn(m) * fee(s);
    own[5] = callsIn(m) * searches(s) + rho(s) * p("retrieval.monthlyCost");
    own[6] = hosting(s, m);
    if (s == 0) {
      own[2] += m == p("prompting.retirementMonth") ? work("prompting.migrationHours") : 0;
      return own;
    }
    double[] costs = costs();
    add(costs, live(s, m), own);
    add(costs, 1 - live(s, m), running(0, m));
    if (retrains(s).contains(m)) {
      costs[0] += p("fineTuning.refreshExamples") * p("fineTuning.labelCost");
      costs[1] += job();
      costs[2] += work("fineTuning.retrainHours");
      costs[2] += m == p("fineTuning.retirementMonth") ? work("fineTuning.migrationHours") : 0;
    }
    return costs;
  }

  double hill(double n, double half, double steepness) {
    return n == 0 ? 0 : 1 / (1 + Math.pow(half / n, steepness));
  }

  double accuracy(int s, double examples) {
    return accuracy(s, examples, 0.38 + 0.32 * p("task.specialization"));
  }

  private double accuracy(int s, double examples, double tuningShare) {
    double base = p("task.baseAccuracy");
    double ceiling = Math.max(p("task.accuracyCeiling"), base);
    double topics = p("task.distinctTopics");
    double learned = examples + p("task.stackedExamples");
    double promptShare = 0.35 - 0.20 * p("task.specialization");
    double halfShots = Math.max(p("prompting.halfShots"), 0.8 * topics);
    double promptHill = hill(shots(s, examples), halfShots, 1);
    double found = 1 - rho(s) * (0.10 + 0.30 * p("task.knowledgeShare"));
    double accuracy;
    if (s == 0) {
      double prompted = base + (ceiling - base) * promptShare * promptHill;
      accuracy = ceiling - (ceiling - prompted) * found;
    } else if (s == 1) {
      double half = Math.max(p("fineTuning.halfExamples"), 3.5 * topics);
      double dip = Math.exp(-learned / 50) - Math.exp(-learned / 5);
      accuracy =
          base
              + (ceiling - base) * tuningShare * hill(learned, half, 1.1)
              - p("fineTuning.overfittingPenalty") * dip;
    } else {
      double half = Math.max(p("hybrid.halfExamples"), 1.4 * topics);
      double tuned = base + (ceiling - base) * tuningShare * hill(learned, half, 0.9);
      double missed = 1 - promptShare * (0.5 + 0.5 * promptHill);
      accuracy = ceiling - (ceiling - tuned) * missed * found;
    }
    return Math.min(ceiling, Math.max(0, accuracy));
  }

  double delivered(int s, int m) {
    double examples = p("task.labeledExamples");
    double prompted = accuracy(0, examples);
    if (s == 0) {
      return prompted;
    }
    double fresh = accuracy(s, examples);
    double floor = s == 1 ? p("task.baseAccuracy") : accuracy(2, examples, 0);
    Integer retrain = retrains(s).floor(m - 1);
    int since = Math.max((int) Math.ceil(leadTime(s)), retrain == null ? 0 : retrain);
    int age = Math.max(0, m - 1 - since);
    double own =
        fresh <= floor
            ? fresh
            : floor + (fresh - floor) * Math.pow(1 - p("task.monthlyDrift"), age);
    return live(s, m) * own + (1 - live(s, m)) * prompted;
  }

  private double discount(int m) {
    return Math.pow(1 + p("economics.annualDiscountRate"), -m / 12.0);
  }

  private double errors(int s, int m) {
    return callsIn(m) * (1 - delivered(s, m)) * p("task.costPerError");
  }

  double[] cumulative(int s) {
    double[] cumulative = new double[months() + 1];
    cumulative[0] = setup(s);
    for (int m = 1; m <= months(); m++) {
      cumulative[m] = cumulative[m - 1] + discount(m) * (sum(running(s, m)) + errors(s, m));
    }
    return cumulative;
  }

  double total(int s) {
    return cumulative(s)[months()];
  }

  double[] breakdown(int s) {
    double[] costs = setups(s);
    for (int m = 1; m <= months(); m++) {
      add(costs, discount(m), running(s, m));
      costs[7] += discount(m) * errors(s, m);
    }
    return costs;
  }

  double[] spend(int s) {
    double[] spend = new double[months() + 1];
    spend[0] = setup(s);
    for (int m = 1; m <= months(); m++) {
      spend[m] = spend[m - 1] + sum(running(s, m));
    }
    return spend;
  }

  /** What challenger a saves against b in month m, 0 for set-up, before discounting. */
  double saved(int a, int b, int m) {
    return m == 0
        ? setup(b) - setup(a)
        : sum(running(b, m)) + errors(b, m) - sum(running(a, m)) - errors(a, m);
  }

  double costPerThousandCalls(int s) {
    double upkeep = work(OWN[s] + ".monthlyHours") + rho(s) * p("retrieval.monthlyCost");
    return 1000 * (index(s, 1) * tokens(s) + searches(s) + fee(s))
        + 1000 / calls * (hosting(s, 1) + upkeep);
  }

  double costPerRightAnswer(int s) {
    double right = 0;
    for (int m = 1; m <= months(); m++) {
      right += discount(m) * callsIn(m) * delivered(s, m);
    }
    return total(s) / right;
  }

  double deliveredAccuracy(int s) {
    double right = 0;
    double all = 0;
    for (int m = 1; m <= months(); m++) {
      right += callsIn(m) * delivered(s, m);
      all += callsIn(m);
    }
    return right / all;
  }

  double latencyMillis(int s) {
    double read = prefix(s) + p("traffic.inputTokens") + retrieved(s);
    return serving(s, "firstTokenMillis")
        + 1000 * read / serving(s, "prefillTokensPerSecond")
        + 1000
            * (p("traffic.outputTokens") + serving(s, "reasoningTokens"))
            / serving(s, "decodeTokensPerSecond")
        + rho(s) * p("retrieval.millis");
  }
}
