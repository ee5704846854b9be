package dev.tunewise.app;

import dev.tunewise.model.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads and writes scenario files. */
interface ScenarioStore {
  /** What a file holds. */
  sealed interface Content {
    /** A scenario. */
    record Loaded(Scenario scenario) implements Content {}

    /** No scenario; one line per problem. */
    record Refused(List<String> problems) implements Content {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  Content read(Path file) throws IOException;

  /** Writes all or nothing. */
  void write(Scenario scenario, Path file) throws IOException;
}
