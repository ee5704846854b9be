package dev.tunewise.chart;

/** Light or dark. */
public enum ColorMode {
  LIGHT,
  DARK
}
