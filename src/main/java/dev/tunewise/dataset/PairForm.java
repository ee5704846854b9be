package dev.tunewise.dataset;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** {@code {"prompt": "…", "completion": "…"}}: texts alone, one that asks and one that answers. */
record PairForm() implements ExampleForm {
  @Override
  public void write(Example example, JsonGenerator json, Changes changes)
      throws CannotSayException {
    if (!example.tools().isEmpty()) {
      throw new CannotSayException(ConversionKind.TOOLS);
    }
    FormParts.dropWeights(example, changes);
    List<String> instructions = FormParts.instructions(example);
    List<Turn> talk = FormParts.talk(example);
    if (talk.size() != 2 || talk.getFirst().isAnswer() || !talk.getLast().isAnswer()) {
      throw new CannotSayException(ConversionKind.SEVERAL_TURNS);
    }
    String prompt = text(talk.getFirst(), changes);
    if (!instructions.isEmpty()) {
      changes.add(ConversionKind.SYSTEM_IN_PROMPT);
      prompt = String.join("\n", instructions) + "\n\n" + prompt;
    }
    json.writeStartObject();
    json.writeStringProperty("prompt", prompt);
    json.writeStringProperty("completion", text(talk.getLast(), changes));
    json.writeEndObject();
  }

  private static String text(Turn turn, Changes changes) throws CannotSayException {
    List<Part> said = new ArrayList<>();
    for (Part part : turn.parts()) {
      if (part instanceof Part.Reasoning && turn.isAnswer()) {
        changes.add(ConversionKind.REASONING);
      } else {
        said.add(part);
      }
    }
    return String.join("\n", FormParts.texts(said));
  }
}
