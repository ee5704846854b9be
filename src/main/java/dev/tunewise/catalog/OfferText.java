package dev.tunewise.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is known of a model or its provider in words. */
public final class OfferText {
  private OfferText() {}

  /** Whether a provider still takes training, from whom and until when. */
  public static String training(TrainingAccess access, LocalDate today) {
    if (access.isClosed(today)) {
      return "Takes no training since " + access.lastDay().orElseThrow().plusDays(1) + ".";
    }
    List<String> closed = new ArrayList<>();
    access
        .closedToNew()
        .ifPresent(day -> closed.add("no organizations new to it " + since(day, today)));
    access
        .closedToIdle()
        .ifPresent(day -> closed.add("none" + idle(access) + " " + since(day, today)));
    if (closed.isEmpty()) {
      return access
          .lastDay()
          .map(day -> "Takes training until " + day + ".")
          .orElse("No end of its training is known.");
    }
    access.lastDay().ifPresent(day -> closed.add("nobody after " + day));
    return "Takes " + String.join(", ", closed) + ".";
  }

  private static String idle(TrainingAccess access) {
    return access.idleDays().isPresent()
        ? " idle for " + access.idleDays().getAsInt() + " days"
        : " that is idle";
  }

  private static String since(LocalDate day, LocalDate today) {
    return today.isBefore(day) ? "from " + day + " on" : "since " + day;
  }
}
