package dev.tunewise.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.tunewise.evaluation.EvaluationTable.Loaded;
import dev.tunewise.evaluation.EvaluationTable.Refused;
import dev.tunewise.file.Problem;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Strategy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationReaderTest {
  private static final String HEADER = "strategy,examples,correct,evaluated\n";

  private static EvaluationTable parse(String text) {
    return EvaluationReader.parse(text, "t.csv");
  }

  private static List<String> problems(String text) {
    Refused faulty = assertInstanceOf(Refused.class, parse(text));
    return faulty.problems().stream().map(Problem::line).toList();
  }

  @Test
  void parse_readsRows_withColumnsInAnyOrderAndBlankLines() {
    EvaluationTable table =
        parse("evaluated, curve ,correct,strategy,examples\n\n200,a,168.5,fineTuning,500\n , \n");
    assertEquals(
        new Loaded(
            List.of(
                new EvaluationRow("a", new Measurement(Strategy.FINE_TUNING, 500, 168.5, 200)))),
        table);
  }

  @Test
  void read_acceptsByteOrderMark(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("t.csv");
    Files.writeString(file, "\uFEFF" + HEADER + "prompting,0,1,2\r\n", StandardCharsets.UTF_8);
    assertEquals(
        new Loaded(List.of(new EvaluationRow("", new Measurement(Strategy.PROMPTING, 0, 1, 2)))),
        EvaluationReader.read(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tuning,1,1,1|strategy must be one of prompting, fineTuning, hybrid, was “tuning”",
        "hybrid,-1,1,1|examples must be a number from 0 to 1000000, was “-1”",
        "hybrid,1e7,1,1|examples must be a number from 0 to 1000000, was “1e7”",
        "hybrid,1,NaN,1|correct must be a number from 0 to evaluated (1), was “NaN”",
        "hybrid,1,3,2|correct must be a number from 0 to evaluated (2), was “3”",
        "hybrid,1,0x1,2|correct must be a number from 0 to evaluated (2), was “0x1”",
        "hybrid,1,0,0.5|evaluated must be a number of at least 1, was “0.5”",
        "hybrid;1;0;1|has 1 cell; 4 are needed",
        "hybrid,1,0|has 3 cells; 4 are needed",
        "hybrid,1,0,1,9|has 5 cells; 4 are needed"
      })
  void parse_refusesRow_withItsLine(String row, String why) {
    assertEquals(
        List.of("t.csv: line 3: " + why), problems(HEADER + "prompting,0,1,2\n" + row + "\n"));
  }

  @Test
  void parse_quotesTheBeginningOfALongName() {
    String zeros = "0".repeat(1_200);
    List<String> problems = problems(zeros + "1,61,90,a\nfineTuning,400,70,90,a\n");
    assertEquals(1, problems.size());
    String said = "t.csv: line 1: no column “" + zeros.substring(0, 40) + "...” is known; ";
    assertEquals(said, problems.getFirst().substring(0, said.length()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "strategy,examples,correct|the column evaluated is missing",
        "strategy,examples,correct,evaluated,seed|no column “seed” is known",
        "strategy,strategy,examples,correct,evaluated|the column strategy stands twice"
      })
  void parse_refusesOtherColumns_beforeAnyRow(String header, String why) {
    List<String> problems = problems(header + "\nx,y,z\n");
    assertEquals(1, problems.size());
    assertEquals("t.csv: line 1: " + why, problems.getFirst().substring(0, 15 + why.length()));
  }

  @Test
  void parse_refusesTables_withoutRowsOrNamesOrClosedQuotes() {
    assertEquals(1, problems("").size());
    assertEquals(
        List.of("t.csv: holds no evaluation below the column names"), problems(HEADER + "\n"));
    assertEquals(1, problems(HEADER + "\"prompting,1,1,1\n").size());
  }

  @Test
  void parse_reportsTwentyProblems_ofMany() {
    assertEquals(20, problems(HEADER + "x,1,1,1\n".repeat(50)).size());
  }

  @Test
  void parse_takesTablesOfTheWindow_withTheSameMeaningOnEveryComputer() {
    Loaded expected =
        new Loaded(
            List.of(
                new EvaluationRow("", new Measurement(Strategy.PROMPTING, 5, 153, 200)),
                new EvaluationRow("", new Measurement(Strategy.FINE_TUNING, 500, 168, 200))));
    assertEquals(
        new Loaded(
            expected.rows(),
            List.of(
                "line 2: “few-shot” taken as prompting", "line 3: “LoRA” taken as fine-tuning")),
        parse("strategy;examples;accuracy;evaluated\nfew-shot;5;76,5 %;200\nLoRA;500;84,0 %;200"));
    assertEquals(
        new Loaded(
            expected.rows(),
            List.of("line 2: “prompt” taken as prompting", "line 3: “ft” taken as fine-tuning")),
        parse("method,shots,right,items\nprompt,5,153,200\nft,500,168,200"));
    assertEquals(
        expected,
        parse(
            "strategy,examples,correct,evaluated,source\nprompting,5,153,200,a.json\n"
                + "fineTuning,500,168,200,\"b.json, 2\""));
  }

  @Test
  void parse_saysHowAWordWasTaken_thatIsNoNameOfAStrategy() {
    Loaded read =
        assertInstanceOf(Loaded.class, parse(HEADER + "base,0,136,200\nRAG + LoRA,9,180,200\n"));
    assertEquals(
        List.of("line 2: “base” taken as prompting", "line 3: “RAG + LoRA” taken as hybrid"),
        read.notes());
  }

  @Test
  void parse_says_whereAPercentageStandsAmongCounts() {
    Loaded read =
        assertInstanceOf(Loaded.class, parse(HEADER + "prompting,0,136,200\nhybrid,9,84 %,200\n"));
    assertEquals(168, read.rows().get(1).measurement().correct());
    assertEquals(List.of("line 3: a percentage, taken of the evaluated"), read.notes());
  }

  @Test
  void parse_readsTabs_fromSpreadsheets() {
    assertEquals(
        new Loaded(List.of(new EvaluationRow("", new Measurement(Strategy.HYBRID, 9, 1, 2)))),
        EvaluationReader.parse("strategy\texamples\tcorrect\tevaluated\nhybrid\t9\t1\t2", "t"));
  }
}
