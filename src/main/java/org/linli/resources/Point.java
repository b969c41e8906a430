package org.linli.resources;

/** A place in the coordinates of the community's own drawing of its grids. */
public record Point(double x, double y) {}
