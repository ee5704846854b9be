package dev.tunewise.simulation;

import dev.tunewise.simulation.BreakEven.Status;
import dev.tunewise.simulation.Guidelines.ExampleLevel;
import dev.tunewise.simulation.Guidelines.GapLevel;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Names of what reasons can say: a level or status where there is one, else the kind of reason. */
public final class ReasonKinds {
  private ReasonKinds() {}

  public static String of(Reason reason) {
    return switch (reason) {
      case Reason.Gap gap -> gap.level().name();
      case Reason.Examples examples -> examples.level().name();
      case Reason.Payback payback -> payback.fineTuning().status().name();
      case Reason.Specialization task -> task.favorsTuning() ? "SPECIALIZED" : "GENERAL";
      case Reason.NoneViable _,
          Reason.HighVolume _,
          Reason.LatencyBound _,
          Reason.PrefixNotCached _,
          Reason.ManyTopics _,
          Reason.Retires _,
          Reason.PromptRetires _,
          Reason.TrainingClosed _,
          Reason.TrainingCloses _,
          Reason.OverBudget _,
          Reason.HostedAndPerToken _ ->
          reason.getClass().getSimpleName();
    };
  }

  public static Set<String> all() {
    Set<Class<?>> withLevels =
        Set.of(
            Reason.Gap.class,
            Reason.Examples.class,
            Reason.Payback.class,
            Reason.Specialization.class);
    Set<String> all = new TreeSet<>(Set.of("SPECIALIZED", "GENERAL"));
    Stream.of(GapLevel.values(), ExampleLevel.values(), Status.values())
        .flatMap(Stream::of)
        .forEach(level -> all.add(level.name()));
    Stream.of(Reason.class.getPermittedSubclasses())
        .filter(kind -> !withLevels.contains(kind))
        .forEach(kind -> all.add(kind.getSimpleName()));
    return all;
  }
}
