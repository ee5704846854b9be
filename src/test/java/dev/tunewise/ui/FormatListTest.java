package dev.tunewise.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.catalog.ImportReport;
import dev.tunewise.dataset.ExampleFormat;
import dev.tunewise.evaluation.EvaluationFormat;
import dev.tunewise.usage.UsageFormat;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class FormatListTest {
  private static Stream<String> texts(Parent parent) {
    return parent.getChildrenUnmodifiable().stream()
        .flatMap(
            node ->
                switch (node) {
                  case Label label -> Stream.of(label.getText());
                  case Parent inner -> texts(inner);
                  default -> Stream.of();
                });
  }

  @Test
  void list_namesEachFormat_thatIsRead() {
    List<String> texts = texts(FormatList.create()).toList();
    Stream.of(
            Stream.of(ExampleFormat.values()).map(ExampleFormat::label),
            Stream.of(EvaluationFormat.values()).map(EvaluationFormat::label),
            Stream.of(UsageFormat.values()).map(UsageFormat::label),
            Stream.of(ImportReport.Format.values()).map(ImportReport.Format::label))
        .flatMap(labels -> labels)
        .forEach(label -> assertTrue(texts.contains(label), label));
  }
}
