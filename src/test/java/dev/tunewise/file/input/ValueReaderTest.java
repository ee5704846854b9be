package dev.tunewise.file.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.file.ReadException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueReaderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'a':1},{'a':'[]{}\\'x'}]",
        "[\n{'a':1},\n{'a':'[]{}\\'x'}\n]\n",
        "[{'a':1},\r\n{'a':'[]{}\\'x'}]",
        " [\n  {'a':1}\n, {'a':'[]{}\\'x'}\n]",
        "{'data': [{'a':1},{'a':'[]{}\\'x'}], 'more': {'data': [7]}}",
        "{\n'more': true, 'data':\n[{'a':1}], 'x': [1] }\n{'data': [{'a':'[]{}\\'x'}]}",
        "{'data': [{'a':1},{'a':'[]{}\\'x'}]}",
        "{'a':1}{'a':'[]{}\\'x'}"
      })
  void elements_areTheSame_inEachLayout(String layout) throws ReadException, StoppedException {
    List<String> elements = Inputs.elements(layout.replace('\'', '"'), "data");
    assertEquals(
        List.of("{\"a\":1}", "{\"a\":\"[]{}\\\"x\"}"),
        elements.stream().map(e -> e.substring(e.indexOf(' ') + 1)).toList());
  }

  @Test
  void elements_ofAPrettyArray_areCounted() throws ReadException, StoppedException {
    assertEquals(
        List.of("1 {\n    \"a\": [1,\n 2]\n  }", "2 {\"b\": 2}", "3 7"),
        Inputs.elements("[\n  {\n    \"a\": [1,\n 2]\n  },\n  {\"b\": 2},\n\n 7]"));
  }

  @Test
  void brokenValues_costThemselves_inAnArray() throws ReadException, StoppedException {
    assertEquals(
        List.of("1 {\"a\":1}", "2 BROKEN 3", "3 {\"c\":3}", "4 BROKEN 5", "5 {\"e\":5}"),
        Inputs.elements("[\n{\"a\":1},\n{\"b\":\"x},\n{\"c\":3},\n{\"d\":[4},\n{\"e\":5}\n]"));
    assertEquals(
        List.of("1 BROKEN 2", "2 {\n    \"a\": 1\n  }"),
        Inputs.elements("[\n  {\n    \"a\": [1\n\n,\n  {\n    \"a\": 1\n  }\n]"));
  }

  @Test
  void brokenValues_inTheMiddleOfALine_endTheReading_andSaySo()
      throws ReadException, StoppedException {
    byte[] content = Inputs.utf8("[{\"a\":1},{\"b\":]},{\"c\":3}]");
    try (InputFile file = Inputs.open(content)) {
      ElementSource source = file.elements(1_000, Set.of());
      assertEquals(Element.Fault.NONE, source.next().fault());
      Element broken = source.next();
      assertEquals(Element.Fault.BROKEN, broken.fault());
      assertTrue(broken.detail().endsWith("cannot be told apart"), broken.detail());
      assertEquals(null, source.next());
    }
  }

  @Test
  void listsThatDoNotEnd_areNamed() throws ReadException, StoppedException {
    assertEquals(List.of("1 1", "2 2", "3 BROKEN 2"), Inputs.elements("[1, 2,\n"));
    assertEquals(List.of("1 BROKEN 1"), Inputs.elements("[{\"a\": {\"b\": 1}"));
  }

  @Test
  void longValues_areNamed_andPassedOver() throws ReadException, StoppedException {
    String big = "{\"a\":\"" + "x".repeat(200_000) + "\"}";
    List<String> found =
        Inputs.elements(Inputs.utf8("[" + big + ",\n{\"b\":1}," + big + "]"), 100_000);
    assertEquals(List.of("1 TOO_LONG", "2 {\"b\":1}", "3 TOO_LONG"), found);
  }

  @Test
  void around_isTheObject_withoutItsList() throws ReadException, StoppedException {
    ValueReader values =
        new ValueReader(
            new ByteArrayInputStream(Inputs.utf8("{\"n\":1,\"data\":[{\"a\":1}],\"m\":[2]}")),
            1_000,
            Set.of("data"));
    assertEquals("{\"a\":1}", values.next().text());
    assertEquals(null, values.next());
    assertEquals(
        List.of("{\"n\":1,\"data\":[],\"m\":[2]}"),
        values.around().stream().map(o -> new String(o, StandardCharsets.UTF_8)).toList());
  }
}
