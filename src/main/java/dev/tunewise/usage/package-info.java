/**
 * What providers, gateways and tracing tools say of the calls that a team already pays for: their
 * exports of usage and of cost, what these add up to, and what follows for a scenario. Exports are
 * read as streams, whatever their size. It knows no window.
 */
@NullMarked
package dev.tunewise.usage;

import org.jspecify.annotations.NullMarked;
