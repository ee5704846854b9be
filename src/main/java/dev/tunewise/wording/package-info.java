/**
 * All sentences about an outcome: verdict, reasons, odds, comparison, guide, evaluations, names of
 * inputs. Pure functions of facts; English only, numbers in the reader's locale.
 */
@NullMarked
package dev.tunewise.wording;

import org.jspecify.annotations.NullMarked;
