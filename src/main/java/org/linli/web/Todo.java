package org.linli.web;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that waits for somebody.
 *
 * @param href where to do it
 * @param act message key of what to do
 * @param title the resident's own sentence or its summary
 * @param number as people say it
 * @param due until when, if a clock runs
 */
public record Todo(String href, String act, String title, String number, Optional<Instant> due) {}
