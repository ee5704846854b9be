package dev.tunewise.file;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a JSON file, such as {@code $.priceChanges[0].factor}. */
public final class JsonPath {
  public static final JsonPath ROOT = new JsonPath(null, "$");

  private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,59}");
  private static final int MAX_KEY_LENGTH = 60;

  private final @Nullable JsonPath parent;
  private final String step;

  private JsonPath(@Nullable JsonPath parent, String step) {
    this.parent = parent;
    this.step = step;
  }

  public JsonPath key(String key) {
    boolean plain = PLAIN_KEY.matcher(key).matches();
    return new JsonPath(this, plain ? "." + key : "['" + OneLine.of(key, MAX_KEY_LENGTH) + "']");
  }

  public JsonPath index(int index) {
    return new JsonPath(this, "[" + index + "]");
  }

  @Override
  public String toString() {
    return parent == null ? step : parent + step;
  }
}
