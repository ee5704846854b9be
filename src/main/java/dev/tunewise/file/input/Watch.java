package dev.tunewise.file.input;

/** Is told how far reading is and says whether to go on. */
@FunctionalInterface
public interface Watch {
  /** Never stops. */
  Watch NONE = share -> true;

  /** Called now and then with the share that is read, 0 to 1; false stops. */
  boolean goOn(double share);
}
