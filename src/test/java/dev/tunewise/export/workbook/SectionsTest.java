package dev.tunewise.export.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sections that steps name against the paper that holds them. */
class SectionsTest {
  @Test
  void everySection_isAHeadingOfThePaper_andTheOtherWayRound() throws IOException {
    Set<String> headings =
        Files.readAllLines(Path.of("src/docs/WORKBOOK.md")).stream()
            .filter(line -> line.startsWith("### "))
            .map(line -> line.substring(4))
            .collect(Collectors.toCollection(TreeSet::new));
    ModelFormulas model = new ModelFormulas(Set.of());
    Stream<String> steps =
        Stream.of(
                ModelFormulas.calls(),
                ModelFormulas.setUp(),
                ModelFormulas.accuracyFactors(),
                model.accuracies(),
                ResultFormulas.totals(),
                ResultFormulas.choice(),
                ResultFormulas.pairs(),
                ResultFormulas.checks(1),
                CashFormulas.returns())
            .flatMap(table -> table.rows().stream())
            .map(StepTable.Row::section);
    Stream<String> months =
        Stream.of(
                MonthFormulas.common(),
                MonthFormulas.strategies(),
                MonthFormulas.pairs(),
                VolumeFormulas.months(),
                CashFormulas.calendar(),
                CashFormulas.paidOut(),
                CashFormulas.lessPrompting(),
                CashFormulas.budgetLeft())
            .flatMap(List::stream)
            .map(MonthStep::section);
    Set<String> named =
        Stream.concat(steps, months)
            .flatMap(sections -> Stream.of(sections.split(", ", -1)))
            .filter(section -> !section.isEmpty()) // words about another row
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(named.size() > 20);
    assertEquals(headings, named);
  }
}
