package dev.tunewise.file;

/** A text is not JSON; the message is one line that says where and why. */
public final class JsonFault extends Exception {
  private static final long serialVersionUID = 1;

  JsonFault(long line, long column, String what) {
    super("line " + line + ", column " + column + ": " + what);
  }
}
