package dev.tunewise.export.workbook;

/** How a number of the workbook is written, after what it measures. */
enum Figure {
  /** Whole sums of the scenario's currency. */
  MONEY,
  /** Prices and costs of single calls, never negative: the smaller, the more digits. */
  PRICE,
  /** A price with all its digits. */
  EXACT_PRICE,
  /** By how much a price is higher or lower than another. */
  PRICE_DIFFERENCE,
  SHARE,
  /** A share with all its digits. */
  EXACT_SHARE,
  /** A return per year, which beyond a thousand percent says no more. */
  RATE,
  /** Things that are counted. */
  COUNT,
  /** Any other number. */
  NUMBER,
  /** A number of a month, or a length in months. */
  MONTHS,
  /** When something happens between the ends of two months. */
  MOMENT,
  /** A calendar month. */
  DATE,
  YEAR,
  /** 1 for yes, 0 for no: for the formulas that read it. */
  FLAG,
  /** Words in several lines. */
  WORDS,
  TEXT
}
