package dev.tunewise.chart.draw;

import dev.tunewise.model.CostCategory;
import java.awt.Color;

/**
 * How a category of costs looks, whoever draws it: light fills that color-blind people tell apart
 * and that dark letters can be read on (after Paul Tol's light scheme), and lines that tell them
 * apart without color. No fill is one of a strategy. Errors, which are not paid out, are hollow.
 */
public enum CategoryStyle {
  LABELING(0xBBCC33, Hatch.UPRIGHT),
  TRAINING(0x44BB99, Hatch.GRID),
  WORK(0x77AADD, Hatch.RISING),
  INFERENCE(0xEEDD88, Hatch.NONE),
  FEES(0xFFAABB, Hatch.CROSSED),
  RETRIEVAL(0x99DDFF, Hatch.LEVEL),
  HOSTING(0xEE8866, Hatch.FALLING),
  ERRORS(0x8A929C, Hatch.RISING);

  private final Color color;
  private final Hatch hatch;

  CategoryStyle(int color, Hatch hatch) {
    this.color = new Color(color);
    this.hatch = hatch;
  }

  public static CategoryStyle of(CostCategory category) {
    return switch (category) {
      case LABELING -> LABELING;
      case TRAINING -> TRAINING;
      case WORK -> WORK;
      case INFERENCE -> INFERENCE;
      case FEES -> FEES;
      case RETRIEVAL -> RETRIEVAL;
      case HOSTING -> HOSTING;
      case ERRORS -> ERRORS;
    };
  }

  /** Of the fill, or of the lines of a hollow one. */
  public Color color() {
    return color;
  }

  public Hatch hatch() {
    return hatch;
  }

  /** Whether it has lines and an edge only. */
  public boolean isHollow() {
    return this == ERRORS;
  }
}
