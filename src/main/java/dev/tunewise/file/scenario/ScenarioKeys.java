package dev.tunewise.file.scenario;

import dev.tunewise.file.Bounds;
import dev.tunewise.model.Parameter;
import java.util.List;

/** The keys of a scenario file, shared by reader and writer. */
public final class ScenarioKeys {
  /** Larger files are refused before they are read. */
  static final int MAX_BYTES = Bounds.SCENARIO.bytes();

  /** Of the names of scenario files, in lower case. */
  static final String ENDING = ".tunewise";

  static final String FORMAT_NAME = "tunewise-scenario";

  /** The newest version this program knows, and the one it writes. */
  static final int VERSION_NUMBER = 2;

  /** What keys of ranges and entries of lists are, in words. */
  static final String PATHS = "the path of a parameter, such as " + Parameter.MONTHLY_CALLS.path();

  public static final String FORMAT = "format";
  public static final String VERSION = "version";
  static final String WRITTEN_BY = "writtenBy";
  static final String NAME = "name";
  static final String NOTES = "notes";
  static final String CURRENCY = "currency";
  static final String PARAMETERS = "parameters";
  static final String PRICE_CHANGES = "priceChanges";
  static final String MONTH = "month";
  static final String MODEL = "model";
  static final String FACTOR = "factor";
  static final String NOTE = "note";
  static final String RANGES = "ranges";
  static final String LOW = "low";
  static final String HIGH = "high";
  static final String MEASUREMENTS = "measurements";
  public static final String STRATEGY = "strategy";
  static final String LINKS = "links";
  static final String LINKED = "parameters";
  static final String CORRELATION = "correlation";
  static final String START_MONTH = "startMonth";
  static final String FISCAL_YEAR_START = "fiscalYearStart";
  static final String EXCHANGE = "exchange";
  static final String PER_DOLLAR = "perDollar";
  static final String AS_OF = "asOf";
  static final String ACTUALS = "actuals";
  static final String SPEND = "spend";
  static final String CALLS = "calls";
  static final String OWN = "own";
  static final String DRAWS = "draws";
  static final String SEED = "seed";
  static final String SOURCES = "sources";

  static final List<String> TOP_LEVEL =
      List.of(
          FORMAT,
          VERSION,
          WRITTEN_BY,
          NAME,
          NOTES,
          CURRENCY,
          PARAMETERS,
          PRICE_CHANGES,
          RANGES,
          LINKS,
          MEASUREMENTS,
          START_MONTH,
          FISCAL_YEAR_START,
          EXCHANGE,
          ACTUALS,
          OWN,
          DRAWS,
          SEED,
          SOURCES);

  private ScenarioKeys() {}
}
