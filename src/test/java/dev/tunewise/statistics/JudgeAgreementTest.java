package dev.tunewise.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.statistics.JudgeAgreement.Corrected;
import org.junit.jupiter.api.Test;

class JudgeAgreementTest {
  /** By hand: (0.84 + 0.92 − 1) / 0.84 = 0.904762. */
  @Test
  void correct_isTheShareOfRoganAndGladen() {
    Corrected corrected = new JudgeAgreement(0.92, 100).correct(168, 200);
    assertEquals(0.904762, corrected.share(), 1e-6);
    double likely = 93 / 102.0;
    double variance =
        0.84 * 0.16 / 200 / Math.pow(0.84, 2)
            + Math.pow(0.68 / Math.pow(0.84, 2), 2) * likely * (1 - likely) / 100;
    assertEquals(Math.sqrt(variance), corrected.standardError(), 1e-12);
    assertEquals(0.904762 * 0.095238 / variance, corrected.items(), 1e-3);
    assertEquals(corrected.share() * corrected.items(), corrected.correct(), 1e-12);
  }

  /** The delta method against the same formula with its inputs moved a little. */
  @Test
  void standardError_isThatOfSmallSteps() {
    JudgeAgreement judge = new JudgeAgreement(0.9, 50);
    double step = 1e-6;
    double byShare = (share(0.9, 0.7 + step) - share(0.9, 0.7 - step)) / (2 * step);
    double byAgreement = (share(0.9 + step, 0.7) - share(0.9 - step, 0.7)) / (2 * step);
    double likely = 46 / 52.0;
    double variance =
        byShare * byShare * 0.7 * 0.3 / 100
            + byAgreement * byAgreement * likely * (1 - likely) / 50;
    assertEquals(Math.sqrt(variance), judge.correct(70, 100).standardError(), 1e-8);
  }

  private static double share(double agreement, double marked) {
    return (marked + agreement - 1) / (2 * agreement - 1);
  }

  @Test
  void correct_byAPerfectJudgeCheckedOften_changesNothing() {
    Corrected corrected = new JudgeAgreement(1, 1e9).correct(150, 200);
    assertEquals(0.75, corrected.share(), 1e-15);
    assertEquals(200, corrected.items(), 1e-3);
  }

  /** A judge that agreed in 20 of 20 cases may still err: fewer items, the same share. */
  @Test
  void correct_byAPerfectJudgeCheckedSeldom_isLessSure() {
    Corrected corrected = new JudgeAgreement(1, 20).correct(180, 200);
    assertEquals(0.9, corrected.share(), 1e-15);
    assertTrue(corrected.items() < 120, corrected.toString());
  }

  @Test
  void correct_neverGivesMoreThanThereIs() {
    for (double share : new double[] {0.51, 0.6, 0.75, 0.9, 0.99, 1}) {
      for (double checked : new double[] {1, 10, 1_000, 1e6}) {
        for (double right : new double[] {0, 1, 40, 50, 99, 100}) {
          Corrected corrected = new JudgeAgreement(share, checked).correct(right, 100);
          String of = share + " " + checked + " " + right + ": " + corrected;
          assertTrue(corrected.share() >= 0 && corrected.share() <= 1, of);
          assertTrue(corrected.items() >= 1 && corrected.items() <= 100, of);
          assertTrue(corrected.correct() <= corrected.items(), of);
        }
      }
    }
  }

  /** Where all are right after correction, the items still say how unsure that is. */
  @Test
  void correct_beyondOne_isKeptAtOneWithAWidth() {
    Corrected corrected = new JudgeAgreement(0.95, 100).correct(196, 200);
    assertEquals(1, corrected.share(), 0);
    assertEquals(
        (1 - corrected.standardError()) / corrected.standardError(), corrected.items(), 1e-9);
  }

  @Test
  void agreement_ofACoinOrOfNoItems_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> new JudgeAgreement(0.5, 10));
    assertThrows(IllegalArgumentException.class, () -> new JudgeAgreement(1.01, 10));
    assertThrows(IllegalArgumentException.class, () -> new JudgeAgreement(0.9, 0));
    assertThrows(IllegalArgumentException.class, () -> new JudgeAgreement(Double.NaN, 10));
  }
}
