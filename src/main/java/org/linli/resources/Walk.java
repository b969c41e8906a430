package org.linli.resources;

/** How far people get on foot in so many minutes. */
public record Walk(int minutes, int metres) {}
