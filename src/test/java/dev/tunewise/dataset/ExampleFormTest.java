package dev.tunewise.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ExampleFormTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String TOOLS =
      """
      "tools":[{"type":"function","function":{"name":"find","description":"Finds orders",\
      "parameters":{"type":"object","properties":{"type":{"type":"string","enum":["object","b"]},\
      "n":{"type":"array","items":{"type":"integer"}}},"required":["type"]}}}]""";

  private static String write(TargetForm target, String source, Changes changes)
      throws LineException, CannotSayException {
    return write(target, ExampleParser.parse(source), changes);
  }

  private static String write(TargetForm target, Example example, Changes changes)
      throws CannotSayException {
    StringWriter text = new StringWriter();
    JsonGenerator json = ExampleJson.generator(text);
    target.form().write(example, json, changes);
    json.close();
    return text.toString();
  }

  private static String write(TargetForm target, String source) throws Exception {
    Changes changes = new Changes();
    String written = write(target, source, changes);
    assertEquals(Map.of(), changes.made());
    return written;
  }

  private static String chat(String messages, String... more) {
    String rest = more.length == 0 ? "" : "," + String.join(",", more);
    return "{\"messages\":[" + messages + "]" + rest + "}";
  }

  private static String says(String role, String content) {
    return "{\"role\":\"%s\",\"content\":\"%s\"}".formatted(role, content);
  }

  private static void assertJson(String expected, String written) {
    assertEquals(JSON.readTree(expected), JSON.readTree(written), written);
  }

  private static final String TALK =
      says("developer", "Be kind.") + "," + says("user", "Hi") + "," + says("assistant", "Hello");

  @Test
  void talk_isWrittenAsEachProviderHasIt() throws Exception {
    assertJson(
        """
        {"systemInstruction":{"role":"system","parts":[{"text":"Be kind."}]},"contents":[
        {"role":"user","parts":[{"text":"Hi"}]},{"role":"model","parts":[{"text":"Hello"}]}]}""",
        write(TargetForm.VERTEX, chat(TALK)));
    assertJson(
        """
        {"schemaVersion":"bedrock-conversation-2024","system":[{"text":"Be kind."}],"messages":[
        {"role":"user","content":[{"text":"Hi"}]},
        {"role":"assistant","content":[{"text":"Hello"}]}]}""",
        write(TargetForm.BEDROCK, chat(TALK)));
    assertJson(
        chat(
            says("system", "Be kind.")
                + ","
                + says("user", "Hi")
                + ","
                + says("assistant", "Hello")),
        write(TargetForm.MISTRAL, chat(TALK)));
    Changes changes = new Changes();
    assertJson(
        "{\"prompt\":\"Be kind.\\n\\nHi\",\"completion\":\"Hello\"}",
        write(TargetForm.PROMPT_COMPLETION, chat(TALK), changes));
    assertEquals(Map.of(ConversionKind.SYSTEM_IN_PROMPT, ""), changes.made());
  }

  private static final String CALLS =
      says("user", "Where?")
          + ",{\"role\":\"assistant\",\"tool_calls\":[{\"id\":\"a\",\"type\":\"function\","
          + "\"function\":{\"name\":\"find\",\"arguments\":\"{\\\"type\\\":\\\"b\\\"}\"}},"
          + "{\"id\":\"b\",\"type\":\"function\",\"function\":{\"name\":\"find\",\"arguments\":\"{}\"}}]},"
          + "{\"role\":\"tool\",\"content\":\"none\",\"tool_call_id\":\"b\"},"
          + "{\"role\":\"tool\",\"content\":\"{\\\"n\\\":1}\",\"tool_call_id\":\"a\"},"
          + says("assistant", "There");

  @Test
  void toolCalls_goToVertex_byNames_withArgumentsAndResultsAsObjects() throws Exception {
    assertJson(
        """
        {"contents":[{"role":"user","parts":[{"text":"Where?"}]},
        {"role":"model","parts":[{"functionCall":{"name":"find","args":{"type":"b"}}},
        {"functionCall":{"name":"find","args":{}}}]},
        {"role":"user","parts":[{"functionResponse":{"name":"find","response":{"output":"none"}}},
        {"functionResponse":{"name":"find","response":{"n":1}}}]},
        {"role":"model","parts":[{"text":"There"}]}],
        "tools":[{"functionDeclarations":[{"name":"find","description":"Finds orders",
        "parameters":{"type":"OBJECT","properties":{"type":{"type":"STRING","enum":["object","b"]},
        "n":{"type":"ARRAY","items":{"type":"INTEGER"}}},"required":["type"]}}]}]}""",
        write(TargetForm.VERTEX, chat(CALLS, TOOLS)));
  }

  @Test
  void toolCalls_goToMistral_withIdsOfNineLettersAndDigits() throws Exception {
    Changes changes = new Changes();
    String written = write(TargetForm.MISTRAL, chat(CALLS, TOOLS), changes);
    assertEquals(Map.of(ConversionKind.CALL_IDS, ""), changes.made());
    assertJson(
        chat(CALLS, TOOLS)
            .replace("\"id\":\"a\"", "\"id\":\"call00001\"")
            .replace("\"id\":\"b\"", "\"id\":\"call00002\"")
            .replace("tool_call_id\":\"a\"", "tool_call_id\":\"call00001\"")
            .replace("tool_call_id\":\"b\"", "tool_call_id\":\"call00002\""),
        written);
  }

  @Test
  void callsWithoutIds_getSome_andResultsFindTheirs() throws Exception {
    String vertex =
        """
        {"contents":[{"role":"user","parts":[{"text":"Where?"}]},
        {"role":"model","parts":[{"functionCall":{"name":"find","args":{"a":1}}},
        {"functionCall":{"name":"count","args":{}}}]},
        {"parts":[{"functionResponse":{"name":"count","response":{"output":"2"}}},
        {"functionResponse":{"name":"find","response":{"n":1}}}]},
        {"role":"model","parts":[{"text":"There"}]}]}""";
    JsonNode messages = JSON.readTree(write(TargetForm.OPENAI_CHAT, vertex)).get("messages");
    assertEquals("call_1", messages.get(1).get("tool_calls").get(0).get("id").stringValue());
    assertEquals(
        "{\"role\":\"tool\",\"content\":\"2\",\"tool_call_id\":\"call_2\"}",
        messages.get(2).toString());
    assertEquals("call_1", messages.get(3).get("tool_call_id").stringValue());
    assertEquals("{\"n\":1}", messages.get(3).get("content").stringValue());
  }

  @Test
  void claudeMessages_becomeChat_resultsBeforeWhatTheUserSays() throws Exception {
    String claude =
        """
        {"system":"Be kind.","messages":[{"role":"user","content":"Where?"},
        {"role":"assistant","content":[{"type":"thinking","thinking":"hm"},{"type":"text","text":"I look"},
        {"type":"tool_use","id":"t1","name":"find","input":{"a":1}}]},
        {"role":"user","content":[{"type":"tool_result","tool_use_id":"t1","content":"here"},
        {"type":"text","text":"and?"}]},
        {"role":"assistant","content":[{"type":"text","text":"There"}]}]}""";
    assertJson(
        chat(
            says("system", "Be kind.")
                + ","
                + says("user", "Where?")
                + ",{\"role\":\"assistant\",\"reasoning_content\":\"hm\",\"content\":\"I look\","
                + "\"tool_calls\":[{\"id\":\"t1\",\"type\":\"function\",\"function\":{\"name\":\"find\","
                + "\"arguments\":\"{\\\"a\\\":1}\"}}]},"
                + "{\"role\":\"tool\",\"content\":\"here\",\"tool_call_id\":\"t1\"},"
                + says("user", "and?")
                + ","
                + says("assistant", "There")),
        write(TargetForm.OPENAI_CHAT, claude));
  }

  @Test
  void images_goWhereTheyCanBeRead() throws Exception {
    String web = image("https://a.example/x.png?v=1", "");
    assertTrue(
        write(TargetForm.VERTEX, web)
            .contains(
                "{\"fileData\":{\"mimeType\":\"image/png\",\"fileUri\":\"https://a.example/x.png?v=1\"}}"));
    String inline = image("data:image/gif;base64,R0lG", "");
    assertTrue(
        write(TargetForm.VERTEX, inline)
            .contains("{\"inlineData\":{\"mimeType\":\"image/gif\",\"data\":\"R0lG\"}}"));
    assertTrue(write(TargetForm.MISTRAL, inline).contains("data:image/gif;base64,R0lG"));
    assertTrue(
        write(TargetForm.BEDROCK, image("s3://b/x.jpg", ""))
            .contains(
                "{\"image\":{\"format\":\"jpeg\",\"source\":{\"s3Location\":{\"uri\":\"s3://b/x.jpg\"}}}}"));
    Changes changes = new Changes();
    write(TargetForm.MISTRAL, image("https://a.example/x.png", "low"), changes);
    assertEquals(Map.of(ConversionKind.DETAIL, "low"), changes.made());
    assertEquals(ConversionKind.IMAGE, left(TargetForm.BEDROCK, web));
    assertEquals(ConversionKind.IMAGE, left(TargetForm.OPENAI_CHAT, vertexImage("gs://b/x.png")));
    assertEquals(ConversionKind.IMAGE, left(TargetForm.PROMPT_COMPLETION, web));
    assertEquals(ConversionKind.IMAGE, left(TargetForm.VERTEX, image("https://a.example/x", "")));
  }

  private static String image(String address, String detail) {
    String more = detail.isEmpty() ? "" : ",\"detail\":\"" + detail + "\"";
    return chat(
        "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"What?\"},{\"type\":\"image_url\","
            + "\"image_url\":{\"url\":\"%s\"%s}}]},".formatted(address, more)
            + says("assistant", "A cat"));
  }

  private static String vertexImage(String address) {
    return """
        {"contents":[{"role":"user","parts":[{"text":"What?"},{"fileData":{"mimeType":"image/png",\
        "fileUri":"%s"}}]},{"role":"model","parts":[{"text":"A cat"}]}]}"""
        .formatted(address);
  }

  private static ConversionKind left(TargetForm target, String source) {
    return assertThrows(
            CannotSayException.class, () -> write(target, source, new Changes()), source)
        .kind();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BEDROCK | TOOLS | {"role":"user","content":"a"},{"role":"assistant","content":null,"tool_calls":[{"id":"a","function":{"name":"f","arguments":"{}"}}]}
          PROMPT_COMPLETION | SEVERAL_TURNS | {"role":"user","content":"a"},{"role":"assistant","content":"b"},{"role":"user","content":"c"},{"role":"assistant","content":"d"}
          BEDROCK | TURNS | {"role":"user","content":"a"},{"role":"user","content":"b"},{"role":"assistant","content":"c"}
          VERTEX | SYSTEM_LATER | {"role":"user","content":"a"},{"role":"system","content":"b"},{"role":"assistant","content":"c"}
          VERTEX | TOOL_CALL | {"role":"user","content":"a"},{"role":"assistant","tool_calls":[{"id":"a","function":{"name":"f","arguments":"{oops"}}]}
          MISTRAL | TOOL_RESULT | {"role":"user","content":"a"},{"role":"tool","content":"x","tool_call_id":"q"},{"role":"assistant","content":"c"}
          MISTRAL | AUDIO | {"role":"user","content":[{"type":"input_audio","input_audio":{"data":"UklG","format":"wav"}}]},{"role":"assistant","content":"c"}
          VERTEX | REFUSAL | {"role":"user","content":"a"},{"role":"assistant","refusal":"No."}
          VERTEX | OTHER | {"role":"user","content":[{"type":"hologram"}]},{"role":"assistant","content":"c"}
          """)
  void whatCannotBeSaid_leavesTheWholeExampleOut(
      TargetForm target, ConversionKind kind, String messages) {
    assertEquals(kind, left(target, chat(messages)));
  }

  @Test
  void toolsOfUnknownSpelling_orWithSeveralTypes_areLeftOut() {
    String talk = says("user", "a") + "," + says("assistant", "b");
    assertEquals(
        ConversionKind.TOOL_SPELLING,
        left(TargetForm.MISTRAL, chat(talk, "\"tools\":[{\"x\":1}]")));
    String several = TOOLS.replace("\"type\":\"array\"", "\"type\":[\"array\",\"null\"]");
    assertEquals(ConversionKind.TOOL_SPELLING, left(TargetForm.VERTEX, chat(talk, several)));
  }

  @Test
  void weightsAndThoughts_areDropped_whereThereAreNone() throws Exception {
    String source =
        chat(
            says("user", "a")
                + ",{\"role\":\"assistant\",\"content\":\"b\",\"weight\":0},"
                + says("user", "c")
                + ",{\"role\":\"assistant\",\"content\":\"d\",\"weight\":1,\"reasoning_content\":\"hm\"}");
    Changes changes = new Changes();
    String written = write(TargetForm.BEDROCK, source, changes);
    assertEquals(Map.of(ConversionKind.WEIGHTS, "weight 0"), changes.made());
    assertTrue(
        written.contains("{\"reasoningContent\":{\"reasoningText\":{\"text\":\"hm\"}}}"), written);
    Changes mistral = new Changes();
    written = write(TargetForm.MISTRAL, source, mistral);
    assertEquals(Map.of(ConversionKind.REASONING, ""), mistral.made());
    assertTrue(written.contains("\"content\":\"b\",\"weight\":0"), written);
  }

  @Test
  void halfACharacter_andControlCharacters_stayWhatTheyAre() throws Exception {
    String source = chat(says("user", "a\\ud83d\\u0007\\n") + "," + says("assistant", "\\u00e9€"));
    String vertex = write(TargetForm.VERTEX, source);
    assertEquals(
        ExampleParser.parse(source).turns().getFirst().text(),
        ExampleParser.parse(vertex).turns().getFirst().text());
  }

  @ParameterizedTest
  @EnumSource(TargetForm.class)
  void chat_comesBackAsItWas_fromEachForm(TargetForm target) throws Exception {
    SplittableRandom random = new SplittableRandom(1_000 + target.ordinal());
    int back = 0;
    for (int i = 0; i < 400; i++) {
      String source = new RandomChat(random, target).chat();
      Changes changes = new Changes();
      String written = write(target, source, changes);
      assertEquals(Map.of(), changes.made(), source);
      String again = write(TargetForm.OPENAI_CHAT, ExampleParser.parse(written), changes);
      assertEquals(JSON.readTree(source), JSON.readTree(again), written);
      back++;
    }
    assertEquals(400, back);
  }

  /** Chats of all that a form has a place for. */
  private record RandomChat(SplittableRandom random, TargetForm target) {
    private static final List<String> TEXTS =
        List.of("a", "Où?", "two\nlines", "\"quoted\" \\ and {json}", "😀", " space ", "{\"a\":1}");

    String chat() {
      ObjectNode chat = JSON.createObjectNode();
      ArrayNode messages = chat.putArray("messages");
      boolean pair = target == TargetForm.PROMPT_COMPLETION;
      if (!pair && random.nextBoolean()) {
        messages.addObject().put("role", "system").put("content", text());
      }
      int rounds = pair ? 1 : 1 + random.nextInt(3);
      for (int i = 0; i < rounds; i++) {
        user(messages.addObject().put("role", "user"));
        boolean tools = target != TargetForm.BEDROCK && !pair;
        if (tools && random.nextInt(3) == 0) {
          calls(messages, i);
        }
        answer(messages.addObject().put("role", "assistant"));
      }
      if (target != TargetForm.BEDROCK && !pair && random.nextBoolean()) {
        chat.setAll((ObjectNode) JSON.readTree("{" + TOOLS + "}"));
      }
      return chat.toString();
    }

    private String text() {
      return TEXTS.get(random.nextInt(TEXTS.size())) + random.nextInt(100);
    }

    private void user(ObjectNode message) {
      List<ObjectNode> parts = new ArrayList<>();
      int texts = target == TargetForm.PROMPT_COMPLETION ? 1 : 1 + random.nextInt(2);
      for (int i = 0; i < texts; i++) {
        parts.add(JSON.createObjectNode().put("type", "text").put("text", text()));
      }
      boolean images = target == TargetForm.VERTEX || target == TargetForm.MISTRAL;
      if (images && random.nextInt(3) == 0) {
        ObjectNode image = JSON.createObjectNode().put("type", "image_url");
        String[] addresses = {"https://a.example/x.png", "data:image/png;base64,iVBORw0KGgo="};
        image.putObject("image_url").put("url", addresses[random.nextInt(2)]);
        parts.add(image);
      }
      if (parts.size() == 1) {
        message.set("content", parts.getFirst().get("text"));
      } else {
        message.putArray("content").addAll(parts);
      }
    }

    private void answer(ObjectNode message) {
      boolean thinks = target != TargetForm.PROMPT_COMPLETION && target != TargetForm.MISTRAL;
      if (thinks && random.nextInt(3) == 0) {
        message.put("reasoning_content", text());
      }
      message.put("content", text());
      boolean weighs = target == TargetForm.MISTRAL || target == TargetForm.OPENAI_CHAT;
      if (weighs && random.nextInt(3) == 0) {
        message.put("weight", random.nextInt(2));
      }
    }

    private void calls(ArrayNode messages, int round) {
      int count = 1 + random.nextInt(2);
      ObjectNode asking = messages.addObject().put("role", "assistant");
      if (random.nextBoolean()) {
        asking.put("content", text());
      }
      ArrayNode calls = asking.putArray("tool_calls");
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        // As they are counted where a form has none.
        String id =
            target == TargetForm.MISTRAL
                ? "abcdefg%d%d".formatted(round, i)
                : "call_" + (count(messages) + i + 1 - calls.size());
        ids.add(id);
        ObjectNode call = calls.addObject().put("id", id).put("type", "function");
        call.putObject("function")
            .put("name", "find" + i)
            .put("arguments", "{\"n\":%d,\"t\":\"x y\"}".formatted(random.nextInt(9)));
      }
      for (String id : ids) {
        messages
            .addObject()
            .put("role", "tool")
            .put("content", random.nextBoolean() ? text() : "{\"n\":[1,2.50]}")
            .put("tool_call_id", id);
      }
    }

    /** Calls so far. */
    private static int count(ArrayNode messages) {
      int calls = 0;
      for (JsonNode message : messages) {
        calls += message.has("tool_calls") ? message.get("tool_calls").size() : 0;
      }
      return calls;
    }
  }
}
