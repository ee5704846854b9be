package dev.tunewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CalibrateCommandTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("m.csv");
  }

  private int run(String... arguments) {
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return Cli.run(console, arguments);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private List<String> errors() {
    return err.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static double at(JsonNode curve, int i, String key) {
    return curve.get("predictions").get(i).get(key).asDouble();
  }

  @Test
  void calibrate_groupsByCurveAndStrategy_inOrderOfFirstAppearance() throws IOException {
    Files.writeString(
        file,
        """
        curve,strategy,examples,correct,evaluated
        b,hybrid,100,70,100
        a,hybrid,100,80,100

        b,prompting,4,60,100
        b,hybrid,400,84,100
        """);
    assertEquals(0, run("calibrate", file.toString()));
    JsonNode result = JSON.readTree(printed());
    assertEquals("tunewise-calibration", result.get("format").asString());
    assertEquals(1, result.get("version").asInt());
    JsonNode curves = result.get("curves");
    assertEquals(3, curves.size());
    assertEquals("b", curves.get(0).get("curve").asString());
    assertEquals("a", curves.get(1).get("curve").asString());
    assertEquals("prompting", curves.get(2).get("strategy").asString());
    assertEquals(5, curves.get(0).get("predictions").size());
    assertEquals(400, at(curves.get(0), 0, "examples"));
    assertEquals(6400, at(curves.get(0), 4, "examples"));
    assertEquals(64, at(curves.get(2), 4, "examples"));
    assertTrue(at(curves.get(0), 0, "p10") < at(curves.get(0), 0, "p50"));
    assertTrue(curves.get(0).get("reliable").asBoolean());
  }

  @Test
  void calibrate_predictsWhereAsked() throws IOException {
    Files.writeString(file, "strategy,examples,correct,evaluated\nfineTuning,256,80,100\n");
    assertEquals(0, run("calibrate", file.toString(), "--at", "512,1024.5"));
    JsonNode curve = JSON.readTree(printed()).get("curves").get(0);
    assertEquals(512, at(curve, 0, "examples"));
    assertEquals(1024.5, at(curve, 1, "examples"));
    assertEquals(2, curve.get("predictions").size());
  }

  @Test
  void calibrate_printsNothing_ofATableWithFaults() throws IOException {
    Files.writeString(
        file, "strategy,examples,correct,evaluated\nhybrid,1,1,1\nnone,1,1,1\nhybrid,x,1,1\n");
    assertEquals(2, run("calibrate", file.toString()));
    assertEquals("", printed());
    assertEquals(2, errors().size());
    assertTrue(errors().getFirst().startsWith(file + ": line 3: strategy must be one of"));
  }

  @Test
  void calibrate_saysInOneLine_whatIsWrongWithArguments() {
    assertEquals(2, run("calibrate", folder.resolve("none.csv").toString()));
    assertEquals(2, run("calibrate", folder.toString()));
    assertEquals(2, run("calibrate", file.toString(), "--at", "-1"));
    assertEquals(2, run("calibrate"));
    assertEquals(4, errors().size());
  }

  @Test
  void calibrate_answersLineByLine_andGoesOnAfterBadOnes() throws IOException {
    String row = "{\"strategy\":\"fineTuning\",\"examples\":100,\"correct\":70,\"evaluated\":100}";
    Files.writeString(
        file,
        "{\"curve\":\"a\",\"measurements\":["
            + row
            + "],\"at\":[200]}\n"
            + "nonsense\n\n"
            + "{\"curve\":\"c\",\"measurements\":[]}\n"
            + "{\"curve\":\"d\",\"measurements\":["
            + row
            + "],\"at\":\"x\"}\n"
            + "{\"curve\":\"e\",\"measurements\":["
            + row
            + "]}\n");
    assertEquals(2, run("calibrate", "--json", file.toString()));
    List<JsonNode> lines = printed().lines().map(JSON::readTree).toList();
    assertEquals(List.of("a", "e"), lines.stream().map(l -> l.get("curve").asString()).toList());
    assertEquals(200, at(lines.get(0), 0, "examples"));
    assertEquals(1600, at(lines.get(1), 4, "examples"));
    assertEquals(3, errors().size());
    assertTrue(errors().get(1).startsWith(file + ": line 4"), errors().get(1));
  }

  @Test
  void calibrate_takesTheStrategyOfTheLine_forRowsThatNameNone() throws IOException {
    String row = "{\"examples\":100,\"correct\":70,\"evaluated\":100}";
    Files.writeString(
        file,
        "{\"curve\":\"a\",\"strategy\":\"hybrid\",\"measurements\":["
            + row
            + "]}\n{\"curve\":\"b\",\"strategy\":\"none\",\"measurements\":["
            + row
            + "]}\n{\"curve\":\"c\",\"measurements\":["
            + row
            + "]}\n");
    assertEquals(2, run("calibrate", "--json", file.toString(), "--at", "300"));
    JsonNode only = JSON.readTree(printed());
    assertEquals("hybrid", only.get("strategy").asString());
    assertEquals(300, at(only, 0, "examples"));
    assertTrue(errors().getFirst().startsWith(file + ": line 2"), errors().getFirst());
    assertTrue(errors().getFirst().contains("must be one of prompting"), errors().getFirst());
    assertTrue(errors().getLast().startsWith(file + ": line 3"), errors().getLast());
  }
}
