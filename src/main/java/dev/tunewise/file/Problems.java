package dev.tunewise.file;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one file, up to a number that people still read. */
public final class Problems {
  static final int MAX = 20;

  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  public Problems(String file) {
    this.file = file;
  }

  /** A problem at a place, empty for the file as a whole. */
  public void add(String place, String message) {
    if (!isFull()) {
      problems.add(new Problem(file, place, message));
    }
  }

  public void add(JsonPath place, String message) {
    add(place.toString(), message);
  }

  /** A value of the wrong kind or outside its bounds. */
  public void add(JsonPath place, String mustBe, Json was) {
    add(place, mustBe + ", was " + was.echo());
  }

  /** Whether more problems would not be shown. */
  public boolean isFull() {
    return problems.size() == MAX;
  }

  public boolean isEmpty() {
    return problems.isEmpty();
  }

  public List<Problem> toList() {
    return List.copyOf(problems);
  }
}
