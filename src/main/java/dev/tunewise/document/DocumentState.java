package dev.tunewise.document;

import dev.tunewise.history.History;
import dev.tunewise.model.Scenario;
import java.nio.file.Path;
import java.util.Optional;

/**
 * All of a document at one moment; immutable, so that any thread can use it.
 *
 * @param path where the scenario is stored; empty if nowhere yet
 * @param dirty whether there are changes that are not in the file
 */
public record DocumentState(
    Scenario scenario, Optional<Path> path, History history, boolean dirty) {}
