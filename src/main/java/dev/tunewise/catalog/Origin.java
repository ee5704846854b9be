package dev.tunewise.catalog;

/**
 * Where something was read.
 *
 * @param asOf when
 */
public record Origin(AsOf asOf, String source) {}
