package dev.tunewise.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ObjectCheckTest {
  private final Problems problems = new Problems("f");

  private ObjectCheck check(String json) throws ReadException {
    return ObjectCheck.of(JsonPath.ROOT, JsonText.parse(json), problems).orElseThrow();
  }

  private List<String> lines() {
    return problems.toList().stream().map(Problem::line).toList();
  }

  @Test
  void whole_takesNumbersWithoutPart_fromEndToEnd() throws ReadException {
    ObjectCheck object = check("{\"a\": 1, \"b\": 12, \"c\": 1.5, \"d\": 13, \"e\": 0}");
    assertEquals(OptionalDouble.of(1), object.whole("a", 1, 12));
    assertEquals(OptionalDouble.of(12), object.whole("b", 1, 12));
    assertEquals(OptionalDouble.empty(), object.whole("none", 1, 12));
    assertTrue(problems.isEmpty());
    for (String key : List.of("c", "d", "e")) {
      assertEquals(OptionalDouble.empty(), object.requiredWhole(key, 1, 12), key);
    }
    assertEquals(OptionalDouble.empty(), object.requiredWhole("none", 1, 12));
    assertEquals(
        List.of(
            "f: $.c: must be a whole number from 1 to 12, was 1.5",
            "f: $.d: must be a whole number from 1 to 12, was 13",
            "f: $.e: must be a whole number from 1 to 12, was 0",
            "f: $.none: is required; must be a whole number from 1 to 12"),
        lines());
  }

  @Test
  void texts_areRefused_oneByOne() throws ReadException {
    ObjectCheck object = check("{\"a\": [\"x\", \"y\"], \"b\": [\"x\", 1], \"c\": \"x\"}");
    assertEquals(List.of("x", "y"), object.texts("a"));
    assertEquals(List.of(), object.texts("none"));
    assertTrue(problems.isEmpty());
    object.texts("b");
    assertEquals(List.of(), object.texts("c"));
    assertEquals("", object.requiredText("none"));
    assertEquals(
        List.of(
            "f: $.b[1]: must be a text, was 1",
            "f: $.c: must be a list of texts, was the text \"x\"",
            "f: $.none: is required; must be a text"),
        lines());
  }

  @Test
  void truth_isNo_whereNothingIsSaid() throws ReadException {
    ObjectCheck object = check("{\"a\": true, \"b\": 1}");
    assertTrue(object.truth("a"));
    assertTrue(!object.truth("none") && problems.isEmpty());
    assertTrue(!object.truth("b"));
    assertEquals(List.of("f: $.b: must be true or false, was 1"), lines());
  }
}
