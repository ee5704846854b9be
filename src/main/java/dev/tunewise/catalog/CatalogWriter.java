package dev.tunewise.catalog;

import dev.tunewise.catalog.CatalogModel.Kind;
import dev.tunewise.file.JsonOutput;
import java.util.List;

/** Writes models in the catalog's format; reading them back gives equal ones. */
final class CatalogWriter {
  private CatalogWriter() {}

  static byte[] toBytes(List<CatalogModel> models) {
    return JsonOutput.file(
        json -> {
          json.text("format", CatalogReader.FORMAT);
          json.number("version", CatalogReader.VERSION);
          json.list("models", () -> models.forEach(m -> json.itemOnOneLine(() -> model(json, m))));
        });
  }

  private static void model(JsonOutput json, CatalogModel model) {
    json.text("provider", model.provider());
    json.text("id", model.id());
    if (model.kind() != Kind.CHAT) {
      json.text("kind", model.kind().key());
    }
    json.text("asOf", model.asOf().text());
    json.text("source", model.source());
    model.prices().known().forEach((price, value) -> json.number(price.key(), value));
    if (model.tunable()) {
      json.truth("tunable", true);
    }
    model.retirement().ifPresent(date -> json.text("retires", date.toString()));
    model
        .step()
        .ifPresent(
            step ->
                json.object(
                    "step",
                    () -> {
                      json.text("date", step.date().toString());
                      json.number("factor", step.factor());
                    }));
    if (!model.note().isEmpty()) {
      json.text("note", model.note());
    }
  }
}
