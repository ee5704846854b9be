package dev.tunewise.ui.context;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Overflow;
import dev.tunewise.wording.OverflowText;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tells of changes of a scenario that were not made: the first of a row of refusals, as during a
 * drag, says it for all; the next change ends it.
 */
public final class RefusedChange {
  private final Consumer<String> say;
  private boolean told;

  /**
   * Listens to a document.
   *
   * @param say is told why nothing was changed, and an empty text once something was
   */
  public RefusedChange(ScenarioDocument document, Consumer<String> say) {
    this.say = say;
    document.refusedProperty().subscribe((before, now) -> follow(now));
  }

  private void follow(Optional<Scenario> now) {
    if (now.isEmpty()) {
      forget();
    } else if (!told) {
      told = true;
      say.accept(OverflowText.refused(Overflow.of(now.get())));
    }
  }

  /** Takes back what was told; the next refusal is told again. */
  public void forget() {
    if (told) {
      told = false;
      say.accept("");
    }
  }
}
