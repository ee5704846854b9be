package dev.tunewise.file;

import dev.tunewise.model.Scenario;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.Function;

/**
 * One object of a file while it is checked. What is absent or illegal comes back empty or as the
 * default; a problem has then been put on the list of problems.
 */
public final class ObjectCheck {
  private final JsonPath path;
  private final Json.Fields fields;
  private final Problems problems;

  /** Keys that are not allowed: what they hold is not looked at. */
  private final Set<String> refused = new HashSet<>();

  private ObjectCheck(JsonPath path, Json.Fields fields, Problems problems) {
    this.path = path;
    this.fields = fields;
    this.problems = problems;
    fields.repeated().forEach(k -> problems.add(path.key(k), "given twice; one is allowed"));
  }

  /** The check of a value that must be an object. */
  public static Optional<ObjectCheck> of(JsonPath path, Json value, Problems problems) {
    if (value instanceof Json.Fields fields) {
      return Optional.of(new ObjectCheck(path, fields, problems));
    }
    problems.add(path, "must be an object { }", value);
    return Optional.empty();
  }

  /** Refuses all other keys. */
  public ObjectCheck allowing(Collection<String> keys) {
    return allowing(keys, String.join(", ", keys));
  }

  /** Refuses all other keys, with the allowed ones in words. */
  public ObjectCheck allowing(Collection<String> keys, String inWords) {
    return allowing(keys, inWords, key -> Optional.empty());
  }

  /**
   * Refuses all other keys, with the allowed ones in words.
   *
   * @param instead what to say of a key that was allowed once; empty for all others
   */
  public ObjectCheck allowing(
      Collection<String> keys, String inWords, Function<String, Optional<String>> instead) {
    for (String key : fields.byKey().keySet()) {
      if (problems.isFull()) {
        break;
      }
      if (!keys.contains(key)) {
        refused.add(key);
        problems.add(
            path.key(key),
            "unknown key; "
                + instead.apply(key).orElseGet(() -> Suggestion.among(keys, inWords, key)));
      }
    }
    return this;
  }

  public JsonPath path() {
    return path;
  }

  public Collection<String> keys() {
    return fields.byKey().keySet();
  }

  /** What a key holds that is there and allowed. */
  public Optional<Json> get(String key) {
    return refused.contains(key) ? Optional.empty() : Optional.ofNullable(fields.byKey().get(key));
  }

  /** An object inside this one. */
  public Optional<ObjectCheck> object(String key) {
    return get(key).flatMap(value -> of(path.key(key), value, problems));
  }

  /** A list of objects inside this one; those that are none have been refused. */
  public List<ObjectCheck> objects(String key) {
    JsonPath place = path.key(key);
    Json value = get(key).orElse(new Json.Items(List.of(), 0));
    if (!(value instanceof Json.Items(List<Json> items, int size))) {
      problems.add(place, "must be a list [ ]", value);
      return List.of();
    }
    if (size > items.size()) {
      String allowed = "at most " + items.size() + " are allowed";
      problems.add(place, "has " + size + " entries; " + allowed);
      return List.of();
    }
    List<Optional<ObjectCheck>> checks = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      checks.add(of(place.index(i), items.get(i), problems));
    }
    return checks.stream().flatMap(Optional::stream).toList();
  }

  /** A text that may be absent. */
  public String text(String key, String absent) {
    return get(key).map(value -> text(path.key(key), value)).orElse(absent);
  }

  /** A text that must be there; empty if it is not. */
  public String requiredText(String key) {
    require(key, "must be a text");
    return text(key, "");
  }

  /** A text of a certain form that may be absent. */
  public <T> Optional<T> word(String key, String mustBe, Function<String, Optional<T>> read) {
    Optional<Json> value = get(key);
    Optional<T> word =
        value.flatMap(
            given -> given instanceof Json.Text(String text) ? read.apply(text) : Optional.empty());
    if (word.isEmpty()) {
      value.ifPresent(given -> refuse(key, mustBe, given));
    }
    return word;
  }

  /** Texts; none if the key is absent. */
  public List<String> texts(String key) {
    Json value = get(key).orElse(new Json.Items(List.of(), 0));
    if (!(value instanceof Json.Items(List<Json> items, int ignored))) {
      refuse(key, "must be a list of texts", value);
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      texts.add(text(path.key(key).index(i), items.get(i)));
    }
    return texts;
  }

  /** Yes or no; no if the key is absent. */
  public boolean truth(String key) {
    Json value = get(key).orElse(new Json.Truth(false));
    if (!(value instanceof Json.Truth(boolean truth))) {
      refuse(key, "must be true or false", value);
      return false;
    }
    return truth;
  }

  private String text(JsonPath place, Json value) {
    if (!(value instanceof Json.Text(String text))) {
      problems.add(place, "must be a text", value);
      return "";
    }
    int length = text.codePointCount(0, text.length());
    if (length > Scenario.MAX_TEXT_LENGTH) {
      String allowed = "at most " + Scenario.MAX_TEXT_LENGTH + " are allowed";
      problems.add(place, "has " + length + " characters; " + allowed);
      return "";
    }
    return text;
  }

  /** A number that may be absent. */
  public OptionalDouble number(String key, String mustBe, DoublePredicate legal) {
    return get(key)
        .map(value -> number(path.key(key), value, mustBe, legal))
        .orElse(OptionalDouble.empty());
  }

  /** A whole number that may be absent. */
  public OptionalDouble whole(String key, long least, long most) {
    return number(
        key,
        wholeNumber(least, most),
        value -> value == Math.rint(value) && value >= least && value <= most);
  }

  /** A whole number that must be there. */
  public OptionalDouble requiredWhole(String key, long least, long most) {
    require(key, wholeNumber(least, most));
    return whole(key, least, most);
  }

  private static String wholeNumber(long least, long most) {
    return "must be a whole number from " + least + " to " + most;
  }

  /** A number that must be there. */
  public OptionalDouble required(String key, String mustBe, DoublePredicate legal) {
    require(key, mustBe);
    return number(key, mustBe, legal);
  }

  private OptionalDouble number(JsonPath place, Json value, String mustBe, DoublePredicate legal) {
    if (value instanceof Json.Numeral(double number)
        && Double.isFinite(number)
        && legal.test(number)) {
      return OptionalDouble.of(number);
    }
    problems.add(place, mustBe, value);
    return OptionalDouble.empty();
  }

  /** Refuses the object if it lacks a key. */
  public boolean require(String key, String mustBe) {
    boolean there = fields.byKey().containsKey(key);
    if (!there) {
      problems.add(path.key(key), "is required; " + mustBe);
    }
    return there;
  }

  /** A problem with one of the values. */
  public void refuse(String key, String mustBe, Json was) {
    problems.add(path.key(key), mustBe, was);
  }

  public void refuse(String key, String message) {
    problems.add(path.key(key), message);
  }

  /** A problem with one of the texts of a list. */
  public void refuseItem(String key, int index, String mustBe, String was) {
    problems.add(path.key(key).index(index), mustBe, new Json.Text(was));
  }

  /** A problem with the object as a whole. */
  public void refuse(String message) {
    problems.add(path, message);
  }
}
