package dev.tunewise.export.workbook;

/** What depends on an input that may be entered later; till then it is not there. */
final class Given {
  private Given() {}

  /** Nothing without a budget. */
  static String budget(String formula) {
    return budget(formula, "\"\"");
  }

  /** One formula with a budget and another without. */
  static String budget(String formula, String without) {
    return "IF(economics.budget>0," + formula + "," + without + ")";
  }

  /** Nothing while the plan has no dates. */
  static String dates(String formula) {
    return "IF(ISNUMBER(startMonth)," + formula + ",\"\")";
  }
}
