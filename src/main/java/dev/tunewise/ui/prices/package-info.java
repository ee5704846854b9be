/** Choosing prices from the catalog, and adding price lists to it. */
@NullMarked
package dev.tunewise.ui.prices;

import org.jspecify.annotations.NullMarked;
