package dev.tunewise.model;

import java.util.stream.Stream;

/** The groups that parameters fall into; {@link #key} is the group's object in scenario files. */
public enum ParameterGroup {
  /** Parameters that stand at the top of the file, outside any group. */
  GENERAL("", "General"),
  TASK("task", "Task"),
  TRAFFIC("traffic", "Traffic"),
  PROMPTING("prompting", "Prompting"),
  FINE_TUNING("fineTuning", "Fine-tuning"),
  HYBRID("hybrid", "Hybrid"),
  RETRIEVAL("retrieval", "Retrieval"),
  ECONOMICS("economics", "Economics");

  private final String key;
  private final String label;

  ParameterGroup(String key, String label) {
    this.key = key;
    this.label = label;
  }

  static ParameterGroup ofPath(String path) {
    int dot = path.indexOf('.');
    String key = dot < 0 ? "" : path.substring(0, dot);
    return Stream.of(values()).filter(group -> group.key.equals(key)).findFirst().orElseThrow();
  }

  /** Key of the group's object in scenario files; empty for {@link #GENERAL}. */
  public String key() {
    return key;
  }

  public String label() {
    return label;
  }
}
