package dev.tunewise.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FaultTest {
  private static IllegalStateException thrown(String message, Throwable cause) {
    return new IllegalStateException(message, cause);
  }

  @Test
  void code_isTheSame_forTheSamePlace_whateverTheMessage() {
    Fault one = Fault.of(thrown("Claims", null), "files");
    Fault again = Fault.of(thrown("Refunds", null), "export");
    assertTrue(one.code().matches("[0-9A-HJKMNP-TV-Z]{6}"), one.code());
    assertEquals(one.code(), again.code());
  }

  @Test
  void code_tellsPlacesClassesAndCausesApart() {
    String code = Fault.of(thrown("x", null), "t").code();
    assertNotEquals(code, Fault.of(new IllegalStateException("x"), "t").code());
    assertNotEquals(code, Fault.of(thrown("x", new IOException("x")), "t").code());
    Throwable[] here = {new IllegalStateException("x"), new IllegalArgumentException("x")};
    assertNotEquals(Fault.of(here[0], "t").code(), Fault.of(here[1], "t").code());
  }

  @Test
  void report_namesClassesAndFramesOfAllCauses_andNoMessage() {
    Throwable deep = new IOException("/home/ada/Customer claims.tunewise");
    Fault fault = Fault.of(thrown("Customer claims", thrown("40,000 calls", deep)), "files");
    assertTrue(fault.report().startsWith("Fault " + fault.code() + " in Tunewise "));
    assertTrue(fault.report().contains(", thread files\njava.lang.IllegalStateException\n"));
    assertTrue(fault.report().contains("\ncaused by java.io.IOException\n"));
    assertTrue(fault.report().contains("at dev.tunewise.fault.FaultTest.thrown(FaultTest.java:"));
    assertFalse(fault.report().contains("laims"), fault.report());
    assertFalse(fault.report().contains("40,000"), fault.report());
  }

  @Test
  void report_ends_whereCausesRunInACircle_andStacksAreDeep() {
    Exception one = new Exception();
    one.initCause(new Exception(one));
    assertEquals(2, Fault.of(one, "t").report().split("java.lang.Exception\n", -1).length - 1);
    StackTraceElement[] deep = new StackTraceElement[1000];
    java.util.Arrays.fill(deep, new StackTraceElement("c", "m", "f", 1));
    one.setStackTrace(deep);
    assertTrue(Fault.of(one, "t").report().contains("    and 900 more\n"));
    one.setStackTrace(new StackTraceElement[0]);
    assertTrue(Fault.of(one, "t").code().length() == 6);
  }
}
