package dev.tunewise.dataset;

import tools.jackson.core.JsonGenerator;

/** A form that examples for supervised fine-tuning can be written in. */
interface ExampleForm {
  /**
   * Writes an example as one JSON object.
   *
   * @param changes is told what is dropped or said in another way
   * @throws CannotSayException if the form has no place for something; what was written until then
   *     is of no use
   */
  void write(Example example, JsonGenerator json, Changes changes) throws CannotSayException;
}
