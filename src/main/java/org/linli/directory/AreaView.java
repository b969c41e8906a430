package org.linli.directory;

/**
 * One area, as lists show it.
 *
 * @param code 12 digits
 * @param level 1 province … 5 community
 * @param open whether it runs the loop here
 * @param within names of the areas above it, where it was searched for; else empty
 */
public record AreaView(String code, String name, int level, boolean open, String within) {}
