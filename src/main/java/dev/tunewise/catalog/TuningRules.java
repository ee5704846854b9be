package dev.tunewise.catalog;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a provider asks of a training file and of a training job; empty where it states nothing.
 *
 * @param provider key of the provider
 * @param minimumExamples fewer are refused
 * @param recommendedExamples fewer are accepted but advised against
 * @param maximumExampleTokens longer examples are refused or cut
 * @param jobMinimum least a job costs, in US dollars
 * @param minimumEpochs fewest passes over the examples
 * @param maximumEpochs most passes over the examples
 * @param asOf when the rules were read
 * @param source where
 */
public record TuningRules(
    String provider,
    OptionalInt minimumExamples,
    OptionalInt recommendedExamples,
    OptionalInt maximumExampleTokens,
    OptionalDouble jobMinimum,
    OptionalInt minimumEpochs,
    OptionalInt maximumEpochs,
    AsOf asOf,
    String source) {}
