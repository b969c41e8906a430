package org.linli.needs.web;

import org.linli.needs.desk.DeskRow;
import org.linli.web.Light;

/** A row of the desk's list with its light. */
public record LitRow(DeskRow row, Light light) {}
