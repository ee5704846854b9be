package dev.tunewise.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.file.Problem;
import dev.tunewise.file.input.Watch;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Strategy;
import dev.tunewise.text.Numbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableRunsTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.US);
  private static final List<Measurement> TWO =
      List.of(
          new Measurement(Strategy.PROMPTING, 5, 146, 200),
          new Measurement(Strategy.FINE_TUNING, 500, 168, 200));

  private static EvaluationTable read(String text, Numbers numbers) {
    return EvaluationTable.of(EvaluationFiles.read(text, "Clipboard", numbers));
  }

  private static List<Measurement> rows(String text, Numbers numbers) {
    EvaluationTable.Loaded loaded =
        assertInstanceOf(EvaluationTable.Loaded.class, read(text, numbers));
    return loaded.rows().stream().map(EvaluationRow::measurement).toList();
  }

  private static List<Measurement> rows(String text) {
    return rows(text, NUMBERS);
  }

  private static String fault(String text) {
    EvaluationTable.Refused faulty =
        assertInstanceOf(EvaluationTable.Refused.class, read(text, NUMBERS));
    return faulty.problems().getFirst().line();
  }

  @Test
  void read_takesTabsSemicolonsAndCommas_withAndWithoutNames() {
    assertEquals(TWO, rows("Prompting\t5\t146\t200\nFine-tuning\t500\t168\t200\n"));
    assertEquals(TWO, rows("prompting,5,146,200\r\nfineTuning,500,168,200"));
    assertEquals(
        TWO,
        rows(
            "Strategie;Beispiele;Anzahl;Genauigkeit\nPrompting;5;200;73,0 %\nLoRA;500;200;84,0 %\n"));
    assertEquals(
        TWO,
        rows("strategy;examples;correct;evaluated\nfew-shot;5;146;200\n\nFT;500;168;200;\n;;;\n"));
  }

  @Test
  void read_findsColumnsByName_inAnyOrder_othersIgnored() {
    String names = "date\tEvaluated\tModel\tCorrect\tShots\tStrategy\n";
    String first = "Mon\t200\tx\t146\t5\tprompt\n";
    assertEquals(TWO, rows(names + first + "Tue\t200\ty\t168\t500\tfine tuned\n"));
  }

  @Test
  void read_takesAccuracies_whereTheirMeaningIsClear() {
    String names = "strategy,examples,accuracy,evaluated\n";
    assertEquals(TWO, rows(names + "prompting,5,73 %,200\nfineTuning,500,84%,200"));
    assertEquals(TWO, rows(names + "prompting,5,73,200\nfineTuning,500,84.0,200"));
    assertEquals(TWO, rows(names + "prompting,5,0.73,200\nfineTuning,500,0.84,200"));
    assertEquals(TWO, rows("prompting,5,73%,200\nfineTuning,500,168,200"));
    assertEquals(
        TWO,
        rows("strategy,examples,correct,evaluated\nprompting,5,146,200\nfineTuning,500,84 %,200"));
    assertEquals(TWO, rows("prompting,5,73%,200\nfineTuning,500,84%,200"));
    String why = "accuracy can mean a percentage or a fraction; write all as 84 % or all as 0.84";
    assertTrue(fault(names + "prompting,5,0.73,200\nfineTuning,500,84,200").endsWith(why));
    assertTrue(fault(names + "prompting,5,1,200\nfineTuning,500,0,200").endsWith(why));
    assertTrue(fault("prompting,5,0.73,200").contains("can mean right answers or an accuracy"));
  }

  @Test
  void read_prefersRightAnswers_toAnAccuracyBesideThem() {
    assertEquals(
        TWO.subList(0, 1),
        rows("Strategy\tExamples\tCorrect\tEvaluated\tAccuracy\nPrompting\t5\t146\t200\t0.73"));
  }

  @Test
  void read_takesNumbersOfTheUser_whereCommasDoNotDivide() {
    Numbers german = Numbers.in(Locale.GERMANY);
    List<Measurement> expected = List.of(new Measurement(Strategy.FINE_TUNING, 1500, 1234.5, 2000));
    assertEquals(expected, rows("Fine-tuning\t1.500\t1.234,5\t2000", german));
    assertEquals(expected, rows("fineTuning,1500,1234.5,2000", german));
    assertEquals(expected, rows("fineTuning,\"1,500\",\"1,234.5\",2000"));
  }

  @Test
  void read_namesLineAndColumn_ofABadCell_andTakesNothing() {
    String good = "prompting,5,146,200\n";
    assertEquals(
        "Clipboard: line 2: correct must be a number from 0 to evaluated (200), was “201”",
        fault(good + "fineTuning,500,201,200"));
    assertTrue(fault(good + "fineTuning,many,1,200").contains("line 2: examples must be"));
    assertTrue(fault(good + "distilled,1,1,200").contains("line 2: strategy must be one of"));
    assertTrue(fault(good + "hybrid,1,1,0").contains("line 2: evaluated must be"));
    assertEquals(
        "Clipboard: line 3: accuracy must be from 0 % to 100 %, was “120%”",
        fault("strategy,n,accuracy,items\nprompting,5,73%,200\nhybrid,5,120%,200"));
  }

  @Test
  void read_saysWhatIsMissing_inATableThatIsNone() {
    assertTrue(fault("").contains("is empty; a table of evaluations"));
    assertTrue(fault("a,b\n1,2").contains("line 1: has 2 cells and no column names"));
    assertTrue(fault("strategy,examples,correct\n").contains("the column evaluated is missing"));
    assertTrue(fault("strategy,n,evaluated\n").contains("the column correct is missing"));
    assertTrue(fault("strategy,n,shots,correct,total\n").contains("two columns are named like"));
    assertTrue(fault("strategy,n,correct,total\n").contains("no evaluation below"));
  }

  @Test
  void read_isBounded_inRowsAndProblems() {
    assertTrue(fault("prompting,5,146,200\n".repeat(1001)).contains("at most 1000 are allowed"));
    EvaluationTable read = read("x,y,z,w\n".repeat(500), NUMBERS);
    List<Problem> problems = assertInstanceOf(EvaluationTable.Refused.class, read).problems();
    assertEquals(20, problems.size());
  }

  @Test
  void read_ofAFile_takesAByteOrderMark_andSaysWhyNot(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("runs.csv"), "\uFEFFprompting,5,146,200\n");
    EvaluationTable read = EvaluationTable.of(EvaluationFiles.read(file, NUMBERS, Watch.NONE));
    assertEquals(1, assertInstanceOf(EvaluationTable.Loaded.class, read).rows().size());
    EvaluationTable none =
        EvaluationTable.of(EvaluationFiles.read(folder.resolve("none.csv"), NUMBERS, Watch.NONE));
    List<Problem> problems = assertInstanceOf(EvaluationTable.Refused.class, none).problems();
    assertTrue(problems.getFirst().line().startsWith("none.csv: "));
  }
}
