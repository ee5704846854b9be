package dev.tunewise.ui.prices;

import dev.tunewise.catalog.TeacherPlan;
import dev.tunewise.ui.context.Context;
import java.util.function.UnaryOperator;
import javafx.stage.Window;

/** Lets the user work out what a label costs that a teacher model writes. */
public final class LabelCosts {
  private final Context context;
  private final PriceLists lists;

  public LabelCosts(Context context, PriceLists lists) {
    this.context = context;
    this.lists = lists;
  }

  /** Begins with a teacher that reads and writes what a call of the scenario does. */
  public void open() {
    context.pending().commit();
    open(context.owner().get(), "The tokens are those of a call with prompting.", plan -> plan);
  }

  /**
   * Asks in front of a window.
   *
   * @param basis whose tokens the plan begins with, in a sentence
   * @param known changes the plan by what is known better than from the scenario
   */
  public void open(Window front, String basis, UnaryOperator<TeacherPlan> known) {
    TeacherPlan plan = known.apply(TeacherPlan.of(context.document().scenario()));
    new TeacherDialog(front, context.document(), lists, plan, basis).show();
  }
}
