package dev.tunewise.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each format's object holds, in messages and their parts. */
class ExampleParserTest {
  /** Words such as {@code user[loan?] assistant[yes]}. */
  private static String words(List<Turn> turns) {
    return turns.stream()
        .map(turn -> turn.role() + words(turn.parts().stream()))
        .collect(Collectors.joining(" "));
  }

  private static String words(Stream<Part> parts) {
    return parts.map(ExampleParserTest::words).collect(Collectors.joining("|", "[", "]"));
  }

  private static String words(Part part) {
    return switch (part) {
      case Part.Text(String text) -> text;
      case Part.Reasoning(String text) -> "thinks " + text;
      case Part.Refusal(String text) -> "refuses " + text;
      case Part.ToolCall(String id, String name, String arguments) ->
          "calls " + id + " " + name + " " + arguments;
      case Part.ToolResult(String id, String name, String content) ->
          "gets " + id + " " + name + " " + content;
      case Part.Media(var kind, var type, var source, var inline, var detail) ->
          String.join(" ", kind.label(), type, source, inline ? "inline" : "elsewhere", detail);
      case Part.Other(String kind) -> "other " + kind;
    };
  }

  private static Example parse(String json) throws LineException {
    return ExampleParser.parse(json.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "openai-chat ~ user[q] assistant[a] ~ {'messages':[{'role':'user','content':'q'},{'role':'assistant','content':'a'}]}",
        "openai-chat ~ user[q] assistant[thinks t|a] ~ {'messages':[{'role':'user','content':'q'},{'role':'assistant','content':'a','reasoning_content':'t'}]}",
        "openai-chat ~ user[q] assistant[thinks t|a] ~ {'messages':[{'role':'user','content':'q'},{'role':'assistant','thinking':'t','content':'a'}]}",
        "openai-chat ~ user[q] assistant[refuses no] ~ {'messages':[{'role':'user','content':'q'},{'role':'assistant','content':null,'refusal':'no'}]}",
        "openai-chat ~ user[q] assistant[calls c1 find {\"n\":1}] tool[gets c1  due] assistant[a] ~ {'messages':[{'role':'user','content':'q'},{'role':'assistant','tool_calls':[{'id':'c1','type':'function','function':{'name':'find','arguments':'{\\'n\\':1}'}}]},{'role':'tool','tool_call_id':'c1','content':'due'},{'role':'assistant','content':'a'}]}",
        "openai-chat ~ user[q] assistant[calls  find {\"n\":1.50}] ~ {'messages':[{'role':'user','content':'q'},{'role':'assistant','content':'','function_call':{'name':'find','arguments':{'n':1.50}}}]}",
        "openai-chat ~ user[q|image image/png AAAA inline low|audio wav UklG inline ] assistant[a] ~ {'messages':[{'role':'user','content':[{'type':'text','text':'q'},{'type':'image_url','image_url':{'url':'data:image/png;base64,AAAA','detail':'low'}},{'type':'input_audio','input_audio':{'data':'UklG','format':'wav'}}]},{'role':'assistant','content':'a'}]}",
        "openai-chat ~ user[q|other hologram] assistant[a] ~ {'messages':[{'role':'user','content':[{'type':'input_text','text':'q'},{'type':'hologram'}]},{'role':'assistant','content':[{'type':'output_text','text':'a'}]}]}",
        "vertex-contents ~ user[q|file application/pdf gs://b/x.pdf elsewhere ] model[thinks t|a] ~ {'contents':[{'role':'user','parts':[{'text':'q'},{'fileData':{'mimeType':'application/pdf','fileUri':'gs://b/x.pdf'}}]},{'role':'model','parts':[{'text':'t','thought':true},{'text':'a'}]}]}",
        "vertex-contents ~ user[q] model[calls  find {\"n\":1}] user[gets  find {\"due\":2}] model[a] ~ {'contents':[{'role':'user','parts':[{'text':'q'}]},{'role':'model','parts':[{'functionCall':{'name':'find','args':{'n':1}}}]},{'role':'user','parts':[{'functionResponse':{'name':'find','response':{'due':2}}}]},{'role':'model','parts':[{'text':'a'}]}]}",
        "vertex-contents ~ user[q] model[calls  find {\"n\":1}] user[gets  find {\"due\":2}] model[a] ~ {'contents':[{'parts':[{'text':'q'}]},{'role':'model','parts':[{'functionCall':{'name':'find','args':{'n':1}}}]},{'parts':[{'functionResponse':{'name':'find','response':{'due':2}}}]},{'role':'model','parts':[{'text':'a'}]}]}",
        "vertex-contents ~ user[q] model[calls  find {}] function[gets  find {\"due\":2}] model[a] ~ {'contents':[{'role':'user','parts':[{'text':'q'}]},{'role':'model','parts':[{'functionCall':{'name':'find','args':{}}}]},{'role':'function','parts':[{'functionResponse':{'name':'find','response':{'due':2}}}]},{'role':'model','parts':[{'text':'a'}]}]}",
        "bedrock-conversation ~ user[q|image jpeg s3://b/x.jpg elsewhere ] assistant[thinks t|a] ~ {'schemaVersion':'bedrock-conversation-2024','messages':[{'role':'user','content':[{'text':'q'},{'image':{'format':'jpeg','source':{'s3Location':{'uri':'s3://b/x.jpg'}}}}]},{'role':'assistant','content':[{'reasoningContent':{'reasoningText':{'text':'t'}}},{'text':'a'}]}]}",
        "bedrock-conversation ~ user[q] assistant[calls u1 find {\"n\":1}] user[gets u1  due] assistant[a] ~ {'system':[{'text':'s'}],'messages':[{'role':'user','content':[{'text':'q'}]},{'role':'assistant','content':[{'toolUse':{'toolUseId':'u1','name':'find','input':{'n':1}}}]},{'role':'user','content':[{'toolResult':{'toolUseId':'u1','content':[{'text':'due'}]}}]},{'role':'assistant','content':[{'text':'a'}]}]}",
        "claude-messages ~ user[q] assistant[a] ~ {'system':'s','messages':[{'role':'user','content':'q'},{'role':'assistant','content':'a'}]}",
        "claude-messages ~ user[q|image image/png AAAA inline ] assistant[thinks t|calls u1 find {\"n\":1}] user[gets u1  due] assistant[a] ~ {'messages':[{'role':'user','content':[{'type':'text','text':'q'},{'type':'image','source':{'type':'base64','media_type':'image/png','data':'AAAA'}}]},{'role':'assistant','content':[{'type':'thinking','thinking':'t','signature':'x'},{'type':'tool_use','id':'u1','name':'find','input':{'n':1}}]},{'role':'user','content':[{'type':'tool_result','tool_use_id':'u1','content':[{'type':'text','text':'due'}]}]},{'role':'assistant','content':'a'}]}",
        "prompt-completion ~ user[q] assistant[a] ~ {'prompt':'q','completion':'a'}",
        "prompt-completion ~ user[q] assistant[a] ~ {'prompt':[{'role':'user','content':'q'}],'completion':[{'role':'assistant','content':'a'}]}",
        "sharegpt ~ system[s] user[q] assistant[calls  find {\"n\":1}] tool[gets   due] assistant[a] ~ {'conversations':[{'from':'system','value':'s'},{'from':'human','value':'q'},{'from':'function_call','value':'{\\'name\\':\\'find\\',\\'arguments\\':{\\'n\\':1}}'},{'from':'observation','value':'due'},{'from':'gpt','value':'a'}]}",
        "sharegpt ~ user[q|image  a.jpg elsewhere ] assistant[a] ~ {'conversation':[{'role':'user','content':'q'},{'role':'assistant','content':'a'}],'images':['a.jpg']}",
        "sharegpt ~ user[q] assistant[a] ~ {'messages':[{'from':'human','value':'q'},{'from':'gpt','value':'a'}]}",
        "alpaca ~ user[b] assistant[c] user[q⏎i] assistant[a] ~ {'instruction':'q','input':'i','output':'a','history':[['b','c']]}",
        "question-answer ~ user[q] assistant[a] ~ {'question':'q','answer':'a'}",
        "question-answer ~ user[q] assistant[3] ~ {'text':'q','label':3,'id':7}",
        "question-answer ~ user[q] assistant[a] ~ {'system':'s','user':'q','assistant':'a'}",
        "question-answer ~ user[q] assistant[a] ~ {'input_text':'q','output_text':'a'}",
        "question-answer ~ user[q] assistant[b] ~ {'text':'q','label':'b','user':'u'}",
        "question-answer ~ user[q] assistant[true] ~ {'text':'q','label':true}",
        "text ~ user[a page] ~ {'text':'a page'}"
      })
  void parse_findsFormatAndParts(String format, String expected, String json) throws LineException {
    Example example = parse(json);
    assertEquals(format, example.format().key());
    assertEquals(expected.replace('⏎', '\n'), words(example.turns()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "openai-preference ~ user[q] assistant[a] ~ assistant[b] ~ {'input':{'messages':[{'role':'user','content':'q'}],'tools':[]},'preferred_output':[{'role':'assistant','content':'a'}],'non_preferred_output':[{'role':'assistant','content':'b'}]}",
        "chosen-rejected ~ user[q] assistant[a] ~ assistant[b] ~ {'prompt':'q','chosen':'a','rejected':'b'}",
        "chosen-rejected ~ user[q] assistant[a] ~ assistant[b] ~ {'chosen':[{'role':'user','content':'q'},{'role':'assistant','content':'a'}],'rejected':[{'role':'user','content':'q'},{'role':'assistant','content':'b'}]}",
        "chosen-rejected ~ user[q] assistant[a] ~ assistant[b] ~ {'conversations':[{'from':'human','value':'q'}],'chosen':{'from':'gpt','value':'a'},'rejected':{'from':'gpt','value':'b'}}",
        "chosen-rejected ~ user[q⏎i] assistant[a] ~ assistant[b] ~ {'instruction':'q','input':'i','chosen':'a','rejected':'b'}",
        "chosen-rejected ~ user[Human: q] assistant[a] ~ assistant[b] ~ {'chosen':'\\n\\nHuman: q\\n\\nAssistant: a','rejected':'\\n\\nHuman: q\\n\\nAssistant: b'}",
        "openai-chat ~ user[q] assistant[a] ~ assistant[b] ~ {'messages':[{'role':'user','content':'q'},{'role':'assistant','content':'a'}],'rejected_response':'b'}",
        "vertex-contents ~ user[q] model[a] ~ model[b] ~ {'contents':[{'role':'user','parts':[{'text':'q'}]}],'completions':[{'score':0,'completion':{'role':'model','parts':[{'text':'b'}]}},{'score':1,'completion':{'role':'model','parts':[{'text':'a'}]}}]}",
        "bedrock-conversation ~ user[q] assistant[a] ~ assistant[b] ~ {'schemaVersion':'bedrock-conversation-2024','messages':[{'role':'user','content':[{'text':'q'}]},{'role':'assistant','candidates':[{'content':[{'text':'b'}],'preferenceLabel':'non-preferred'},{'content':[{'text':'a'}],'preferenceLabel':'preferred'}]}]}"
      })
  void parse_findsPreferences(String format, String preferred, String rejected, String json)
      throws LineException {
    Example example = parse(json);
    assertEquals(format, example.format().key());
    assertEquals(TrainingMethod.PREFERENCE, example.method());
    assertEquals(preferred.replace('⏎', '\n'), words(example.turns()));
    assertEquals(rejected, words(example.rejected()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "42 ~ {'messages':[{'role':'user','content':'q'}],'reference_answer':42}",
        "{\"min\":1} ~ {'messages':[{'role':'user','content':'q'}],'ground_truth':{'min':1}}",
        "a ~ {'prompt':[{'role':'user','content':'q'}],'answer':'a','source':'x'}",
        "a ~ {'prompt':'q','solution':'a'}",
        "yes ~ {'id':'7','messages':[{'role':'user','content':'q'}],'compliant':'yes','why':'it is'}",
        "2 ~ {'messages':[{'role':'user','content':'q'}],'model':'m','steps':2}",
        "{\"ground_truth\":\"a\"} ~ {'prompt':[{'role':'user','content':'q'}],'reward_model':{'ground_truth':'a'}}"
      })
  void parse_findsReinforcementData(String reference, String json) throws LineException {
    Example example = parse(json);
    assertEquals(TrainingMethod.REINFORCEMENT, example.method());
    assertEquals(reference, example.reference());
    assertEquals("user[q]", words(example.turns()));
  }

  @Test
  void parse_takesNoOtherKey_forAReferenceAnswer() throws LineException {
    Example example = parse("{'messages':[{'role':'user','content':'q'}],'id':'7','source':'x'}");
    assertEquals(TrainingMethod.SUPERVISED, example.method());
    Example call =
        parse(
            "{'model':'m','messages':[{'role':'user','content':'q'}],'temperature':0,'uuid':'u'}");
    assertEquals(TrainingMethod.SUPERVISED, call.method());
    Example answered =
        parse(
            "{'messages':[{'role':'user','content':'q'},{'role':'assistant','content':'a'}],"
                + "'expected':'a'}");
    assertEquals(TrainingMethod.SUPERVISED, answered.method());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "rated ~ assistant[a] ~ {'prompt':'q','completion':'a','label':false}",
        "rated ~ assistant[a] ~ {'prompt':'q','completion':'a','label':'False'}",
        "rated ~ assistant[a] ~ {'prompt':'q','completion':'a','label':0}",
        "rated ~ `` ~ {'instruction':'q','output':'a','kto_tag':true}",
        "rated ~ assistant[a] ~ {'messages':[{'role':'user','content':'q'},{'role':'assistant','content':'a'}],'label':false}",
        "supervised ~ `` ~ {'messages':[{'role':'user','content':'q'},{'role':'assistant','content':'a'}],'label':1}",
        "supervised ~ `` ~ {'text':'q','label':0}",
        "supervised ~ `` ~ {'prompt':'q','completion':'a','label':'billing'}"
      })
  void parse_findsRatedAnswers(String method, String bad, String json) throws LineException {
    Example example = parse(json);
    assertEquals(method, example.method().key());
    assertEquals(bad, words(example.rejected()));
  }

  @Test
  void parse_keepsWeights() throws LineException {
    List<Turn> turns =
        parse(
                "{'messages':[{'role':'user','content':'q'},"
                    + "{'role':'assistant','content':'a','weight':0},"
                    + "{'role':'assistant','content':'b','weight':0.5},"
                    + "{'role':'assistant','content':'c','loss':false},"
                    + "{'role':'assistant','content':'d'},"
                    + "{'role':'assistant','content':'e','weight':'high'}]}")
            .turns();
    assertEquals(0, turns.get(1).weight());
    assertEquals(0.5, turns.get(2).weight());
    assertEquals(0, turns.get(3).weight());
    assertNull(turns.get(4).weight());
    assertEquals(Double.NaN, turns.get(5).weight());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'tools':[{'type':'function','function':{'name':'find','description':'Finds.','parameters':{'type':'object'}}}]",
        "'functions':[{'name':'find','description':'Finds.','parameters':{'type':'object'}}]",
        "'tools':'[{\\'name\\':\\'find\\',\\'description\\':\\'Finds.\\',\\'parameters\\':{\\'type\\':\\'object\\'}}]'",
        "'tools':[{'name':'find','description':'Finds.','input_schema':{'type':'object'}}]",
        "'tools':[{'functionDeclarations':[{'name':'find','description':'Finds.','parameters':{'type':'object'}}]}]",
        "'toolConfig':{'tools':[{'toolSpec':{'name':'find','description':'Finds.','inputSchema':{'json':{'type':'object'}}}}]}"
      })
  void tools_areFound_inEachSpelling(String tools) throws LineException {
    Example example =
        parse("{'messages':[{'role':'user','content':'q'}]," + tools + ",'tool_choice':'auto'}");
    List<ToolDefinitions.Tool> found = example.tools().list();
    assertEquals(1, found.size(), example.tools().json());
    assertEquals("find", found.getFirst().name());
    assertEquals("Finds.", found.getFirst().description());
    assertEquals("{\"type\":\"object\"}", String.valueOf(found.getFirst().parameters()));
    Example within =
        parse(
            "{'messages':[{'role':'system','content':'s',"
                + tools
                + "},{'role':'user','content':'q'}]}");
    boolean known = !tools.startsWith("'toolConfig'");
    assertEquals(known ? found : List.of(), within.tools().list());
  }

  @Test
  void parse_readsMessages_thatStandInACell() throws LineException {
    Example example =
        parse("{'messages':'[{\\'role\\':\\'user\\',\\'content\\':\\'q\\'}]','id':'1'}");
    assertEquals("user[q]", words(example.turns()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7",
        "[]",
        "{}",
        "{'messages':7}",
        "{'messages':[7]}",
        "{'messages':'[{'}",
        "{'messages':[{'role':'user'}]",
        "{'contents':{}}",
        "{'conversations':'hello'}",
        "{'prompt':'q'}",
        "{'chosen':'a'}",
        "{'prompt':'q','completion':'a'} {}",
        "{'messages':[{'content':[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
      })
  void parse_refusesWhatIsNoExample(String json) {
    LineException refused = assertThrows(LineException.class, () -> parse(json));
    assertTrue(refused.detail().length() <= 200, refused.detail());
  }
}
