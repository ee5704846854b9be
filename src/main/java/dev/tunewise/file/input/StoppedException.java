package dev.tunewise.file.input;

import java.io.IOException;

/** The {@link Watch} said not to go on: no fault of the file, and nothing is to be said of it. */
public final class StoppedException extends IOException {
  private static final long serialVersionUID = 1;

  StoppedException() {
    super("reading was stopped");
  }
}
