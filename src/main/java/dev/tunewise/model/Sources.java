package dev.tunewise.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where numbers of a scenario come from: texts among {@link Scenario#sources}. A model has one for
 * all that a price list says of it, such as {@code gpt-6-luna · OpenAI · 2026-10-04}, and one for
 * its speed; each parameter can have one of its own, such as {@code support dashboard, October}.
 * Once a number changes while its source stays, the source says so.
 */
public final class Sources {
  /** Between the parts of a source: a model, its provider, a day. */
  public static final String SEPARATOR = " · ";

  private static final String EDITED = SEPARATOR + "edited";
  private static final String SPEED = ".speed";
  private static final String NOT_LISTED = "not listed for ";

  /** What a source stands for: its key and the numbers it explains. */
  private record Subject(String key, List<Parameter> numbers) {
    String in(Scenario scenario) {
      return scenario.sources().getOrDefault(key, "");
    }

    boolean isSame(Scenario one, Scenario other) {
      return numbers.stream().allMatch(number -> one.get(number) == other.get(number));
    }

    /** The source of a changed scenario, which is not that of another choice. */
    String after(Scenario before, Scenario after, Scenario reference) {
      String source = in(before);
      if (isNotListed(source)) {
        boolean set =
            !isSame(before, after) || numbers.stream().anyMatch(n -> isNew(n, before, after));
        return set ? "" : source;
      } else if (source.isEmpty() || isSame(before, after)) {
        return source;
      }
      boolean back = !in(reference).isEmpty() && isSame(after, reference);
      return back ? in(reference) : unedited(source) + EDITED;
    }

    private static boolean isNew(Parameter number, Scenario before, Scenario after) {
      return after.own().contains(number) && !before.own().contains(number);
    }
  }

  private static final List<Subject> SUBJECTS = subjects();

  private Sources() {}

  private static List<Subject> subjects() {
    List<Subject> subjects = new ArrayList<>();
    for (ServedModel model : ServedModel.values()) {
      subjects.add(new Subject(model.key(), model.listed()));
      subjects.add(new Subject(model.key() + SPEED, model.speed().all()));
    }
    for (Parameter parameter : Parameter.values()) {
      subjects.add(new Subject(parameter.path(), List.of(parameter)));
    }
    return List.copyOf(subjects);
  }

  /** Where a model's prices come from; empty if the scenario does not say. */
  public static String of(Scenario scenario, ServedModel model) {
    return scenario.sources().getOrDefault(model.key(), "");
  }

  /** Where the number of a parameter comes from; empty if nobody has noted it. */
  public static String of(Scenario scenario, Parameter parameter) {
    return scenario.sources().getOrDefault(parameter.path(), "");
  }

  /** Where a model's speed comes from; empty if the scenario does not say. */
  public static String ofSpeed(Scenario scenario, ServedModel model) {
    String source = scenario.sources().getOrDefault(model.key() + SPEED, "");
    return isNotListed(source) ? "" : source;
  }

  /**
   * The model that was chosen without a listed speed, so that the scenario still has the speed of
   * before; empty once someone has set or confirmed it.
   */
  public static Optional<String> withoutSpeed(Scenario scenario, ServedModel model) {
    String source = scenario.sources().getOrDefault(model.key() + SPEED, "");
    return isNotListed(source)
        ? Optional.of(source.substring(NOT_LISTED.length()))
        : Optional.empty();
  }

  /** The model whose speed a key stands for; empty if it is none such. */
  public static Optional<ServedModel> modelOfSpeed(String key) {
    return key.endsWith(SPEED)
        ? ServedModel.byKey(key.substring(0, key.length() - SPEED.length()))
        : Optional.empty();
  }

  private static boolean isNotListed(String source) {
    return source.startsWith(NOT_LISTED);
  }

  /** Whether a text says that numbers were changed since. */
  public static boolean isEdited(String source) {
    return source.endsWith(EDITED);
  }

  /** The text without the mark of {@link #isEdited}. */
  public static String unedited(String source) {
    return isEdited(source) ? source.substring(0, source.length() - EDITED.length()) : source;
  }

  /** A scenario with another source for a model's prices. */
  public static Scenario with(Scenario scenario, ServedModel model, String source) {
    return with(scenario, model.key(), source);
  }

  /** A scenario with another source for the number of a parameter; an empty one is none. */
  public static Scenario with(Scenario scenario, Parameter parameter, String source) {
    return with(scenario, parameter.path(), source);
  }

  /** A scenario with another source for a model's speed. */
  public static Scenario withSpeed(Scenario scenario, ServedModel model, String source) {
    return with(scenario, model.key() + SPEED, source);
  }

  /** A scenario that says of which chosen model the speed is not known. */
  public static Scenario withoutSpeed(Scenario scenario, ServedModel model, String name) {
    return with(scenario, model.key() + SPEED, NOT_LISTED + name);
  }

  private static Scenario with(Scenario scenario, String key, String source) {
    if (source.equals(scenario.sources().getOrDefault(key, ""))) {
      return scenario;
    }
    Map<String, String> sources = new LinkedHashMap<>(scenario.sources());
    if (source.isEmpty()) {
      sources.remove(key);
    } else {
      sources.put(key, source);
    }
    return scenario.withSources(sources);
  }

  /**
   * A scenario in which all that is said of the source of some numbers is what another one says.
   *
   * @param reference what the scenario started from
   */
  public static Scenario restored(Scenario scenario, List<Parameter> numbers, Scenario reference) {
    Scenario restored = scenario;
    for (Subject subject : SUBJECTS) {
      if (numbers.containsAll(subject.numbers())) {
        restored = with(restored, subject.key(), subject.in(reference));
      }
    }
    return restored;
  }

  /**
   * A changed scenario with its sources marked where the change left them out: numbers back at the
   * reference's have the reference's source again, others are edited. A speed that is set or
   * confirmed needs no other word.
   *
   * @param before the scenario before the change
   * @param reference what the scenario started from
   */
  public static Scenario marked(Scenario before, Scenario after, Scenario reference) {
    Scenario marked = after;
    for (Subject subject : SUBJECTS) {
      if (subject.in(before).equals(subject.in(after))) {
        marked = with(marked, subject.key(), subject.after(before, after, reference));
      }
    }
    return marked;
  }
}
