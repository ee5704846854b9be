package dev.tunewise.ui.usage;

import dev.tunewise.model.Scenario;
import java.util.function.UnaryOperator;

/**
 * A number that an export gives the scenario.
 *
 * @param name unique among the offers
 * @param from what it is now
 * @param to what it would be
 * @param working how the export comes to it
 * @param changes whether that is another one than now, or not yet the team's own
 * @param sure whether it is chosen until the user decides otherwise
 */
record Offer(
    String name,
    String from,
    String to,
    String working,
    boolean changes,
    boolean sure,
    UnaryOperator<Scenario> change) {}
